package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.interlock.catalog.Versioned;

/** An organization with its first offerings, as its page shows it and the API answers it. */
record OrganizationView(@JsonUnwrapped OrganizationProfile profile, List<Brick> offerings)
    implements Versioned {

  @Override
  public long version() {
    return profile.version();
  }
}
