package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.interlock.catalog.Named;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/** An offering by itself: its brick and whose it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferingView(
    @JsonUnwrapped Brick brick, long version, @Nullable Named organization, Provenance provenance)
    implements Versioned {}
