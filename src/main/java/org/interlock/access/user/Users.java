package org.interlock.access.user;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interlock.access.password.Passwords;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.interlock.graph.UnknownKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** The users in the graph. */
@Component
public class Users {

  private static final Cypher USERS = Cypher.named("access/users");
  private static final Cypher CHANGE_USER = Cypher.named("access/change-user");

  /** Whether a change was carried out. */
  record Outcome(boolean allowed) {}

  private final UserNodes nodes;
  private final Graph graph;
  private final Passwords passwords;

  Users(UserNodes nodes, Graph graph, Passwords passwords) {
    this.nodes = nodes;
    this.graph = graph;
    this.passwords = passwords;
  }

  /** The key of a user name as somebody typed it. */
  public static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  public Optional<User> find(String key) {
    return nodes.findById(key);
  }

  public boolean haveAnAdmin() {
    return nodes.existsByEnabledIsTrueAndRolesContaining(Role.ADMIN.name());
  }

  /** Adds an enabled user; false if the name is taken, then nothing changes. */
  public boolean create(String name, String password, Role role) {
    try {
      nodes.save(User.fresh(key(name), name.strip(), passwords.hash(password), role));
      return true;
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException taken) {
      return false;
    }
  }

  /**
   * Adds an enabled user.
   *
   * @throws InvalidInput naming {@code name}, {@code password} or {@code role}
   */
  public void add(String name, String password, String role) {
    var problems = new ArrayList<Problem>();
    UserName.flaw(name).ifPresent(flaw -> problems.add(new Problem("name", flaw)));
    Passwords.flaw(password, key(name))
        .ifPresent(flaw -> problems.add(new Problem("password", flaw)));
    var chosen = Role.named(role);
    if (chosen.isEmpty()) {
      problems.add(new Problem("role", "Choose one of the three roles."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    if (!create(name, password, chosen.orElseThrow())) {
      throw new InvalidInput("name", "There is a user with this name already.");
    }
  }

  /** At most so many users whose key comes after this one, without their passwords. */
  public List<UserLine> after(String key, int limit) {
    return graph.rows(USERS, Map.of("after", key, "limit", limit), UserLine.class);
  }

  /**
   * Gives a user a role and says whether they may sign in. One statement that looks at all users,
   * and one at a time, so that two administrators can't take the role from each other at once.
   *
   * @throws InvalidInput if nobody could administer any more
   */
  public synchronized void change(User user, Role role, boolean enabled) {
    var parameters = Map.of("key", user.key(), "roles", List.of(role.name()), "enabled", enabled);
    var outcome = graph.write(CHANGE_USER, parameters, Outcome.class);
    if (outcome.isEmpty()) {
      throw new UnknownKey("user", user.key());
    }
    if (!outcome.getFirst().allowed()) {
      throw new InvalidInput(
          "role",
          "%s is the last enabled administrator: make somebody else one first."
              .formatted(user.name()));
    }
  }

  /**
   * Gives a user another password, whatever else of them changes meanwhile; their sessions end and
   * the old one is refused at once.
   *
   * @throws InvalidInput naming {@code password} if it can't be one
   */
  @Retryable(includes = OptimisticLockingFailureException.class, delay = 10)
  public void setPassword(String key, String password) {
    Passwords.flaw(password, key)
        .ifPresent(
            flaw -> {
              throw new InvalidInput("password", flaw);
            });
    nodes
        .findById(key)
        .map(user -> user.withPassword(passwords.hash(password)))
        .ifPresent(nodes::save);
  }
}
