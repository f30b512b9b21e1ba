package org.interlock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * The same questions as {@link AlignmentTimes} as one query that a person would write by hand: the
 * two hundred organizations that promise most, then all pairs. It knows only two prices (warm by
 * one tie, or not), no requirements and no more than two partners. Its two organizations are then
 * priced by the application, with us and whatever of their offerings is best, beside the optimum:
 * how often it is missed, and by how much. By hand: {@code BaselineTimes DATA URL ORGANIZATIONS
 * GRAPH-SEED NEEDS WARM-UP QUESTIONS SEED}, on the data folder of a running application.
 */
final class BaselineTimes {

  private static final Map<String, Integer> WEIGHTS = Map.of("MUST", 3, "SHOULD", 2, "COULD", 1);
  private static final Pattern COST = Pattern.compile("\"ensembles\":\\[\\{\"cost\":(\\d+)");

  private BaselineTimes() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var data = Path.of(arguments[0]);
    var questions =
        new RandomQuestions(
            Integer.parseInt(arguments[2]),
            Long.parseLong(arguments[3]),
            Integer.parseInt(arguments[4]),
            Long.parseLong(arguments[7]));
    var address = Files.readString(data.resolve("bolt")).strip();
    var password = Files.readString(data.resolve("password")).strip();
    try (var driver = GraphDatabase.driver(address, AuthTokens.basic("neo4j", password));
        var session = driver.session();
        var client = HttpClient.newHttpClient()) {
      var query = query();
      for (var i = Integer.parseInt(arguments[5]); i > 0; i--) {
        ask(session, query, questions.next());
      }
      var uri = URI.create(arguments[1] + "/api/alignments");
      var times = new double[Integer.parseInt(arguments[6])];
      var excesses = new ArrayList<Double>();
      var impossible = 0;
      for (var i = 0; i < times.length; i++) {
        var asked = questions.next();
        var started = System.nanoTime();
        var found = ask(session, query, asked);
        times[i] = (System.nanoTime() - started) / 1e6;
        var optimum = cost(client, uri, asked.json());
        var cost = found.isEmpty() ? OptionalLong.empty() : cost(client, uri, asked.json(found));
        if (cost.isPresent() && optimum.isPresent()) {
          excesses.add(100.0 * (cost.getAsLong() - optimum.getAsLong()) / optimum.getAsLong());
        } else {
          impossible++;
        }
      }
      print(times, excesses, impossible);
    }
  }

  private static void print(double[] times, List<Double> excesses, int impossible) {
    Arrays.sort(times);
    excesses.sort(null);
    System.out.printf(
        "%d questions: p50 %.0f ms, p95 %.0f ms, most %.0f ms; %d times it can't be done with its"
            + " two organizations; else %d of %d miss the optimum, by %.0f %% at the median, %.0f"
            + " %% at worst%n",
        times.length,
        times[times.length / 2],
        times[(int) (times.length * 0.95)],
        times[times.length - 1],
        impossible,
        excesses.stream().filter(excess -> excess > 0).count(),
        excesses.size(),
        excesses.isEmpty() ? Double.NaN : excesses.get(excesses.size() / 2),
        excesses.isEmpty() ? Double.NaN : excesses.getLast());
  }

  private static OptionalLong cost(HttpClient client, URI uri, String question)
      throws IOException, InterruptedException {
    var cost = COST.matcher(AlignmentTimes.post(client, uri, question).body());
    return cost.find() ? OptionalLong.of(Long.parseLong(cost.group(1))) : OptionalLong.empty();
  }

  private static String query() throws IOException {
    try (InputStream file = BaselineTimes.class.getResourceAsStream("/baseline.cypher")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The two organizations of its best answer; none if it has none. */
  private static List<String> ask(Session session, String query, RandomQuestions.Asked asked) {
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
            .list(row -> List.of(row.get("one").asString(), row.get("other").asString()));
    return found.isEmpty() ? List.of() : found.getFirst();
  }
}
