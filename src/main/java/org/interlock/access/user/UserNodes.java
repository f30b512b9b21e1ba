package org.interlock.access.user;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All users, to be changed one at a time. */
interface UserNodes extends Repository<User, String> {

  Optional<User> findById(String key);

  boolean existsByEnabledIsTrueAndRolesContaining(String role);

  User save(User user);
}
