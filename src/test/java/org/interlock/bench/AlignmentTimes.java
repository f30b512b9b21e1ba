package org.interlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Asks a running application random questions, one after the other, and prints how long the answers
 * took. By hand: {@code AlignmentTimes URL ORGANIZATIONS GRAPH-SEED NEEDS WARM-UP QUESTIONS SEED},
 * with the size and seed that the graph was made with; signs in as admin with the password of
 * {@code INTERLOCK_ADMIN_PASSWORD}.
 */
final class AlignmentTimes {

  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"?(\\w+)");

  private AlignmentTimes() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var organizations = Integer.parseInt(arguments[1]);
    var questions =
        new RandomQuestions(
            organizations,
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Long.parseLong(arguments[6]));
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create(arguments[0] + "/api/alignments");
      for (var i = Integer.parseInt(arguments[4]); i > 0; i--) {
        ask(client, uri, questions.next());
      }
      var times = new double[Integer.parseInt(arguments[5])];
      var statuses = new TreeMap<String, Integer>();
      for (var i = 0; i < times.length; i++) {
        var asked = questions.next();
        var started = System.nanoTime();
        var status = ask(client, uri, asked);
        times[i] = (System.nanoTime() - started) / 1e6;
        statuses.merge(status, 1, Integer::sum);
      }
      Arrays.sort(times);
      System.out.printf(
          "%,d organizations, %s needs, %d questions: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms,"
              + " most %.0f ms %s%n",
          organizations,
          arguments[3],
          times.length,
          times[times.length / 2],
          times[(int) (times.length * 0.95)],
          times[(int) (times.length * 0.99)],
          times[times.length - 1],
          statuses);
    }
  }

  private static String ask(HttpClient client, URI uri, RandomQuestions.Asked asked)
      throws IOException, InterruptedException {
    var answer = post(client, uri, asked.json());
    var status = STATUS.matcher(answer.body());
    return answer.statusCode() + " " + (status.find() ? status.group(1) : "");
  }

  static HttpResponse<String> post(HttpClient client, URI uri, String question)
      throws IOException, InterruptedException {
    var password = System.getenv().getOrDefault("INTERLOCK_ADMIN_PASSWORD", "interlock-admin");
    var secret = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + secret)
            .POST(BodyPublishers.ofString(question))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
