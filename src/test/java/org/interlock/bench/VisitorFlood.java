package org.interlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks a running application for pages as a visitor who keeps no cookie, as fast as it answers, and
 * prints how often it gave which answer. By hand: {@code VisitorFlood URL REQUESTS}; then look at
 * what stays in the heap ({@code jcmd PID GC.class_histogram}).
 */
final class VisitorFlood {

  private static final int AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LONG = "x".repeat(4_000);
  private static final String[] PATHS = {
    "/", "/sign-in", "/organizations/some-key?tab=" + LONG, "/css/nothing.css", "/favicon.ico"
  };

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final String url;
  private final int requests;

  private VisitorFlood(String[] arguments) {
    this.url = arguments[0];
    this.requests = Integer.parseInt(arguments[1]);
  }

  public static void main(String[] arguments) {
    var flood = new VisitorFlood(arguments);
    var start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var i = 0; i < AT_ONCE; i++) {
        threads.submit(flood::ask);
      }
    }
    System.out.printf("%d requests in %d s%n", flood.requests, seconds(start));
    flood.answers.forEach((answer, count) -> System.out.printf("%8d  %s%n", count.sum(), answer));
    System.exit(0);
  }

  private static long seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private void ask() {
    for (var i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
      var path = PATHS[i % PATHS.length];
      var named = path.replace(LONG, "…");
      answers.computeIfAbsent(named + " " + answer(path), unknown -> new LongAdder()).increment();
    }
  }

  private String answer(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
    try {
      return String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException none) {
      return "no answer";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "stopped";
    }
  }
}
