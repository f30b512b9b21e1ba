package org.interlock.edit.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A relationship to an organization that says nothing itself. */
@RelationshipProperties
public record OrganizationLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode OrganizationReference to)
    implements Link {

  /** A new one. */
  public static OrganizationLink to(String key) {
    return new OrganizationLink(null, new OrganizationReference(key));
  }
}
