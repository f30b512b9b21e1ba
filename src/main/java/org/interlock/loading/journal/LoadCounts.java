package org.interlock.loading.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The counts of a load: what it created, updated and left alone; and how it read its files.
 *
 * @param rows how many rows its sources have
 * @param rejected how many rows or single references could not be used
 * @param conflicts how many values stayed because a person had edited them by hand
 * @param notes on encodings other than plain UTF-8, and columns that no file has
 */
public record LoadCounts(
    long rows,
    long rejected,
    long conflicts,
    Map<String, Long> nodesCreated,
    Map<String, Long> nodesUpdated,
    Map<String, Long> nodesUnchanged,
    Map<String, Long> relationshipsCreated,
    Map<String, Long> relationshipsUpdated,
    Map<String, Long> relationshipsUnchanged,
    List<String> notes) {

  /** One label or type. */
  public record Line(String name, long created, long updated, long unchanged) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  public LoadCounts {
    nodesCreated = orEmpty(nodesCreated);
    nodesUpdated = orEmpty(nodesUpdated);
    nodesUnchanged = orEmpty(nodesUnchanged);
    relationshipsCreated = orEmpty(relationshipsCreated);
    relationshipsUpdated = orEmpty(relationshipsUpdated);
    relationshipsUnchanged = orEmpty(relationshipsUnchanged);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** The counts that the graph keeps as JSON. */
  static LoadCounts of(@Nullable String json) {
    return JSON.readValue(json == null || json.isBlank() ? "{}" : json, LoadCounts.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  private static Map<String, Long> orEmpty(@Nullable Map<String, Long> counts) {
    return counts == null ? Map.of() : new TreeMap<>(counts);
  }

  public List<Line> nodes() {
    return lines(nodesCreated, nodesUpdated, nodesUnchanged);
  }

  public List<Line> relationships() {
    return lines(relationshipsCreated, relationshipsUpdated, relationshipsUnchanged);
  }

  public long created() {
    return sum(nodesCreated) + sum(relationshipsCreated);
  }

  public long updated() {
    return sum(nodesUpdated) + sum(relationshipsUpdated);
  }

  public long unchanged() {
    return sum(nodesUnchanged) + sum(relationshipsUnchanged);
  }

  private static List<Line> lines(
      Map<String, Long> created, Map<String, Long> updated, Map<String, Long> unchanged) {
    var names = new TreeSet<>(created.keySet());
    names.addAll(updated.keySet());
    names.addAll(unchanged.keySet());
    return names.stream()
        .map(
            name ->
                new Line(
                    name,
                    created.getOrDefault(name, 0L),
                    updated.getOrDefault(name, 0L),
                    unchanged.getOrDefault(name, 0L)))
        .toList();
  }

  /** The sum over all labels or types. */
  public static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
