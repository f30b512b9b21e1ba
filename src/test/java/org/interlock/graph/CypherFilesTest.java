package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.model.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Compiles every query under {@code cypher/} without running it, against a store that knows all
 * labels, types and properties of the graph model, and rejects unknown names, full scans and
 * Cartesian products.
 */
@InterlockTest
class CypherFilesTest {

  private static final Set<String> SCANS =
      Set.of(
          "AllNodesScan",
          "NodeByLabelScan",
          "UnionNodeByLabelsScan",
          "IntersectionNodeByLabelsScan",
          "DirectedAllRelationshipsScan",
          "UndirectedAllRelationshipsScan",
          "DirectedRelationshipTypeScan",
          "UndirectedRelationshipTypeScan",
          "CartesianProduct");

  /** GQL status codes of the warnings about labels, types and properties the store doesn't know. */
  private static final Pattern UNKNOWN_NAME = Pattern.compile("01N5[0-2]");

  @Autowired Driver driver;
  @Autowired TestGraph given;

  @BeforeEach
  void vocabulary() {
    given.is(Vocabulary.statement());
  }

  static Stream<Path> queries() throws IOException {
    return Files.walk(Path.of("cypher"))
        .filter(file -> file.toString().endsWith(".cypher"))
        .filter(file -> !file.getFileName().toString().startsWith("V"))
        .sorted();
  }

  @SuppressWarnings("deprecation") // plan() has no successor in this driver yet
  @ParameterizedTest
  @MethodSource("queries")
  void compilesWithoutScansAndUnknownNames(Path file) throws IOException {
    var text = Files.readString(file);
    try (var session = driver.session()) {
      var summary = session.run("EXPLAIN " + text).consume();

      assertThat(summary.gqlStatusObjects())
          .extracting(status -> status.gqlStatus() + " " + status.statusDescription())
          .noneMatch(status -> UNKNOWN_NAME.matcher(status).lookingAt());
      if (!text.contains("// scan:")) {
        assertThat(operators(summary.plan())).doesNotContainAnyElementsOf(SCANS);
      }
    }
  }

  private static List<String> operators(Plan plan) {
    var found = new ArrayList<String>();
    if (!isProductOfKeys(plan)) {
      found.add(operator(plan));
    }
    plan.children().forEach(child -> found.addAll(operators(child)));
    return found;
  }

  /** A product of a few things looked up by their keys is no larger than the question itself. */
  private static boolean isProductOfKeys(Plan plan) {
    return operator(plan).equals("CartesianProduct")
        && plan.children().stream().allMatch(CypherFilesTest::isKeyLookup);
  }

  private static boolean isKeyLookup(Plan side) {
    return operator(side).startsWith("NodeUniqueIndexSeek")
        || (Set.of("Filter", "Limit").contains(operator(side))
            && isKeyLookup(side.children().getFirst()));
  }

  private static String operator(Plan plan) {
    return plan.operatorType().replaceAll("@.*", "");
  }
}
