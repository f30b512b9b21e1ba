package org.interlock.catalog.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All records of a kind for programs, one page after another. By key, for a program that goes
 * through all of them must miss none that is renamed meanwhile.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Catalog")
class RecordListApi {

  private static final int MOST = 1000;

  private static final Cypher ORGANIZATIONS = Cypher.named("catalog/organizations-by-key");
  private static final Cypher PEOPLE = Cypher.named("catalog/people-by-key");
  private static final Cypher CAPABILITIES = Cypher.named("catalog/capabilities-by-key");
  private static final Cypher CONNECTORS = Cypher.named("catalog/connectors-by-key");
  private static final Cypher OFFERINGS = Cypher.named("catalog/offerings-by-key");
  private static final Cypher DEALS = Cypher.named("catalog/deals-by-key");

  /** A record in a list of its kind. */
  record RecordLine(String key, long version, String name) {}

  /**
   * Some records of a kind.
   *
   * @param next what to give as {@code after} for those that follow; absent if none do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordPage(List<RecordLine> records, @Nullable String next) {}

  private final Graph graph;

  RecordListApi(Graph graph) {
    this.graph = graph;
  }

  @Operation(summary = "All organizations by key, with their versions")
  @GetMapping("/organizations")
  RecordPage organizations(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(ORGANIZATIONS, after, limit);
  }

  @Operation(summary = "All people by key, with their versions")
  @GetMapping("/people")
  RecordPage people(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(PEOPLE, after, limit);
  }

  @Operation(summary = "All capabilities by key, with their versions")
  @GetMapping("/capabilities")
  RecordPage capabilities(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(CAPABILITIES, after, limit);
  }

  @Operation(summary = "All connectors by key, with their versions")
  @GetMapping("/connectors")
  RecordPage connectors(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(CONNECTORS, after, limit);
  }

  @Operation(summary = "All offerings by key, with their versions")
  @GetMapping("/offerings")
  RecordPage offerings(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(OFFERINGS, after, limit);
  }

  @Operation(summary = "All deals by key, with their versions")
  @GetMapping("/deals")
  RecordPage deals(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return page(DEALS, after, limit);
  }

  private RecordPage page(Cypher query, String after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "Use a number from 1 to %d.".formatted(MOST));
    }
    var found = graph.rows(query, Map.of("after", after, "limit", limit + 1), RecordLine.class);
    var records = found.subList(0, Math.min(limit, found.size()));
    return new RecordPage(records, found.size() > limit ? records.getLast().key() : null);
  }
}
