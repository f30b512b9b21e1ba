package org.interlock.history;

import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** A kind of records: what has a history, can be removed, and has a page of its own. */
public enum RecordKind {
  ORGANIZATION("Organization", "organizations", "organizations"),
  PERSON("Person", "people", "people"),
  CAPABILITY("Capability", "capabilities", "capabilities"),
  CONNECTOR("Connector", "connectors", "capabilities"),
  OFFERING("Offering", "offerings", "organizations"),
  DEAL("Deal", "deals", "deals");

  private final String label;
  private final String collection;
  private final String section;

  RecordKind(String label, String collection, String section) {
    this.label = label;
    this.collection = collection;
    this.section = section;
  }

  public static Optional<RecordKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** The kind that a request is about, by the address that it matches, whatever its key is. */
  public static RecordKind of(HttpServletRequest request) {
    var pattern = String.valueOf(request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE));
    return ofPattern(pattern).orElseThrow(() -> new IllegalArgumentException(pattern));
  }

  /** The kind whose collection an address or its pattern names. */
  public static Optional<RecordKind> ofPattern(String pattern) {
    return Arrays.stream(values())
        .filter(kind -> pattern.contains("/" + kind.collection + "/"))
        .findFirst();
  }

  /** The kind with this first word of the addresses. */
  public static Optional<RecordKind> ofCollection(String collection) {
    return Arrays.stream(values()).filter(kind -> kind.collection.equals(collection)).findFirst();
  }

  /** That of the nodes. */
  public String label() {
    return label;
  }

  /** The first word of the addresses. */
  public String collection() {
    return collection;
  }

  /** The entry of the navigation under which its pages are. */
  public String section() {
    return section;
  }
}
