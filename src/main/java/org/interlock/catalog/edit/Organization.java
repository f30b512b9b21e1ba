package org.interlock.catalog.edit;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An organization as it is written by hand: what a form edits, and nothing else. */
@Node("Organization")
record Organization(
    @Id String key,
    String name,
    @Nullable List<String> aliases,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String region,
    @Nullable String website,
    @Nullable String domain,
    @Nullable String lei,
    @Nullable Long size,
    @Nullable String summary,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt) {}
