package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.interlock.catalog.Facts;
import org.interlock.catalog.Named;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/** A connector with the first of the offerings that connect by it and the needs that accept it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Connector")
record ConnectorProfile(
    String key,
    long version,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    Counts counts,
    List<Offering> offerings,
    List<CapabilityProfile.Need> needs,
    Provenance provenance)
    implements Versioned {

  /** How many there are in all. */
  record Counts(long offerings, long needs, long objectives) {}

  /** An offering that connects by it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offering(String key, String name, @Nullable Named organization) {}
}
