package org.interlock.access.user;

import java.util.List;

/** A user in a list, whose password stays in the graph. */
public record UserLine(String key, String name, List<String> roles, boolean enabled) {

  /** What the user may do; a user without a known role only browses. */
  public Role role() {
    return Role.of(roles);
  }
}
