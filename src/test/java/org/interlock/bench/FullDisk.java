package org.interlock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.interlock.Interlock;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.consistency.CheckCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Fills the disk of an Interlock that is loading, shows what it answers, frees the disk, shows
 * whether it goes on by itself, and checks the store. By hand, on a small disk of its own ({@code
 * mount -t tmpfs -o size=700m tmpfs FOLDER}): {@code FullDisk FOLDER LEAVE PORT [JAR]}, where LEAVE
 * is how many bytes stay free, and JAR is another release than the one on the class path.
 */
final class FullDisk {

  private static final String PASSWORD = "a password for a full disk";
  private static final int ROWS = 300_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HEADLINE = Pattern.compile("<h1[^>]*>([^<]*)");

  private final HttpClient api =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final Instant started = Instant.now();
  private final Path folder;
  private final long leave;
  private final int port;

  private FullDisk(Path folder, long leave, int port) {
    this.folder = folder.toAbsolutePath();
    this.leave = leave;
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    new FullDisk(
            Path.of(arguments[0]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))
        .run(arguments.length > 3 ? List.of("-jar", arguments[3]) : List.of());
  }

  private void run(List<String> jar) throws Exception {
    var interlock = start(jar);
    try {
      until("ready", Duration.ofSeconds(120), () -> get("/actuator/health").startsWith("200"));
      signIn();
      say("load", send("large.csv", ROWS));
      Thread.sleep(8000);
      fill();
      for (var i = 0; i < 8; i++) {
        look();
        Thread.sleep(4000);
      }
      say("small load", send("small.csv", 3));
      Files.delete(folder.resolve("filler"));
      say("disk", "freed");
      for (var i = 0; i < 6; i++) {
        look();
        Thread.sleep(4000);
      }
      say("load again", send("large.csv", ROWS));
      until(
          "loaded",
          Duration.ofSeconds(240),
          () -> Pattern.compile("^\\S+ \\[\\{[^}]*FINISHED").matcher(get("/api/loads")).find());
      look();
    } finally {
      interlock.destroy();
      interlock.waitFor();
      Files.deleteIfExists(folder.resolve("filler"));
    }
    check();
  }

  private Process start(List<String> jar) throws IOException {
    var command = new ArrayList<>(List.of(java(), "-Xmx768m", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED"));
    command.addAll(
        jar.isEmpty()
            ? List.of("-cp", System.getProperty("java.class.path"), Interlock.class.getName())
            : jar);
    command.addAll(List.of("--interlock.data=" + folder.resolve("data"), "--interlock.demo=false"));
    command.add("--server.port=" + port);
    var builder = new ProcessBuilder(command);
    builder.environment().put("INTERLOCK_ADMIN_PASSWORD", PASSWORD);
    var log = Path.of("target", "full-disk.log").toAbsolutePath();
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Leaves exactly so much, as another program would that writes its log there. */
  private void fill() throws IOException {
    try (var filler = Files.newOutputStream(folder.resolve("filler"))) {
      var megabyte = new byte[1 << 20];
      while (free() > leave) {
        filler.write(megabyte, 0, (int) Math.min(megabyte.length, free() - leave));
      }
    } catch (IOException full) {
      say("disk", full.getMessage());
    }
    say("disk", "filled");
  }

  private long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private void look() throws IOException {
    say("free", "%,d KB".formatted(free() >> 10));
    say("health", get("/actuator/health"));
    say("readiness", get("/actuator/health/readiness"));
    say("liveness", get("/actuator/health/liveness"));
    say("read page", page("/organizations"));
    say("read API", get("/api/stats"));
    say("write page", write());
    say("loads", get("/api/loads"));
  }

  private String get(String path) {
    return answer(api, request(path).GET());
  }

  private String page(String path) {
    return answer(browser, HttpRequest.newBuilder(address(path)).GET());
  }

  /** Sets the password that is set already: a small write. */
  private String write() {
    var form = "old=%s&password=%s".formatted(encoded(PASSWORD), encoded(PASSWORD));
    return post("/account/password", form, "/account");
  }

  private void signIn() {
    var form = "username=admin&password=" + encoded(PASSWORD);
    say("sign in", post("/sign-in", form, "/sign-in"));
  }

  private String post(String path, String form, String formPage) {
    var found = TOKEN.matcher(body(browser, HttpRequest.newBuilder(address(formPage))));
    var token = found.find() ? found.group(1) : "";
    return answer(
        browser,
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token))));
  }

  private String send(String name, int rows) {
    var content = new StringBuilder("--part\r\nContent-Disposition: form-data; name=\"files\"; ");
    content.append("filename=\"organizations.csv\"\r\n\r\nkey,name,country\n");
    for (var row = 0; row < rows; row++) {
      content.append("%s-%d,Organization number %d of %s,DE%n".formatted(name, row, row, name));
    }
    content.append("\r\n--part--\r\n");
    return answer(
        api,
        request("/api/loads?mapping=interlock")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(content.toString())));
  }

  private HttpRequest.Builder request(String path) {
    var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
    return HttpRequest.newBuilder(address(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + credentials);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String answer(HttpClient client, HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      var headline = HEADLINE.matcher(answer.body());
      var text = headline.find() ? headline.group(1) : answer.body();
      var retry = answer.headers().firstValue("Retry-After").map(s -> " retry " + s).orElse("");
      return answer.statusCode() + retry + " " + text.substring(0, Math.min(400, text.length()));
    } catch (IOException unanswered) {
      return "no answer: " + unanswered;
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String body(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException unanswered) {
      return "";
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void until(String what, Duration patience, java.util.function.BooleanSupplier is)
      throws InterruptedException {
    for (var end = Instant.now().plus(patience); Instant.now().isBefore(end); ) {
      if (is.getAsBoolean()) {
        say(what, "yes");
        return;
      }
      Thread.sleep(500);
    }
    say(what, "not within " + patience);
  }

  private void say(String what, String text) {
    System.out.printf(
        "%5d s  %-10s %s%n", Duration.between(started, Instant.now()).toSeconds(), what, text);
  }

  private void check() {
    try {
      var store = folder.resolve("data").resolve("neo4j");
      var report = Files.createTempDirectory("check");
      var context =
          new ExecutionContext(
              store,
              Files.createDirectories(store.resolve("conf")),
              System.out,
              System.err,
              new DefaultFileSystemAbstraction());
      var status =
          new CommandLine(new CheckCommand(context))
              .execute("neo4j", "--report-path=" + report, "--force");
      say("check", status == 0 ? "consistent" : "status " + status + ", see " + report);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
