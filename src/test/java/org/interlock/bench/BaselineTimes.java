package org.interlock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * The same questions as {@link AlignmentTimes} as one query that a person would write by hand: the
 * two hundred organizations that promise most, then all pairs. It knows only two prices (warm by
 * one tie, or not), no requirements and no more than two partners; so its answer is rarely the
 * optimum. By hand: {@code BaselineTimes DATA ORGANIZATIONS GRAPH-SEED NEEDS WARM-UP QUESTIONS
 * SEED}, on the data folder of a running application.
 */
final class BaselineTimes {

  private static final Map<String, Integer> WEIGHTS = Map.of("MUST", 3, "SHOULD", 2, "COULD", 1);

  private BaselineTimes() {}

  public static void main(String[] arguments) throws IOException {
    var data = Path.of(arguments[0]);
    var questions =
        new RandomQuestions(
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Long.parseLong(arguments[6]));
    var address = Files.readString(data.resolve("bolt")).strip();
    var password = Files.readString(data.resolve("password")).strip();
    try (var driver = GraphDatabase.driver(address, AuthTokens.basic("neo4j", password));
        var session = driver.session()) {
      var query = query();
      for (var i = Integer.parseInt(arguments[4]); i > 0; i--) {
        ask(session, query, questions.next());
      }
      var times = new double[Integer.parseInt(arguments[5])];
      for (var i = 0; i < times.length; i++) {
        var asked = questions.next();
        var started = System.nanoTime();
        var answer = ask(session, query, asked);
        times[i] = (System.nanoTime() - started) / 1e6;
        System.out.println(asked.json() + " → " + answer);
      }
      Arrays.sort(times);
      System.out.printf(
          "%d questions: p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
          times.length,
          times[times.length / 2],
          times[(int) (times.length * 0.95)],
          times[times.length - 1]);
    }
  }

  private static String query() throws IOException {
    try (InputStream file = BaselineTimes.class.getResourceAsStream("/baseline.cypher")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String ask(Session session, String query, RandomQuestions.Asked asked) {
    var needs =
        asked.needs().stream()
            .map(
                need ->
                    Map.<String, Object>of(
                        "capability", need.capability(),
                        "weight", WEIGHTS.get(need.priority()),
                        "must", need.priority().equals("MUST"),
                        "accepts", need.accepts()))
            .toList();
    var found =
        session
            .run(query, Map.of("customer", asked.customer(), "needs", List.copyOf(needs)))
            .list(
                row ->
                    row.get("one").asString()
                        + "+"
                        + row.get("other").asString()
                        + " "
                        + row.get("points").asDouble());
    return found.isEmpty() ? "nothing" : found.getFirst();
  }
}
