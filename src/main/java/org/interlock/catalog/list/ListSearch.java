package org.interlock.catalog.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.catalog.search.SearchText;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the records that a view of a list shows.
 *
 * <p>Up to {@link ListQuestion#MOST} matching records are looked at one by one: they are counted
 * and sorted by whatever column. Of more than that the store follows an index from its beginning
 * until the page is full, so those are sorted only by what has one. Pages are counted from the
 * first row: an index passes over 20,000 entries faster than a page is drawn, and a page number
 * needs neither another query per order and direction nor what the page before ended with.
 */
@Component
class ListSearch {

  /** How many records the text of a filter by another record may mean. */
  static final int MOST_NAMED = 1_000;

  private static final Cypher CALLED = Cypher.named("catalog/list/keys-called");

  /** Which rows of all that match. */
  record Rows(int before, int limit) {

    List<String> of(List<String> all) {
      var end = Math.min(all.size(), before + limit);
      return all.subList(Math.min(before, end), end);
    }
  }

  private final Graph graph;

  ListSearch(Graph graph) {
    this.graph = graph;
  }

  /**
   * The keys of some rows.
   *
   * @param all how many records the list has
   */
  ListKeys find(RecordList list, ListQuestion question, long all, Rows rows) {
    var meant = meant(list.shape(), question);
    var vague = vague(meant);
    var parameters = new HashMap<String, @Nullable Object>(list.parameters(question, meant));
    var called = called(list, question);
    var isFiltered = called != null || parameters.values().stream().anyMatch(Objects::nonNull);
    parameters.putAll(list.helpers());
    if (all > ListQuestion.MOST && !isFiltered) {
      return ordered(list, question, parameters, rows, new ListKeys.Count(all, false, vague));
    }
    parameters.put("called", called);
    parameters.put("sort", question.sorted());
    parameters.put("down", question.isDown());
    parameters.put("most", ListQuestion.MOST + 1);
    var matching = graph.column(list.shape().queries().matching(), parameters, String.class);
    if (called == null && matching.size() > ListQuestion.MOST) {
      return ordered(
          list, question, parameters, rows, new ListKeys.Count(ListQuestion.MOST, true, vague));
    }
    // No index has names in an order, so of too many the most alike are sorted.
    var isCapped = called != null && called.size() > ListQuestion.MOST;
    var count = new ListKeys.Count(Math.min(matching.size(), ListQuestion.MOST), isCapped, vague);
    return new ListKeys(rows.of(matching), count, false, question.order());
  }

  /** Those without a value come last, whichever the direction. */
  private ListKeys ordered(
      RecordList list,
      ListQuestion question,
      Map<String, @Nullable Object> parameters,
      Rows rows,
      ListKeys.Count count) {
    var queries = list.shape().queries();
    var order =
        queries.ordered().containsKey(question.order()) ? question.order() : list.shape().order();
    var query = Objects.requireNonNull(queries.ordered().get(order));
    parameters.put("sort", order.startsWith("-") ? order.substring(1) : order);
    var keys = new ArrayList<>(keys(query, parameters, rows));
    if (keys.size() < rows.limit()) {
      var valued =
          keys.isEmpty()
              ? keys(query, parameters, new Rows(0, rows.before())).size()
              : rows.before() + keys.size();
      var rest = new Rows(Math.max(0, rows.before() - valued), rows.limit() - keys.size());
      keys.addAll(keys(queries.without(), parameters, rest));
    }
    return new ListKeys(keys, count, true, order);
  }

  private List<String> keys(Cypher query, Map<String, @Nullable Object> parameters, Rows rows) {
    var limited = new HashMap<String, @Nullable Object>(parameters);
    limited.put("skip", rows.before());
    limited.put("limit", rows.limit());
    return graph.column(query, limited, String.class);
  }

  /** The keys of records that are called something like that, the most alike first. */
  private @Nullable List<String> called(RecordList list, ListQuestion question) {
    var text = new SearchText(question.filter(ListQuestion.NAME_FILTER));
    return text.isEmpty() ? null : called(text, list.shape().label(), ListQuestion.MOST + 1);
  }

  private List<String> called(SearchText text, String label, int limit) {
    var parameters = Map.of("query", text.all(), "label", label, "limit", limit);
    return graph.column(CALLED, parameters, String.class);
  }

  /** The records that filters by another record mean; null for those that aren't set. */
  private Map<String, @Nullable List<String>> meant(ListShape shape, ListQuestion question) {
    var meant = new HashMap<String, @Nullable List<String>>();
    shape.records().forEach((name, label) -> meant.put(name, keys(question, name, label)));
    return meant;
  }

  private static List<String> vague(Map<String, @Nullable List<String>> meant) {
    var vague = new ArrayList<String>();
    meant.forEach(
        (name, keys) -> {
          if (keys != null && keys.size() >= MOST_NAMED) {
            vague.add(name);
          }
        });
    return vague;
  }

  /** The records that a filter means; null if it isn't set. */
  private @Nullable List<String> keys(ListQuestion question, String filter, String label) {
    var key = question.filter(filter);
    var text = new SearchText(question.filter(filter + ListQuestion.NAME_OF));
    if (!key.isEmpty() || text.isEmpty()) {
      return key.isEmpty() ? null : List.of(key);
    }
    return called(text, label, MOST_NAMED);
  }
}
