package org.interlock.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** The users in the graph. */
@Component
class Users {

  private static final Cypher USER = Cypher.named("access/user");
  private static final Cypher ENABLED_ADMINS = Cypher.named("access/enabled-admins");
  private static final Cypher CREATE_USER = Cypher.named("access/create-user");

  private final Graph graph;
  private final Passwords passwords;

  Users(Graph graph, Passwords passwords) {
    this.graph = graph;
    this.passwords = passwords;
  }

  /** The key of a user name as somebody typed it. */
  static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  Optional<User> find(String key) {
    return graph.row(USER, Map.of("key", key), User.class);
  }

  boolean haveAnAdmin() {
    return !graph.column(ENABLED_ADMINS, Map.of(), String.class).isEmpty();
  }

  /** Adds an enabled user; false if the name is taken, then nothing changes. */
  boolean create(String name, String password, Role role) {
    var created =
        graph.write(
            CREATE_USER,
            Map.of(
                "key", key(name),
                "name", name.strip(),
                "password", passwords.hash(password),
                "roles", List.of(role.name())));
    return created.nodesCreated() == 1;
  }
}
