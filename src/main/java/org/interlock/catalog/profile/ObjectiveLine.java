package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.interlock.catalog.ProfileAddress;
import org.jspecify.annotations.Nullable;

/** An objective that somebody pursues, and what it seeks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectiveLine(String key, @Nullable String statement, List<Target> seeks) {

  /** A capability, a connector or an organization. */
  record Target(String key, String name, String kind) {

    /** Where its page is; null if it has none. */
    public @Nullable String path() {
      return ProfileAddress.of(kind, key).orElse(null);
    }
  }
}
