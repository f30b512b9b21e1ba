package org.interlock.edit.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A relationship to a capability that says nothing itself. */
@RelationshipProperties
public record CapabilityLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode CapabilityReference to)
    implements Link {

  /** A new one. */
  public static CapabilityLink to(String key) {
    return new CapabilityLink(null, new CapabilityReference(key));
  }
}
