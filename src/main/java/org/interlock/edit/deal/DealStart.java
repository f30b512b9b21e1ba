package org.interlock.edit.deal;

import jakarta.validation.constraints.NotNull;
import org.interlock.edit.reference.OrganizationReference;
import org.jspecify.annotations.Nullable;

/** What a new deal begins with: its customer. */
record DealStart(
    @NotNull(message = "{edit.wrong.empty}") @Nullable OrganizationReference customer) {}
