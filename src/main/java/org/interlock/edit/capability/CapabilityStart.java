package org.interlock.edit.capability;

import org.interlock.edit.reference.CapabilityReference;
import org.jspecify.annotations.Nullable;

/** What a new capability may begin with: a broader one. */
record CapabilityStart(@Nullable CapabilityReference broader) {}
