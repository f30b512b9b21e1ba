package org.interlock.access.user;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a user may do; each role includes the ones before it. */
public enum Role {
  /** Browses everything. */
  ACCOUNT_TEAM,
  /** Also searches alignments and edits. */
  ALLIANCE_MANAGER,
  /** Also loads data and looks after users and settings. */
  ADMIN;

  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }

  /** The one that includes the others; who has none that is known only browses. */
  public static Role of(Collection<String> names) {
    return names.stream()
        .flatMap(name -> named(name).stream())
        .max(Comparator.naturalOrder())
        .orElse(ACCOUNT_TEAM);
  }

  public String authority() {
    return "ROLE_" + name();
  }
}
