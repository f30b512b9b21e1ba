package org.interlock.catalog.edit;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A person as it is written by hand: what a form edits, and nothing else. */
@Node("Person")
record Person(
    @Id String key,
    String name,
    @Nullable List<String> aliases,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String summary,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt) {}
