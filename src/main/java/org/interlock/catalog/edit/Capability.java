package org.interlock.catalog.edit;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A capability as it is written by hand: what a form edits, and nothing else. */
@Node("Capability")
record Capability(
    @Id String key,
    String name,
    @Nullable List<String> aliases,
    @Nullable String scheme,
    @Nullable String notation,
    @Nullable String definition,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt) {}
