package org.interlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Asks a running application several long questions at once, and meanwhile short ones one after the
 * other, and prints by how much the answers missed the time limit, and how long the short ones
 * took. By hand, on the graph of {@link HardGraph}: {@code AtOnceTimes URL LIMIT-MS ROUNDS SEED};
 * signs in as admin with the password of {@code INTERLOCK_ADMIN_PASSWORD}.
 */
final class AtOnceTimes {

  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"?(\\w+)");
  private static final int[] AT_ONCE = {1, 8, 24};
  private static final int WARM_UP = 3;
  private static final int LONG_NEEDS = 60;
  private static final int SHORT_NEEDS = 3;

  private record Answer(double milliseconds, String status) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI uri;
  private final HardGraph graph;
  private final int limit;

  private AtOnceTimes(String[] arguments) {
    this.uri = URI.create(arguments[0] + "/api/alignments");
    this.limit = Integer.parseInt(arguments[1]);
    this.graph = new HardGraph(Long.parseLong(arguments[3]));
  }

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    var times = new AtOnceTimes(arguments);
    var rounds = Integer.parseInt(arguments[2]);
    for (var round = 0; round < WARM_UP; round++) {
      times.round(2, new ArrayList<>(), new ArrayList<>());
    }
    for (var atOnce : AT_ONCE) {
      var answers = new ArrayList<Answer>();
      var beside = new ArrayList<Answer>();
      for (var round = 0; round < rounds; round++) {
        times.round(atOnce, answers, beside);
      }
      System.out.printf(
          "%d at once, limit %d ms: over the limit %s | %d short ones beside: %s%n",
          atOnce, times.limit, figures(answers, times.limit), beside.size(), figures(beside, 0));
    }
    System.exit(0);
  }

  private void round(int atOnce, List<Answer> answers, List<Answer> beside)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var asked = new ArrayList<Callable<Answer>>();
      for (var i = 0; i < atOnce; i++) {
        var json = graph.question(LONG_NEEDS, limit);
        asked.add(() -> ask(json));
      }
      var running = asked.stream().map(threads::submit).toList();
      while (running.stream().anyMatch(one -> !one.isDone())) {
        beside.add(ask(graph.question(SHORT_NEEDS, limit)));
      }
      for (var one : running) {
        answers.add(one.get());
      }
    } catch (IOException unreachable) {
      throw new ExecutionException(unreachable);
    }
  }

  private Answer ask(String question) throws IOException, InterruptedException {
    var started = System.nanoTime();
    var answer = AlignmentTimes.post(client, uri, question);
    var status = STATUS.matcher(answer.body());
    return new Answer(
        (System.nanoTime() - started) / 1e6,
        answer.statusCode() + " " + (status.find() ? status.group(1) : ""));
  }

  private static String figures(List<Answer> answers, int limit) {
    var statuses = new TreeMap<String, Integer>();
    answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
    var over = answers.stream().mapToDouble(one -> one.milliseconds() - limit).sorted().toArray();
    return "p50 %.0f ms, p95 %.0f ms, most %.0f ms %s"
        .formatted(
            over[over.length / 2],
            over[(int) (over.length * 0.95)],
            over[over.length - 1],
            statuses);
  }
}
