package org.interlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Waits until an application is ready, sends it many requests in the same moment, round after
 * round, and prints how long they took: what a rush costs as the first thing after a start, and
 * later. By hand: {@code RushTimes URL FILE AT-ONCE ROUNDS [SECONDS]}, with so many seconds between
 * ready and the first round; each line of the file is a question as JSON, the path of a page or a
 * text to search for; signs in as admin with the password of {@code INTERLOCK_ADMIN_PASSWORD}.
 */
final class RushTimes {

  private record Answer(int status, double milliseconds) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String secret;

  private RushTimes(String url) {
    this.url = url;
    var password = System.getenv().getOrDefault("INTERLOCK_ADMIN_PASSWORD", "interlock-admin");
    this.secret = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    var times = new RushTimes(arguments[0]);
    var lines = Files.readAllLines(Path.of(arguments[1]));
    var atOnce = Integer.parseInt(arguments[2]);
    times.awaitReady();
    Thread.sleep(arguments.length > 4 ? Long.parseLong(arguments[4]) * 1000 : 0);
    for (var round = 0; round < Integer.parseInt(arguments[3]); round++) {
      var some = new ArrayList<String>();
      for (var i = 0; i < atOnce; i++) {
        some.add(lines.get((round * atOnce + i) % lines.size()));
      }
      times.round(round + 1, some);
    }
    System.exit(0);
  }

  private void awaitReady() throws InterruptedException {
    var health = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build();
    while (true) {
      try {
        if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is still starting.
      }
      Thread.sleep(50);
    }
  }

  private void round(int number, List<String> lines)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(lines.size())) {
      var requests = lines.stream().<Callable<Answer>>map(line -> () -> send(line)).toList();
      var started = System.nanoTime();
      var statuses = new TreeMap<Integer, Integer>();
      var took = new ArrayList<Double>();
      for (var answer : threads.invokeAll(requests)) {
        statuses.merge(answer.get().status(), 1, Integer::sum);
        took.add(answer.get().milliseconds());
      }
      var sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf(
          "round %d, %d at once: p50 %.0f ms, p95 %.0f ms, most %.0f ms, all in %.0f ms %s%n",
          number,
          lines.size(),
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.95)],
          Arrays.stream(sorted).max().orElse(0),
          (System.nanoTime() - started) / 1e6,
          statuses);
    }
  }

  private Answer send(String line) throws IOException, InterruptedException {
    var started = System.nanoTime();
    var answer = client.send(request(line), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), (System.nanoTime() - started) / 1e6);
  }

  private HttpRequest request(String line) {
    var request = HttpRequest.newBuilder().header("Authorization", "Basic " + secret);
    if (line.startsWith("{")) {
      return request
          .uri(URI.create(url + "/api/alignments"))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(line))
          .build();
    }
    var path =
        line.startsWith("/")
            ? line
            : "/api/search?q=" + URLEncoder.encode(line, StandardCharsets.UTF_8);
    return request.uri(URI.create(url + path)).build();
  }
}
