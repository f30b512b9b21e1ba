package org.interlock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Sends bodies that are too large to a running application, with and without a password, and prints
 * the status, the size of the answer, the time, and the heap before and after. By hand: {@code
 * LargeBodies URL PID MEBIBYTES…}; signs in as admin with the password of {@code
 * INTERLOCK_ADMIN_PASSWORD}.
 */
final class LargeBodies {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final String BOUNDARY = "limit";
  private static final int MEBIBYTE = 1 << 20;

  /** A body of some size that is made while it is sent. */
  private static final class Made extends InputStream {

    private final byte[] start;
    private final byte[] filling;
    private final byte[] end;
    private final long size;
    private long at;

    Made(String start, String filling, String end, long size) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
      this.filling = filling.getBytes(StandardCharsets.US_ASCII);
      this.end = end.getBytes(StandardCharsets.US_ASCII);
      this.size = size - size % filling.length();
    }

    @Override
    public int read() {
      var here = at++;
      if (here < start.length) {
        return start[(int) here];
      }
      here -= start.length;
      if (here < size) {
        return filling[(int) (here % filling.length)];
      }
      here -= size;
      return here < end.length ? end[(int) here] : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      var count = 0;
      for (int one; count < length && (one = read()) >= 0; count++) {
        into[offset + count] = (byte) one;
      }
      return count == 0 ? -1 : count;
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI address;
  private final String process;

  private LargeBodies(String address, String process) {
    this.address = URI.create(address);
    this.process = process;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var bodies = new LargeBodies(arguments[0], arguments[1]);
    for (var size : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      var mebibytes = Integer.parseInt(size);
      for (var signedIn : new boolean[] {false, true}) {
        bodies.sendJson("wrong values", "[", "1,", "1]", mebibytes, signedIn);
        bodies.sendJson("nested", "", "[", "", mebibytes, signedIn);
        bodies.sendJson("one text", "\"", "a", "\"", mebibytes, signedIn);
        bodies.sendFile("/api/loads", mebibytes, signedIn);
        bodies.sendFile("/loads", mebibytes, signedIn);
      }
    }
    System.exit(0);
  }

  private void sendJson(
      String kind, String start, String filling, String end, int mebibytes, boolean signedIn)
      throws IOException, InterruptedException {
    send(
        "/api/alignments",
        "application/json",
        kind,
        new Made(
            "{\"customer\": \"x\", \"exclude\": " + start,
            filling,
            end + "}",
            (long) mebibytes * MEBIBYTE),
        mebibytes,
        signedIn);
  }

  private void sendFile(String path, int mebibytes, boolean signedIn)
      throws IOException, InterruptedException {
    var start =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n"
            .formatted(BOUNDARY);
    send(
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        "a file",
        new Made(
            start, "colour,shape\n", "\r\n--" + BOUNDARY + "--\r\n", (long) mebibytes * MEBIBYTE),
        mebibytes,
        signedIn);
  }

  private void send(
      String path, String type, String kind, InputStream body, int mebibytes, boolean signedIn)
      throws IOException, InterruptedException {
    var before = heap();
    var started = System.nanoTime();
    var answer = answer(path, type, body, signedIn);
    System.out.printf(
        "%s %d MiB %s, %s: %s in %.1f s, heap %d → %d MiB%n",
        path,
        mebibytes,
        kind,
        signedIn ? "admin" : "nobody",
        answer,
        (System.nanoTime() - started) / 1e9,
        before,
        heap());
  }

  /** In chunks, without saying how much will come. */
  private String answer(String path, String type, InputStream body, boolean signedIn)
      throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofMinutes(3))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
    if (signedIn) {
      request.header("Authorization", "Basic " + secret());
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (var content = answer.body()) {
        var size = 0L;
        var buffer = new byte[MEBIBYTE];
        for (int read; (read = content.read(buffer)) >= 0; ) {
          size += read;
        }
        return "%d with %,d bytes".formatted(answer.statusCode(), size);
      }
    } catch (IOException cut) {
      return "cut (%s)".formatted(cut.getMessage());
    }
  }

  private static String secret() {
    return Base64.getEncoder()
        .encodeToString(
            ("admin:" + System.getenv("INTERLOCK_ADMIN_PASSWORD"))
                .getBytes(StandardCharsets.UTF_8));
  }

  private long heap() throws IOException, InterruptedException {
    var jcmd = System.getProperty("java.home") + "/bin/jcmd";
    var asked = new ProcessBuilder(jcmd, process, "GC.heap_info").start();
    var told = USED.matcher(new String(asked.getInputStream().readAllBytes()));
    asked.waitFor();
    var used = 0L;
    while (told.find()) {
      used = Math.max(used, Long.parseLong(told.group(1)));
    }
    return used >> 10;
  }
}
