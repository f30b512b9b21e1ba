package org.interlock.edit.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A relationship to a person that says nothing itself. */
@RelationshipProperties
public record PersonLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode PersonReference to)
    implements Link {

  /** A new one. */
  public static PersonLink to(String key) {
    return new PersonLink(null, new PersonReference(key));
  }
}
