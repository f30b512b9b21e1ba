package org.interlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

/**
 * Kills Interlock at random moments of a load and looks whether the store opens, the load is shown
 * as interrupted within a minute, and running it again gives the same graph to the last property.
 * By hand: {@code Kills JAR JAVA ROUNDS SEED}, where JAVA is a java of version 25; the ways are a
 * command line alone, a command line beside a server, files sent to a server, and the demo of a
 * first start, in turn.
 */
final class Kills {

  private static final String PASSWORD = "seven-lynxes-over-ice";
  private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"(load-[^\"]+)\"");
  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"(\\w+)\"");

  /** In milliseconds, without a load of the machine. */
  private static final int LONGEST_LOAD = 6_000;

  private static final int LONGEST_START = 15_000;

  private static final List<String> WAYS = List.of("command", "beside", "upload", "demo");

  /** All of the graph that a load writes, but which load it was. */
  private static final String NODES =
      """
      MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn|User
      RETURN labels(n)[0] + ' ' + n.key AS line, properties(n{.*, load: null}) AS properties
      ORDER BY line
      """;

  private static final String RELATIONSHIPS =
      """
      MATCH (a)-[r]->(b)
      RETURN a.key + ' ' + type(r) + ' ' + b.key AS line, properties(r{.*, load: null}) AS properties
      ORDER BY line, toString(r.role)
      """;

  private final Path jar;
  private final String java;
  private final Random random;
  private final Path home = Files.createTempDirectory("kills");
  private final Path set = home.resolve("set");
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private Kills(String[] arguments) throws IOException {
    this.jar = Path.of(arguments[0]).toAbsolutePath();
    this.java = arguments[1];
    this.random = new Random(Long.parseLong(arguments[3]));
    this.port = 20_000 + random.nextInt(10_000);
    writeSet();
  }

  public static void main(String[] arguments) throws Exception {
    var kills = new Kills(arguments);
    var rounds = Integer.parseInt(arguments[2]);
    var expected = kills.expected(false);
    var expectedDemo = kills.expected(true);
    int wrong = 0;
    var slowest = Duration.ZERO;
    for (int round = 0; round < rounds; round++) {
      var way = WAYS.get(round % WAYS.size());
      var result = kills.round(way, way.equals("demo") ? expectedDemo : expected);
      System.out.printf("%d %s: %s%n", round + 1, way, result);
      if (!result.same()) {
        wrong++;
      }
      if (result.shown().compareTo(slowest) > 0) {
        slowest = result.shown();
      }
    }
    System.out.printf(
        "%d rounds, %d wrong; shown as interrupted after at most %.1f s of a running server%n",
        rounds, wrong, slowest.toMillis() / 1000.0);
    FileSystemUtils.deleteRecursively(kills.home);
    System.exit(wrong);
  }

  /** What one round found: when it was killed, how the load was shown and how soon. */
  private record Result(long killedAfter, String status, Duration shown, boolean same) {

    @Override
    public String toString() {
      return "killed after %d ms, shown as %s after %.1f s, the graph is %s"
          .formatted(killedAfter, status, shown.toMillis() / 1000.0, same ? "the same" : "ANOTHER");
    }
  }

  private String expected(boolean demo) throws Exception {
    var data = fresh();
    var server = serve(data, demo);
    if (!demo) {
      var load = load(data);
      load.waitFor();
      load.destroy();
    }
    var graph = graph(data);
    stop(server);
    return graph;
  }

  private Result round(String way, String expected) throws Exception {
    var data = fresh();
    return switch (way) {
      case "command" -> {
        stop(serve(data, false));
        var load = load(data);
        var killed = killLater(load, data);
        var server = serve(data, false);
        yield again(data, server, killed, expected);
      }
      case "beside" -> {
        var server = serve(data, false);
        var load = load(data);
        var killed = killLater(load, data);
        yield again(data, server, killed, expected);
      }
      case "upload" -> {
        var server = serve(data, false);
        send();
        var killed = killLater(server, data);
        yield again(data, serve(data, false), killed, expected);
      }
      default -> {
        var server = start(data, true);
        var killed = killLater(server, data);
        var second = serve(data, true);
        awaitReady();
        var result =
            new Result(killed, latest("status"), Duration.ZERO, graph(data).equals(expected));
        stop(second);
        yield result;
      }
    };
  }

  /** Waits until the load is shown as interrupted, if it was, and runs it again. */
  private Result again(Path data, Process server, long killed, String expected) throws Exception {
    var asked = Instant.now();
    var status = latest("status");
    while ((status.equals("RUNNING") || status.equals("WAITING"))
        && Duration.between(asked, Instant.now()).toSeconds() < 90) {
      Thread.sleep(200);
      status = latest("status");
    }
    var shown = Duration.between(asked, Instant.now());
    if (status.equals("INTERRUPTED")) {
      post("/api/loads/" + latest("key") + "/again", new byte[0], "application/json");
      awaitFinished();
    } else if (status.isEmpty()) {
      load(data).waitFor();
    }
    var same = graph(data).equals(expected);
    stop(server);
    return new Result(killed, status.isEmpty() ? "not begun" : status, shown, same);
  }

  /** At a random moment of the start, or since the load announced itself; milliseconds since. */
  private long killLater(Process process, Path data) throws Exception {
    var atStart = random.nextInt(4) == 0;
    while (!atStart && process.isAlive() && !isAnnounced(data)) {
      Thread.sleep(20);
    }
    var begun = System.nanoTime();
    process.waitFor(random.nextInt(atStart ? LONGEST_START : LONGEST_LOAD), TimeUnit.MILLISECONDS);
    var killed = System.nanoTime();
    process.destroyForcibly().waitFor();
    return TimeUnit.NANOSECONDS.toMillis(killed - begun);
  }

  private static boolean isAnnounced(Path data) {
    try (var driver = driver(data);
        var session = driver.session()) {
      return session.run("MATCH (load:Load) RETURN count(load) > 0").single().get(0).asBoolean();
    } catch (IOException | Neo4jException notOpen) {
      return false;
    }
  }

  private static Driver driver(Path data) throws IOException {
    return GraphDatabase.driver(
        Files.readString(data.resolve("bolt")).strip(),
        AuthTokens.basic("neo4j", Files.readString(data.resolve("password")).strip()));
  }

  private Path fresh() throws IOException {
    var data = home.resolve("data");
    FileSystemUtils.deleteRecursively(data);
    return data;
  }

  private Process start(Path data, boolean demo) throws IOException {
    return process(
        data, "--server.port=" + port, "--interlock.demo=" + demo, "--interlock.data=" + data);
  }

  private Process serve(Path data, boolean demo) throws Exception {
    var server = start(data, demo);
    awaitReady();
    return server;
  }

  private Process load(Path data) throws IOException {
    return process(data, "load", "--data", data.toString(), set.toString());
  }

  private Process process(Path data, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
    command.addAll(Arrays.asList(arguments));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("output.txt").toFile()));
    builder.environment().put("INTERLOCK_ADMIN_PASSWORD", PASSWORD);
    return builder.start();
  }

  private static void stop(Process server) throws InterruptedException {
    server.destroy();
    if (!server.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server doesn't stop");
    }
  }

  private void awaitReady() throws Exception {
    for (int tried = 0; tried < 600; tried++) {
      try {
        if (client.send(request("/actuator/health").build(), BodyHandlers.discarding()).statusCode()
            == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is starting.
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("The server doesn't start: see " + home.resolve("output.txt"));
  }

  private void awaitFinished() throws Exception {
    for (int tried = 0; tried < 600 && !latest("status").equals("FINISHED"); tried++) {
      Thread.sleep(200);
    }
  }

  /** Of the newest load; empty if there is none. */
  private String latest(String what) throws Exception {
    var loads = client.send(request("/api/loads").build(), BodyHandlers.ofString()).body();
    var found = (what.equals("key") ? KEY : STATUS).matcher(loads);
    return found.find() ? found.group(1) : "";
  }

  private void send() throws Exception {
    var boundary = "x5f0c";
    var body = new StringBuilder();
    try (var files = Files.list(set)) {
      for (var file : files.sorted().toList()) {
        body.append("--%s\r\n".formatted(boundary))
            .append(
                "Content-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                    .formatted(file.getFileName()))
            .append(Files.readString(file))
            .append("\r\n");
      }
    }
    body.append("--%s--\r\n".formatted(boundary));
    post(
        "/api/loads",
        body.toString().getBytes(StandardCharsets.UTF_8),
        "multipart/form-data; boundary=" + boundary);
  }

  private void post(String path, byte[] body, String type) throws Exception {
    var answer =
        client.send(
            request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    var basic =
        Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + basic);
  }

  /** A digest of all nodes and relationships with their properties. */
  private static String graph(Path data) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    long lines = 0;
    try (var driver = driver(data);
        var session = driver.session()) {
      for (var query : List.of(NODES, RELATIONSHIPS)) {
        for (var row : session.run(query).list()) {
          var line = row.get("line").asString() + new TreeMap<>(row.get("properties").asMap());
          digest.update(line.getBytes(StandardCharsets.UTF_8));
          lines++;
        }
      }
    }
    return lines + " " + HexFormat.of().formatHex(digest.digest());
  }

  private void writeSet() throws IOException {
    Files.createDirectories(set);
    var organizations = new StringBuilder("key,name,country,summary\n");
    var deals = new StringBuilder("key,name,status,value,currency\n");
    var parties = new StringBuilder("deal_key,organization_key,role,share\n");
    for (int i = 0; i < 12_000; i++) {
      organizations.append("o%d,Organization %d,SE,Number %d of many\n".formatted(i, i, i));
    }
    for (int i = 0; i < 12_000; i++) {
      deals.append("d%d,Deal %d,WON,%d,EUR\n".formatted(i, i, 1000 + i));
      for (var role : List.of("CUSTOMER", "LEAD", "PARTNER")) {
        parties.append(
            "d%d,o%d,%s,0.%d\n".formatted(i, random.nextInt(12_000), role, 1 + random.nextInt(9)));
      }
    }
    Files.writeString(set.resolve("organizations.csv"), organizations);
    Files.writeString(set.resolve("deals.csv"), deals);
    Files.writeString(set.resolve("parties.csv"), parties);
  }
}
