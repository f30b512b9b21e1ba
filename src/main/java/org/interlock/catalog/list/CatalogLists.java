package org.interlock.catalog.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.profile.PersonProfile;
import org.interlock.catalog.search.SearchText;
import org.interlock.graph.Countries;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of organizations, people, capabilities and connectors: by name, one page after another. */
@Component
class CatalogLists {

  static final int PAGE = 50;

  private static final Cypher ORGANIZATIONS = Cypher.named("catalog/organizations");
  private static final Cypher OF_COUNTRY = Cypher.named("catalog/organizations-of-country");
  private static final Cypher OF_KIND = Cypher.named("catalog/organizations-of-kind");
  private static final Cypher CALLED = Cypher.named("catalog/organizations-called");
  private static final Cypher KINDS = Cypher.named("catalog/organization-kinds");
  private static final Cypher PEOPLE = Cypher.named("catalog/people");
  private static final Cypher PEOPLE_OF = Cypher.named("catalog/people-of");
  private static final Cypher PEOPLE_CALLED = Cypher.named("catalog/people-called");
  private static final Cypher CONNECTORS = Cypher.named("catalog/connectors");
  private static final Cypher ROOTS = Cypher.named("catalog/capability-roots");

  /** The last line of the page before; empty names for the first page. */
  record After(String name, String key) {}

  /** One organization in a list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrganizationLine(
      String key,
      String name,
      @Nullable String kind,
      @Nullable String country,
      boolean home,
      long offerings,
      long people,
      long deals) {

    public String countryName() {
      return country == null ? "" : Countries.name(country);
    }
  }

  /** One person in a list, with the present employment or else the last one. */
  record PersonLine(
      String key,
      String name,
      PersonProfile.@Nullable Employment employment,
      long ties,
      long deals) {}

  /** A capability with the supply and demand of all below it. */
  record Root(
      String key,
      String name,
      @Nullable String notation,
      long below,
      long supply,
      long demand,
      List<Branch> narrower) {}

  /** A capability with its own supply and demand. */
  record Branch(
      String key, String name, @Nullable String notation, long below, long supply, long demand) {}

  /** A connector with the offerings that connect by it and the needs that accept it. */
  record ConnectorLine(
      String key, String name, @Nullable String kind, long offerings, long needs) {}

  record Kind(String kind, long organizations) {}

  private final Graph graph;
  private final Clock clock;

  CatalogLists(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /** One line more than a page, if there are more; filters are blank if not wanted. */
  List<OrganizationLine> organizations(String q, String country, String kind, After after) {
    var parameters = page(after);
    parameters.put("country", blankToNull(country));
    parameters.put("kind", blankToNull(kind));
    var text = new SearchText(q);
    if (!text.isEmpty()) {
      parameters.put("query", text.all());
      return graph.rows(CALLED, parameters, OrganizationLine.class);
    }
    var query = !country.isBlank() ? OF_COUNTRY : !kind.isBlank() ? OF_KIND : ORGANIZATIONS;
    return graph.rows(query, parameters, OrganizationLine.class);
  }

  List<Kind> kinds() {
    return graph.rows(KINDS, Map.of(), Kind.class);
  }

  /** One line more than a page, if there are more; filters are blank if not wanted. */
  List<PersonLine> people(String q, String organization, After after) {
    var parameters = page(after);
    parameters.put("today", LocalDate.now(clock));
    var text = new SearchText(q);
    if (!text.isEmpty()) {
      parameters.put("query", text.all());
      return graph.rows(PEOPLE_CALLED, parameters, PersonLine.class);
    }
    parameters.put("organization", organization);
    return graph.rows(organization.isBlank() ? PEOPLE : PEOPLE_OF, parameters, PersonLine.class);
  }

  List<Root> capabilityRoots(After after) {
    return graph.rows(ROOTS, page(after), Root.class);
  }

  /** One line more than a page, if there are more. */
  List<ConnectorLine> connectors(After after) {
    return graph.rows(CONNECTORS, page(after), ConnectorLine.class);
  }

  private static Map<String, @Nullable Object> page(After after) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("afterName", after.name());
    parameters.put("afterKey", after.key());
    parameters.put("limit", PAGE + 1);
    return parameters;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
