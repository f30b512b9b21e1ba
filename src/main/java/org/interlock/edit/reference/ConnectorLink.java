package org.interlock.edit.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A relationship to a connector that says nothing itself. */
@RelationshipProperties
public record ConnectorLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode ConnectorReference to)
    implements Link {

  /** A new one. */
  public static ConnectorLink to(String key) {
    return new ConnectorLink(null, new ConnectorReference(key));
  }
}
