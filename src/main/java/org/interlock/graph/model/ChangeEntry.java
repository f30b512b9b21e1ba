package org.interlock.graph.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the history: what a person or a load changed of a record, or of one of its parts.
 *
 * @param record label, blank and key of the record that it belongs to
 * @param other the record at the other end, of a relationship
 * @param part the relationship type, or the label of a part that is a node; null for the record's
 *     own properties
 * @param partKey what tells the part from others of its kind in the record
 * @param partName what a person calls the part
 * @param before the properties that differ as they were; what was absent is absent
 * @param after the same as they are now
 */
public record ChangeEntry(
    String record,
    @Nullable String other,
    @Nullable String part,
    @Nullable String partKey,
    @Nullable String partName,
    Map<String, ?> before,
    Map<String, ?> after) {

  /** An instant whose text sorts by time: always nine digits of a second. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A record as entries name it. */
  public static String named(String label, String key) {
    return label + " " + key;
  }

  /** What tells a relationship from others of its type in a record: its other end and identity. */
  public static String partKey(String other, List<String> identity) {
    var parts = new ArrayList<String>();
    parts.add(other);
    parts.addAll(identity);
    return JSON.writeValueAsString(parts);
  }

  /** The other end that a part key begins with; absent if it is none. */
  static Optional<String> other(String partKey) {
    try {
      return JSON.readTree(partKey).path(0).asStringOpt();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /** The text by which an entry's {@code before} or {@code after} is known to name a property. */
  public static String mark(String property) {
    return JSON.writeValueAsString(property) + ":";
  }

  /** The key of an entry: keys sort by time. */
  public static String keyAt(Instant time) {
    return SORTABLE.format(time)
        + "-"
        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  /** The properties of the node for a change by a person. */
  public Map<String, Object> by(String user) {
    var row = row();
    row.put("by", user);
    return row;
  }

  /** The properties of the node for a change by a load. */
  public Map<String, Object> ofLoad(String load) {
    var row = row();
    row.put("load", load);
    return row;
  }

  private Map<String, Object> row() {
    var row = new HashMap<String, Object>();
    row.put("key", keyAt(Clock.systemUTC().instant()));
    row.put("record", record);
    row.put("action", "CHANGED");
    put(row, "other", other);
    put(row, "part", part);
    put(row, "partKey", partKey);
    put(row, "partName", partName);
    row.put("before", json(before));
    row.put("after", json(after));
    return row;
  }

  private static void put(Map<String, Object> row, String name, @Nullable String value) {
    if (value != null) {
      row.put(name, value);
    }
  }

  private static String json(Map<String, ?> properties) {
    var texts = new TreeMap<String, Object>();
    properties.forEach(
        (name, value) -> texts.put(name, value instanceof Temporal ? value.toString() : value));
    return JSON.writeValueAsString(texts);
  }
}
