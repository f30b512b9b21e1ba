package org.interlock.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.interlock.access.user.Role;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** Which role may do what was refused, and who has it. */
@Component
class WhoMay {

  private static final Pattern OF_ADMINS =
      Pattern.compile("/(loads|users|settings|actuator)(/.*)?|/trash/[^/]+/for-good");
  private static final int MOST_NAMES = 5;
  private static final Cypher WHO = Cypher.named("access/who-has-role");

  /**
   * What the page about a refusal says.
   *
   * @param role the least that may do it
   * @param who has it, by name
   */
  public record Answer(Role role, List<String> who) {}

  private final Graph graph;

  WhoMay(Graph graph) {
    this.graph = graph;
  }

  /** Who may ask for an address. */
  Answer ask(String path) {
    var role = OF_ADMINS.matcher(path).matches() ? Role.ADMIN : Role.ALLIANCE_MANAGER;
    var parameters = Map.of("roles", List.of(role.name()), "limit", MOST_NAMES);
    return new Answer(role, graph.column(WHO, parameters, String.class));
  }
}
