package org.interlock.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/**
 * Opens many connections to a running application that send a byte every so often, and prints how
 * long others wait meanwhile: an API answer with a password, and the page to sign in. By hand:
 * {@code SlowBodies URL CONNECTIONS SECONDS-PER-BYTE SECONDS KIND}, where the kind is {@code
 * headers} that never end, {@code bodies} of the sign-in form, {@code chunked} ones of the API
 * without a password, or {@code users} who send a question in chunks; signs in as admin with the
 * password of {@code INTERLOCK_ADMIN_PASSWORD}.
 */
final class SlowBodies {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI address;
  private final String secret =
      Base64.getEncoder()
          .encodeToString(
              ("admin:" + System.getenv("INTERLOCK_ADMIN_PASSWORD"))
                  .getBytes(StandardCharsets.UTF_8));
  private final List<Socket> slow = new ArrayList<>();

  private SlowBodies(String address) {
    this.address = URI.create(address);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var bodies = new SlowBodies(arguments[0]);
    var connections = Integer.parseInt(arguments[1]);
    var pause = Duration.ofSeconds(Integer.parseInt(arguments[2]));
    var seconds = Integer.parseInt(arguments[3]);
    bodies.look("before", 5);
    bodies.open(connections, arguments[4]);
    Thread.ofPlatform().daemon().start(() -> bodies.drip(pause));
    bodies.look("beside " + connections + " slow " + arguments[4], seconds);
    System.out.printf("%d of them are still open%n", bodies.slow.size() - bodies.closed());
    System.exit(0);
  }

  private void open(int connections, String kind) throws IOException {
    var start = start(kind).getBytes(StandardCharsets.US_ASCII);
    for (var i = 0; i < connections; i++) {
      var socket = new Socket();
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5000);
      socket.getOutputStream().write(start);
      slow.add(socket);
    }
  }

  private String start(String kind) {
    var chunks = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n";
    return switch (kind) {
      case "headers" -> "GET /sign-in HTTP/1.1\r\nHost: slow\r\nX-Slow: ";
      case "bodies" ->
          "POST /sign-in HTTP/1.1\r\nHost: slow\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n";
      case "chunked" -> "POST /api/alignments HTTP/1.1\r\nHost: slow\r\n" + chunks;
      case "users" ->
          "POST /api/alignments HTTP/1.1\r\nHost: slow\r\nAuthorization: Basic %s\r\n%s"
              .formatted(secret, chunks);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private void drip(Duration pause) {
    try {
      while (true) {
        Thread.sleep(pause);
        for (var socket : slow) {
          try {
            socket.getOutputStream().write('a');
          } catch (IOException cut) {
            socket.close();
          }
        }
      }
    } catch (InterruptedException | IOException over) {
      throw new IllegalStateException(over);
    }
  }

  private long closed() throws IOException {
    var closed = 0;
    for (var socket : slow) {
      closed += socket.isClosed() || ended(socket) ? 1 : 0;
    }
    return closed;
  }

  private static boolean ended(Socket socket) {
    try {
      socket.setSoTimeout(50);
      while (socket.getInputStream().read() >= 0) {
        // What was answered before the end.
      }
      return true;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private void look(String when, int seconds) throws InterruptedException {
    var answers = new ArrayList<Double>();
    var pages = new ArrayList<Double>();
    var statuses = new TreeMap<String, Integer>();
    var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      answers.add(time("/api/stats", statuses));
      pages.add(time("/sign-in", statuses));
      Thread.sleep(200);
    }
    System.out.printf(
        "%s: API %s; page to sign in %s; %s%n", when, figures(answers), figures(pages), statuses);
  }

  /** On a connection of its own. */
  private double time(String path, TreeMap<String, Integer> statuses) throws InterruptedException {
    var started = System.nanoTime();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
      if (path.startsWith("/api/")) {
        request.header("Authorization", "Basic " + secret);
      }
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
      statuses.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
    } catch (IOException refused) {
      statuses.merge(refused.getClass().getSimpleName(), 1, Integer::sum);
    }
    return (System.nanoTime() - started) / 1e6;
  }

  private static String figures(List<Double> times) {
    var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return "%d times, p50 %.0f ms, most %.0f ms"
        .formatted(sorted.length, sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }
}
