package org.interlock.history;

import java.util.Optional;
import org.interlock.graph.Keys;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which record something is about; as text its label and its key with a blank between: {@code Deal
 * deal-x}.
 */
public record RecordAddress(RecordKind kind, String key) {

  /** The record that a text names; empty if there are no such records. */
  public static Optional<RecordAddress> of(String text) {
    var blank = text.indexOf(' ');
    return blank < 0
        ? Optional.empty()
        : RecordKind.of(text.substring(0, blank))
            .map(kind -> new RecordAddress(kind, text.substring(blank + 1)));
  }

  /** Where its page is. */
  public String page() {
    return path("");
  }

  /** Where its history is. */
  public String history() {
    return path("/history");
  }

  /** Where a program finds it. */
  public String api() {
    return "/api" + path("");
  }

  private String path(String rest) {
    return UriComponentsBuilder.fromPath("/{collection}/{key}" + rest)
        .encode()
        .buildAndExpand(kind.collection(), Keys.segment(key))
        .toUriString();
  }

  @Override
  public String toString() {
    return kind.label() + " " + key;
  }
}
