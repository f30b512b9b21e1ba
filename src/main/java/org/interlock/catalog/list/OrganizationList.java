package org.interlock.catalog.list;

import static org.interlock.catalog.list.ListColumn.further;
import static org.interlock.catalog.list.ListColumn.standard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlock.catalog.DisplayText;
import org.interlock.catalog.list.ListColumn.Kind;
import org.interlock.graph.Countries;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of organizations. */
@Component
class OrganizationList implements RecordList {

  private static final Cypher LINES = Cypher.named("catalog/list/organization-lines");
  private static final Cypher COUNTRIES = Cypher.named("catalog/list/organization-countries");
  private static final Cypher KINDS = Cypher.named("catalog/list/organization-kinds");

  private static final Map<String, String> COUNTRY_NAMES =
      Countries.CODES.stream().collect(Collectors.toMap(code -> code, Countries::name));

  static final ListShape SHAPE =
      new ListShape(
          "organizations",
          "Organization",
          List.of(
              standard("kind", Kind.TEXT),
              standard("country", Kind.TEXT),
              further("region", Kind.TEXT),
              further("size", Kind.NUMBER),
              standard("offerings", Kind.NUMBER),
              standard("people", Kind.NUMBER),
              standard("deals", Kind.NUMBER)),
          List.of("country", "kind"),
          Map.of(),
          "name",
          new ListShape.Queries(
              Cypher.named("catalog/list/organizations-count"),
              Cypher.named("catalog/list/organizations-matching"),
              Map.of(
                  "name", Cypher.named("catalog/list/organizations-by-name"),
                  "-name", Cypher.named("catalog/list/organizations-by-name-down"),
                  "kind", Cypher.named("catalog/list/organizations-by-kind"),
                  "-kind", Cypher.named("catalog/list/organizations-by-kind-down"),
                  "region", Cypher.named("catalog/list/organizations-by-region"),
                  "-region", Cypher.named("catalog/list/organizations-by-region-down"),
                  "size", Cypher.named("catalog/list/organizations-by-size"),
                  "-size", Cypher.named("catalog/list/organizations-by-size-down")),
              Cypher.named("catalog/list/organizations-without")));

  private final Graph graph;
  private final ListChoices choices;
  private final DisplayText words;

  record Row(
      String key,
      String name,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String region,
      @Nullable Long size,
      boolean home,
      long offerings,
      long people,
      long deals) {}

  OrganizationList(Graph graph, ListChoices choices, DisplayText words) {
    this.graph = graph;
    this.choices = choices;
    this.words = words;
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Map<String, @Nullable Object> parameters(
      ListQuestion question, Map<String, @Nullable List<String>> records) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("country", question.value("country"));
    parameters.put("kind", question.value("kind"));
    return parameters;
  }

  /** Countries are sorted by what they are called. */
  @Override
  public Map<String, Object> helpers() {
    return Map.of("countryNames", COUNTRY_NAMES);
  }

  @Override
  public Map<String, List<ListFilter.Choice>> choices() {
    var countries =
        choices.of(COUNTRIES, List.of("Organization", "Organization.country"), Countries::name);
    return Map.of(
        "country",
        countries.stream().sorted(Comparator.comparing(ListFilter.Choice::name)).toList(),
        "kind",
        choices.of(KINDS, List.of("Organization", "Organization.kind"), UnaryOperator.identity()));
  }

  @Override
  public List<ListLine> lines(List<String> keys) {
    return graph.rows(LINES, Map.of("keys", keys), Row.class).stream().map(this::line).toList();
  }

  private ListLine line(Row row) {
    return new ListLine(
        "Organization",
        row.key(),
        row.name(),
        row.home(),
        Map.of(
            "kind", ListCell.text(row.kind()),
            "country", ListCell.text(row.country() == null ? null : words.country(row.country())),
            "region", ListCell.text(row.region()),
            "size", count(row.size()),
            "offerings", count(row.offerings()),
            "people", count(row.people()),
            "deals", count(row.deals())));
  }

  private ListCell count(@Nullable Long count) {
    return ListCell.figure(count, null, words.count(count));
  }
}
