package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/** What is known about a connector. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectorProfile(
    String key, long version, String name, @Nullable String kind, Provenance provenance)
    implements Versioned {}
