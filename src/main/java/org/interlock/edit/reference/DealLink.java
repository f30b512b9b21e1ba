package org.interlock.edit.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A relationship to a deal that says nothing itself. */
@RelationshipProperties
public record DealLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode DealReference to)
    implements Link {

  /** A new one. */
  public static DealLink to(String key) {
    return new DealLink(null, new DealReference(key));
  }
}
