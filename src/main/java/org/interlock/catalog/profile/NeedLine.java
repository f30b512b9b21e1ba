package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.interlock.catalog.Named;
import org.jspecify.annotations.Nullable;

/** A need of an organization: its own, or of a deal in which it is the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedLine(
    String key,
    @Nullable String statement,
    @Nullable String priority,
    @Nullable String kind,
    @Nullable Named capability,
    @Nullable Named deal) {}
