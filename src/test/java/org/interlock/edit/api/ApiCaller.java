package org.interlock.edit.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that edits by HTTP. */
record ApiCaller(int port, String user) {

  static final String PASSWORD = "secret";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came back. */
  record Answer(int status, String body, HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String tag() {
      return header("ETag");
    }
  }

  Answer get(String path) {
    return send("GET", path, null, null);
  }

  Answer post(String path, String json) {
    return send("POST", path, null, json);
  }

  Answer send(String method, String path, @Nullable String ifMatch, @Nullable String json) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
            .header("Authorization", "Basic " + basic())
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String basic() {
    return Base64.getEncoder()
        .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }
}
