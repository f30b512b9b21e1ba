package org.interlock.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API and the pages of a running application as an admin calls them. What is refused ends the
 * measurement, so that no refusal counts as a fast answer.
 */
final class EditCaller {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final String BOUNDARY = "edit-set";

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The version of the record. */
    String tag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    String location() {
      return response.headers().firstValue("Location").orElseThrow();
    }
  }

  private final HttpClient programs = client().build();
  private final HttpClient browser =
      client().cookieHandler(new CookieManager()).followRedirects(Redirect.ALWAYS).build();
  private final URI url;
  private final String password =
      System.getenv().getOrDefault("INTERLOCK_ADMIN_PASSWORD", "interlock-admin");

  EditCaller(URI url) {
    this.url = url;
    var token = TOKEN.matcher(page("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("There is no form to sign in with.");
    }
    var form =
        "username=admin&password=%s&_csrf=%s".formatted(encoded(password), encoded(token.group(1)));
    send(
        browser,
        HttpRequest.newBuilder(url.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer get(String path) {
    return api(path, "GET", BodyPublishers.noBody(), Map.of());
  }

  Answer post(String path, String ifMatch, Map<String, ?> body) {
    return json(path, "POST", ifMatch, body);
  }

  Answer put(String path, String ifMatch, Map<String, ?> body) {
    return json(path, "PUT", ifMatch, body);
  }

  Answer delete(String path, String ifMatch) {
    return api(path, "DELETE", BodyPublishers.noBody(), Map.of("If-Match", ifMatch));
  }

  private Answer json(String path, String method, String ifMatch, Map<String, ?> body) {
    return api(
        path,
        method,
        BodyPublishers.ofString(JSON.writeValueAsString(body)),
        Map.of("If-Match", ifMatch, "Content-Type", "application/json"));
  }

  boolean has(String path) {
    return answer(programs, apiRequest(path, "GET", BodyPublishers.noBody(), Map.of())).statusCode()
        == 200;
  }

  /** Loads an Interlock CSV set, and waits until it is in. */
  void load(Map<String, String> sheets) throws InterruptedException {
    var start =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"edit-set.zip\"\r\n\r\n"
            .formatted(BOUNDARY);
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(start),
            BodyPublishers.ofByteArray(zip(sheets)),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    var load = api("/api/loads", "POST", body, Map.of("Content-Type", type)).location();
    Optional<JsonNode> done = Optional.empty();
    while (done.isEmpty()) {
      Thread.sleep(1000);
      done = Optional.of(get(load).json()).filter(found -> hasEnded(found.path("load")));
    }
    if (!done.get().path("load").path("status").asString().equals("FINISHED")) {
      throw new IllegalStateException(done.get().toString());
    }
  }

  private static boolean hasEnded(JsonNode load) {
    return !load.path("finishedAt").isMissingNode() && !load.path("finishedAt").isNull();
  }

  private static byte[] zip(Map<String, String> sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var sheet : sheets.entrySet()) {
        zip.putNextEntry(new ZipEntry(sheet.getKey()));
        zip.write(sheet.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private Answer api(String path, String method, BodyPublisher body, Map<String, String> headers) {
    return new Answer(send(programs, apiRequest(path, method, body, headers)));
  }

  private HttpRequest.Builder apiRequest(
      String path, String method, BodyPublisher body, Map<String, String> headers) {
    var secret = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Basic " + secret)
            .method(method, body);
    headers.forEach(request::header);
    return request;
  }

  /** What somebody sees who is signed in. */
  String page(String path) {
    return send(browser, HttpRequest.newBuilder(url.resolve(path)).GET()).body();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    var response = answer(client, request);
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response + " " + response.body());
    }
    return response;
  }

  private static HttpResponse<String> answer(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
