package org.interlock.edit.deal;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That a deal yields a win. */
@RelationshipProperties
record WinLink(@RelationshipId @GeneratedValue @Nullable String id, @TargetNode Win win) {}
