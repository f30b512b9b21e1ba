package org.interlock.catalog.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.catalog.Named;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The views of all lists: which records, as what lines, under which filters. */
@Component
public class RecordLists {

  private static final Cypher NAMES = Cypher.named("catalog/names");

  private final Graph graph;
  private final ListSearch search;

  RecordLists(Graph graph, ListSearch search) {
    this.graph = graph;
    this.search = search;
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
    var page = new ListSearch.Rows(question.before(), ListQuestion.PAGE);
    var found = search.find(list, question, all, page);
    if (found.keys().isEmpty() && question.page() > 1) {
      throw new InvalidInput("page", "The list has no page %d.".formatted(question.page()));
    }
    return new ListView(
        question, all, found, lines(list, found.keys()), filters(list, question, names));
  }

  /** The keys of the first records of a view, whatever page is asked for. */
  ListKeys first(RecordList list, ListQuestion asked, int most) {
    var rows = new ListSearch.Rows(0, most);
    return search.find(list, settled(asked, names(asked)), all(list), rows);
  }

  /**
   * Some rows of a list.
   *
   * @param isCut whether there would be more
   */
  record Selection(List<String> keys, boolean isCut) {}

  /**
   * The rows that were selected.
   *
   * @param parameters {@code select} for each row that is ticked, {@code all=page} or {@code
   *     all=match}; nothing selected is all that match
   */
  Selection selected(
      RecordList list, ListQuestion question, MultiValueMap<String, String> parameters, int most) {
    var all = parameters.getOrDefault("all", List.of());
    var ticked = parameters.getOrDefault("select", List.of());
    if (!all.contains("match") && all.contains("page")) {
      return new Selection(view(list, question).found().keys(), false);
    }
    if (!all.contains("match") && !ticked.isEmpty()) {
      return new Selection(ticked.stream().distinct().toList(), false);
    }
    var found = first(list, question, most);
    // An index leads on where counting stopped; what was found by name ends there.
    var isCut =
        found.isLarge() ? found.keys().size() == most && found.total() != most : found.isCapped();
    return new Selection(found.keys(), isCut);
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
