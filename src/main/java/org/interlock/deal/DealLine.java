package org.interlock.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.interlock.catalog.Named;
import org.jspecify.annotations.Nullable;

/** One deal in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealLine(
    String key,
    String name,
    @Nullable String status,
    @Nullable String stage,
    @Nullable Double value,
    @Nullable String currency,
    @Nullable String openedOn,
    @Nullable Named customer,
    long parties) {}
