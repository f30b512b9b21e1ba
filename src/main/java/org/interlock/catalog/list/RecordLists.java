package org.interlock.catalog.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.catalog.Named;
import org.interlock.catalog.search.SearchText;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what a view of a list shows.
 *
 * <p>Up to {@link ListQuestion#MOST} matching records are looked at one by one: they are counted
 * and sorted by whatever column. Of more than that the store follows an index from its beginning
 * until the page is full, so those are sorted only by what has one. Pages are counted from the
 * first row: an index passes over 20,000 entries faster than a page is drawn, and a page number
 * needs neither another query per order and direction nor what the page before ended with.
 */
@Component
public class RecordLists {

  /** How many records the text of a filter by another record may mean. */
  static final int MOST_NAMED = 1_000;

  private static final Cypher NAMES = Cypher.named("edit/names");
  private static final Cypher CALLED = Cypher.named("catalog/list/keys-called");

  /**
   * The keys that a view shows.
   *
   * @param total how many records match, if that is not capped
   * @param isCapped whether more match than are counted
   * @param isLarge whether so many match that an index has to sort them
   * @param order the order they are in, as {@link ListQuestion#order}
   */
  public record Found(
      List<String> keys, long total, boolean isCapped, boolean isLarge, String order) {

    public boolean isDown() {
      return order.startsWith("-");
    }

    /** The column that the order follows. */
    public String sorted() {
      return isDown() ? order.substring(1) : order;
    }
  }

  private final Graph graph;

  RecordLists(Graph graph) {
    this.graph = graph;
  }

  /**
   * One page.
   *
   * @throws InvalidInput if there is no such page
   */
  public ListView view(RecordList list, ListQuestion asked) {
    var names = names(asked);
    var question = settled(asked, names);
    var all = all(list);
    var found = found(list, question, all, question.before(), ListQuestion.PAGE);
    if (found.keys().isEmpty() && question.page() > 1) {
      throw new InvalidInput("page", "The list has no page %d.".formatted(question.page()));
    }
    return new ListView(
        question, all, found, lines(list, found.keys()), filters(list, question, names));
  }

  /** The keys of the first records of a view, whatever page is asked for. */
  Found first(RecordList list, ListQuestion asked, int most) {
    return found(list, settled(asked, names(asked)), all(list), 0, most);
  }

  /** Lines in the order of their keys. */
  static List<ListLine> lines(RecordList list, List<String> keys) {
    var lines =
        list.lines(keys).stream().collect(Collectors.toMap(ListLine::key, Function.identity()));
    return keys.stream().map(lines::get).filter(Objects::nonNull).toList();
  }

  private long all(RecordList list) {
    return graph.column(list.shape().queries().count(), Map.of(), Long.class).getFirst();
  }

  private Found found(RecordList list, ListQuestion question, long all, int before, int limit) {
    var parameters = parameters(list, question);
    var called = called(list, question);
    var isFiltered = called != null || parameters.values().stream().anyMatch(Objects::nonNull);
    parameters.putAll(list.helpers());
    parameters.put("skip", before);
    parameters.put("limit", limit);
    if (all > ListQuestion.MOST && !isFiltered) {
      return ordered(list, question, parameters, all, false);
    }
    parameters.put("called", called);
    parameters.put("sort", question.sorted());
    parameters.put("down", question.isDown());
    parameters.put("most", ListQuestion.MOST + 1);
    var matching = graph.column(list.shape().queries().matching(), parameters, String.class);
    if (called == null && matching.size() > ListQuestion.MOST) {
      return ordered(list, question, parameters, ListQuestion.MOST, true);
    }
    // No index has names in an order, so of too many the most alike are sorted.
    var isCapped = called != null && called.size() > ListQuestion.MOST;
    var end = Math.min(matching.size(), before + limit);
    var keys = matching.subList(Math.min(before, end), end);
    return new Found(keys, matching.size(), isCapped, false, question.order());
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

  private Found ordered(
      RecordList list,
      ListQuestion question,
      Map<String, @Nullable Object> parameters,
      long total,
      boolean isCapped) {
    var queries = list.shape().queries();
    var order =
        queries.ordered().containsKey(question.order()) ? question.order() : list.shape().order();
    var query = Objects.requireNonNull(queries.ordered().get(order));
    var keys = new ArrayList<>(graph.column(query, parameters, String.class));
    var limit = (int) Objects.requireNonNull(parameters.get("limit"));
    if (keys.size() < limit) {
      var before = (int) Objects.requireNonNull(parameters.get("skip"));
      keys.addAll(without(queries, query, order, parameters, before, keys.size(), limit));
    }
    return new Found(keys, total, isCapped, true, order);
  }

  /** Those without a value come last, whichever the direction. */
  private List<String> without(
      ListShape.Queries queries,
      Cypher ordered,
      String order,
      Map<String, @Nullable Object> parameters,
      int before,
      int here,
      int limit) {
    var rest = new HashMap<>(parameters);
    var valued = before + here;
    if (here == 0 && before > 0) {
      rest.put("skip", 0);
      rest.put("limit", before);
      valued = graph.column(ordered, rest, String.class).size();
    }
    rest.put("sort", order.startsWith("-") ? order.substring(1) : order);
    rest.put("skip", Math.max(0, before - valued));
    rest.put("limit", limit - here);
    return graph.column(queries.without(), rest, String.class);
  }

  private Map<String, @Nullable Object> parameters(RecordList list, ListQuestion question) {
    var records = new HashMap<String, @Nullable List<String>>();
    list.shape().records().forEach((name, label) -> records.put(name, keys(question, name, label)));
    var parameters = new HashMap<>(list.parameters(question, records));
    return parameters;
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

  /** The names of the records that filters give the keys of. */
  private Map<String, String> names(ListQuestion question) {
    var names = new HashMap<String, String>();
    question
        .shape()
        .records()
        .forEach(
            (filter, label) -> {
              var key = question.filter(filter);
              if (!key.isEmpty()) {
                var parameters = Map.of("label", label, "keys", List.of(key));
                graph
                    .row(NAMES, parameters, Named.class)
                    .ifPresent(named -> names.put(filter, named.name()));
              }
            });
    return names;
  }

  /** A name that was typed over the one of a key counts, and the key no more. */
  private static ListQuestion settled(ListQuestion question, Map<String, String> names) {
    var filters = new LinkedHashMap<>(question.filters());
    for (var filter : question.shape().records().keySet()) {
      var text = filters.get(filter + ListQuestion.NAME_OF);
      if (filters.containsKey(filter) && text != null) {
        filters.remove(text.equals(names.get(filter)) ? filter + ListQuestion.NAME_OF : filter);
      }
    }
    return question.with(filters);
  }

  private static List<ListFilter> filters(
      RecordList list, ListQuestion question, Map<String, String> names) {
    var choices = list.choices();
    return list.shape().filters().stream()
        .map(
            name -> {
              var value = question.filter(name);
              var label = list.shape().records().get(name);
              return label == null
                  ? ListFilter.choice(name, value, choices.getOrDefault(name, List.of()))
                  : ListFilter.record(
                      name,
                      value,
                      label,
                      value.isEmpty()
                          ? question.filter(name + ListQuestion.NAME_OF)
                          : names.getOrDefault(name, value));
            })
        .toList();
  }
}
