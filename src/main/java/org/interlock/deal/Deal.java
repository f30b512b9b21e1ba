package org.interlock.deal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A deal as it is written by hand: what a form edits, and nothing else. */
@Node("Deal")
record Deal(
    @Id String key,
    String name,
    @Nullable String summary,
    @Nullable String stage,
    @Nullable String status,
    @Nullable Double value,
    @Nullable String currency,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String reason,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt) {}
