package org.interlock.access;

import org.interlock.access.address.ServerAddress;
import org.interlock.access.password.Passwords;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says where to open Interlock, and on the first start (no enabled administrator in the store) adds
 * the user {@code admin}: with the password of {@code INTERLOCK_ADMIN_PASSWORD}, otherwise with one
 * that is made up and printed once. If a user named {@code admin} exists already, the variable
 * changes nothing: it is no way to get into an installation that is in use. This happens when the
 * web server has its port, because a start that fails later would take the printed password along.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdmin implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
  private static final String NAME = "admin";

  private final Users users;
  private final ServerAddress address;
  private final @Nullable String given;

  /**
   * Asks the environment itself: an annotation would take a password with {@code #{…}} for an
   * expression.
   *
   * @throws UnusableAdminPassword if the given password is needed and can't be one
   */
  FirstAdmin(Users users, ServerAddress address, Environment environment) {
    this.users = users;
    this.address = address;
    var setting = environment.getProperty("interlock.admin-password");
    // A file that a secret is kept in ends with a line break.
    this.given = setting == null ? null : setting.replaceFirst("\\R+$", "");
    if (given != null && !users.haveAnAdmin() && users.find(NAME).isEmpty()) {
      requireUsable(given);
    }
  }

  private static void requireUsable(String given) {
    if (given.isBlank()) {
      throw new UnusableAdminPassword(
          "It is empty. Give it a password, or leave it out: then one is made up and printed.");
    }
    Passwords.flaw(given, NAME).ifPresent(UnusableAdminPassword::refuse);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var password = given == null ? Passwords.madeUp() : given;
    if (users.haveAnAdmin()) {
      say("Interlock is ready: " + address);
    } else if (!users.create(NAME, password, Role.ADMIN)) {
      say("Interlock is ready: " + address);
      log.warn("Nobody can administer: the user {} is disabled or has another role.", NAME);
    } else {
      say(welcome(given == null ? password : "the one of INTERLOCK_ADMIN_PASSWORD"));
    }
  }

  private String welcome(String password) {
    return """

    ────────────────────────────────────────────────────────
      Interlock is ready.

      Open       %s
      User       %s
      Password   %s
    ────────────────────────────────────────────────────────
    """
        .formatted(address, NAME, password);
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
