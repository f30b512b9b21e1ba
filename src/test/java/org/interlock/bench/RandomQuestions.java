package org.interlock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Questions about a synthetic graph: capabilities in proportion to their popularity. By hand:
 * {@code RandomQuestions ORGANIZATIONS GRAPH-SEED NEEDS QUESTIONS SEED} prints some, one a line.
 */
public final class RandomQuestions {

  private static final String[] PRIORITIES = {"MUST", "MUST", "SHOULD", "COULD"};

  /** A need of a question. */
  public record Need(String capability, String priority, List<String> accepts) {

    String json() {
      return "{\"capability\": \"%s\", \"priority\": \"%s\", \"accepts\": [%s]}"
          .formatted(
              capability,
              priority,
              accepts.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ")));
    }
  }

  /** A question of a customer. */
  public record Asked(String customer, List<Need> needs) {

    String json() {
      return "{" + body() + "}";
    }

    /** The same, answered by these organizations and us only. */
    String json(List<String> partners) {
      return "{%s, \"maxPartners\": %d, \"alternatives\": 0, \"pin\": [%s]}"
          .formatted(
              body(),
              partners.size(),
              partners.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ")));
    }

    private String body() {
      return "\"customer\": \"%s\", \"needs\": [%s]"
          .formatted(customer, needs.stream().map(Need::json).collect(Collectors.joining(", ")));
    }
  }

  private final SyntheticGraph graph;
  private final int organizations;
  private final int needs;
  private final SplittableRandom random;

  public RandomQuestions(int organizations, long graphSeed, int needs, long seed) {
    this.graph = new SyntheticGraph(organizations, graphSeed);
    this.organizations = organizations;
    this.needs = needs;
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) {
    var questions =
        new RandomQuestions(
            Integer.parseInt(arguments[0]),
            Long.parseLong(arguments[1]),
            Integer.parseInt(arguments[2]),
            Long.parseLong(arguments[4]));
    for (var i = Integer.parseInt(arguments[3]); i > 0; i--) {
      System.out.println(questions.next().json());
    }
  }

  /** Half of the needs accept any connector, the others three; half of them are MUST. */
  public Asked next() {
    var wanted = new TreeSet<Integer>();
    while (wanted.size() < needs) {
      wanted.add(graph.capability(random));
    }
    var asked = new ArrayList<Need>();
    for (var capability : wanted) {
      var accepts = new TreeSet<String>();
      for (var i = random.nextBoolean() ? 3 : 0; i > 0; i--) {
        accepts.add(SyntheticGraph.connectorKey(SyntheticGraph.connector(random)));
      }
      asked.add(
          new Need(
              SyntheticGraph.capabilityKey(capability),
              PRIORITIES[random.nextInt(PRIORITIES.length)],
              List.copyOf(accepts)));
    }
    var customer = 1 + random.nextInt(organizations - 1);
    return new Asked(SyntheticGraph.organizationKey(customer), asked);
  }
}
