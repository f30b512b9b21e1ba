package org.interlock.catalog.edit;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An offering as it is written by hand: what a form edits, and nothing else. */
@Node("Offering")
record Offering(
    @Id String key,
    String name,
    @Nullable String summary,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt) {}
