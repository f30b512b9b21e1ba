package org.interlock.desk;

import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The users who may change whatever others made or own. */
@Component
public class Managers {

  private static final String MANAGER = "ROLE_ALLIANCE_MANAGER";

  private final RoleHierarchy roles;

  Managers(RoleHierarchy roles) {
    this.roles = roles;
  }

  /** Whether a user is one, also by a role that includes it. */
  public boolean include(Authentication user) {
    return roles.getReachableGrantedAuthorities(user.getAuthorities()).stream()
        .anyMatch(authority -> MANAGER.equals(authority.getAuthority()));
  }
}
