package org.interlock.edit.need;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That a deal or an organization has a need. */
@RelationshipProperties
public record NeedLink(
    @RelationshipId @GeneratedValue @Nullable String id, @TargetNode Need need) {}
