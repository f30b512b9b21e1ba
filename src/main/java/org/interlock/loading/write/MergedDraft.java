package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/** The drafts of one or several rows for one node or relationship, merged. */
final class MergedDraft {

  /** How often a value was said, and by which of the alternatives. */
  private record Votes(Object value, int rank, int count) {

    boolean beats(Votes other) {
      return rank < other.rank || (rank == other.rank && count > other.count);
    }
  }

  private final Row row;
  private @Nullable Double confidence;
  private final Map<String, Object> first = new TreeMap<>();
  private final Map<String, Double> sums = new TreeMap<>();
  private final Map<String, Map<Object, Votes>> most = new TreeMap<>();
  private final Map<String, LinkedHashSet<Object>> all = new TreeMap<>();

  MergedDraft(Row row, @Nullable Double confidence) {
    this.row = row;
    this.confidence = confidence;
  }

  /** The first row that says something. */
  Row row() {
    return row;
  }

  void add(List<Draft.Statement> statements, @Nullable Double confidence) {
    if (confidence == null) {
      this.confidence = null;
    }
    for (var statement : statements) {
      switch (statement.merge()) {
        case FIRST ->
            first.putIfAbsent(
                statement.name(),
                statement.list() ? List.copyOf(statement.values()) : statement.values().getFirst());
        case SUM ->
            sums.merge(statement.name(), (Double) statement.values().getFirst(), Double::sum);
        case MOST -> vote(statement);
        case ALL ->
            all.computeIfAbsent(statement.name(), name -> new LinkedHashSet<>())
                .addAll(statement.values());
      }
    }
  }

  private void vote(Draft.Statement statement) {
    var value = statement.values().getFirst();
    most.computeIfAbsent(statement.name(), name -> new LinkedHashMap<>())
        .merge(
            value,
            new Votes(value, statement.rank(), 1),
            (a, b) -> new Votes(value, Math.min(a.rank, b.rank), a.count + b.count));
  }

  TargetState target() {
    var stated = new TreeMap<>(first);
    sums.forEach((name, sum) -> stated.put(name, Math.round(sum * 100) / 100.0));
    var gaps = new TreeMap<String, Object>();
    most.forEach((name, votes) -> gaps.put(name, winner(votes)));
    var more = new TreeMap<String, List<Object>>();
    all.forEach((name, values) -> more.put(name, new ArrayList<>(values)));
    return new TargetState(row, confidence, stated, gaps, more, Map.of());
  }

  private static Object winner(Map<Object, Votes> votes) {
    return votes.values().stream().reduce((a, b) -> b.beats(a) ? b : a).orElseThrow().value();
  }
}
