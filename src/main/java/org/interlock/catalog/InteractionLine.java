package org.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction in the timeline of a record.
 *
 * @param people who joined it, but for the person whose timeline it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InteractionLine(
    String key,
    @Nullable String kind,
    @Nullable String on,
    @Nullable String note,
    @Nullable String due,
    List<Named> people) {}
