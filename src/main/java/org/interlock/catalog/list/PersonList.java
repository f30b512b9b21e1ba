package org.interlock.catalog.list;

import static org.interlock.catalog.list.ListColumn.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.DisplayText;
import org.interlock.catalog.Named;
import org.interlock.catalog.list.ListColumn.Kind;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of people, each with the present employment or else the last one. */
@Component
class PersonList implements RecordList {

  private static final Cypher LINES = Cypher.named("catalog/list/person-lines");

  static final ListShape SHAPE =
      new ListShape(
          "people",
          "Person",
          List.of(
              standard("title", Kind.TEXT),
              standard("employer", Kind.TEXT),
              standard("ties", Kind.NUMBER),
              standard("deals", Kind.NUMBER)),
          List.of("organization"),
          Map.of("organization", "Organization"),
          "name",
          new ListShape.Queries(
              Cypher.named("catalog/list/people-count"),
              Cypher.named("catalog/list/people-matching"),
              Map.of(
                  "name", Cypher.named("catalog/list/people-by-name"),
                  "-name", Cypher.named("catalog/list/people-by-name-down")),
              Cypher.named("catalog/list/people-without")));

  private final Graph graph;
  private final DisplayText words;
  private final Clock clock;

  record Employer(String key, String name, @Nullable String title, @Nullable String phase) {}

  record Row(String key, String name, @Nullable Employer employer, long ties, long deals) {}

  PersonList(Graph graph, DisplayText words, Clock clock) {
    this.graph = graph;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Map<String, @Nullable Object> parameters(
      ListQuestion question, Map<String, @Nullable List<String>> records) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("organizations", records.get("organization"));
    return parameters;
  }

  /** People are sorted by what they are today. */
  @Override
  public Map<String, Object> helpers() {
    return Map.of("today", LocalDate.now(clock));
  }

  @Override
  public Map<String, List<ListFilter.Choice>> choices() {
    return Map.of();
  }

  @Override
  public List<ListLine> lines(List<String> keys) {
    var parameters = Map.of("keys", keys, "today", LocalDate.now(clock));
    return graph.rows(LINES, parameters, Row.class).stream().map(this::line).toList();
  }

  private ListLine line(Row row) {
    var employer = row.employer();
    return new ListLine(
        "Person",
        row.key(),
        row.name(),
        false,
        Map.of(
            "title",
            employer == null ? ListCell.EMPTY : ListCell.text(employer.title()),
            "employer",
            employer == null ? ListCell.EMPTY : cell(employer),
            "ties",
            ListCell.figure(row.ties(), null, words.count(row.ties())),
            "deals",
            ListCell.figure(row.deals(), null, words.count(row.deals()))));
  }

  private static ListCell cell(Employer employer) {
    var named = List.of(new Named(employer.key(), employer.name()));
    return ListCell.records("Organization", named, 1)
        .marked(employer.phase() == null ? null : "catalog.phase." + employer.phase());
  }
}
