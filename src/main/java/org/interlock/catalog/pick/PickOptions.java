package org.interlock.catalog.pick;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.catalog.search.SearchText;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** Finds the records that a name may mean, and the names of those that were picked. */
@Component
public class PickOptions {

  /** In place of a key: somebody of this name who is not there yet and is to be made. */
  public static final String NEW = "new:";

  /** How many are offered. */
  static final int MOST = 8;

  private static final Cypher SEARCH = Cypher.named("catalog/search");
  private static final Cypher CONNECTORS = Cypher.named("catalog/connectors-called");
  private static final Cypher NAMES = Cypher.named("catalog/names");
  private static final int HITS = 1000;

  /** What a record is called. */
  record Name(String key, String name) {}

  private final Graph graph;
  private final Clock clock;

  PickOptions(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /** Records with a label that are called something like a text, the most alike first. */
  public List<PickOption> like(String label, String text) {
    var search = new SearchText(text);
    if (search.isEmpty()) {
      return List.of();
    }
    if (label.equals("Connector")) {
      return graph.rows(CONNECTORS, Map.of("text", search.text(), "limit", MOST), PickOption.class);
    }
    var found = like(label, search, search.all());
    return found.isEmpty() ? like(label, search, search.any()) : found;
  }

  private List<PickOption> like(String label, SearchText search, String query) {
    var parameters = new HashMap<String, Object>();
    parameters.put("query", query);
    parameters.put("text", search.text());
    parameters.put("labels", List.of(label));
    parameters.put("hits", HITS);
    parameters.put("limit", MOST);
    parameters.put("today", LocalDate.now(clock));
    return graph.rows(SEARCH, parameters, PickOption.class);
  }

  /** The names of records with a label by their keys; those that are not there are left out. */
  public Map<String, String> names(String label, Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : graph.rows(NAMES, Map.of("label", label, "keys", List.copyOf(keys)), Name.class).stream()
            .collect(Collectors.toMap(Name::key, Name::name, (name, same) -> name));
  }
}
