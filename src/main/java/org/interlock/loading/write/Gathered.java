package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/** What one or several rows say about one node or relationship, put together. */
final class Gathered {

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

  Gathered(Row row, @Nullable Double confidence) {
    this.row = row;
    this.confidence = confidence;
  }

  /** The first row that says something. */
  Row row() {
    return row;
  }

  void add(List<Draft.Said> said, @Nullable Double confidence) {
    if (confidence == null) {
      this.confidence = null;
    }
    for (var one : said) {
      switch (one.merge()) {
        case FIRST ->
            first.putIfAbsent(
                one.name(), one.list() ? List.copyOf(one.values()) : one.values().getFirst());
        case SUM -> sums.merge(one.name(), (Double) one.values().getFirst(), Double::sum);
        case MOST -> vote(one);
        case ALL ->
            all.computeIfAbsent(one.name(), name -> new LinkedHashSet<>()).addAll(one.values());
      }
    }
  }

  private void vote(Draft.Said one) {
    var value = one.values().getFirst();
    most.computeIfAbsent(one.name(), name -> new LinkedHashMap<>())
        .merge(
            value,
            new Votes(value, one.rank(), 1),
            (a, b) -> new Votes(value, Math.min(a.rank, b.rank), a.count + b.count));
  }

  Wanted wanted() {
    var stated = new TreeMap<>(first);
    sums.forEach((name, sum) -> stated.put(name, Math.round(sum * 100) / 100.0));
    var gaps = new TreeMap<String, Object>();
    most.forEach((name, votes) -> gaps.put(name, winner(votes)));
    var more = new TreeMap<String, List<Object>>();
    all.forEach((name, values) -> more.put(name, new ArrayList<>(values)));
    return new Wanted(row, confidence, stated, gaps, more);
  }

  private static Object winner(Map<Object, Votes> votes) {
    return votes.values().stream().reduce((a, b) -> b.beats(a) ? b : a).orElseThrow().value();
  }
}
