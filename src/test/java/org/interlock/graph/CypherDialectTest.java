package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@code cypher/README.md} that can be told from the text of a query. */
class CypherDialectTest {

  private static final Pattern TEXTS = Pattern.compile("'[^']*'");
  private static final Pattern WRITES = Pattern.compile("\\b(CREATE|MERGE|SET|DELETE|REMOVE)\\b");
  private static final Pattern PARAMETER = Pattern.compile("\\$(?!any\\(|all\\()(\\w+)");
  private static final Pattern EXAMPLE = Pattern.compile(":param (\\w+) =>");

  /** {@code WHERE} also stands in lists; {@code ON CREATE SET} and the like are one clause. */
  private static final Pattern LATE_CLAUSE =
      Pattern.compile(
          "\\S.*(?<!OPTIONAL|STARTS|ENDS|DETACH|ON|ON CREATE|ON MATCH) (OPTIONAL|MATCH|WITH|RETURN"
              + "|ORDER BY|LIMIT|UNWIND|MERGE|CREATE|SET|DELETE|REMOVE|UNION)\\b.*");

  private static final Pattern LOWER_CASE_CLAUSE =
      Pattern.compile(
          "\\s*(match|optional match|where|with|return|order by|limit|unwind|merge|create)\\b.*");

  /** Where a name is given: a node, a relationship, an alias, an element of a list. */
  private static final Pattern NAME =
      Pattern.compile("[(\\[](\\w+)(?=[:)\\]]| IN )|\\b(?:AS|UNWIND) (\\w+)");

  static Stream<Path> queries() throws IOException {
    return CypherFilesTest.queries();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void statesItsQuestionFirst(Path file) throws IOException {
    var first = Files.readAllLines(file).getFirst();

    assertThat(first).matches("// \\p{Lu}.*[?.]");
    if (!WRITES.matcher(body(file)).find()) {
      assertThat(first).as("what only reads, asks").contains("?");
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void showsAnExampleOfEachParameter(Path file) throws IOException {
    assertThat(found(EXAMPLE, Files.readString(file))).isEqualTo(found(PARAMETER, body(file)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void beginsALineWithEachClause(Path file) throws IOException {
    assertThat(body(file).lines().filter(line -> !line.strip().startsWith("FOREACH")))
        .noneMatch(line -> LATE_CLAUSE.matcher(line.strip()).matches())
        .noneMatch(line -> LOWER_CASE_CLAUSE.matcher(line).matches());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void namesItsVariablesByWords(Path file) throws IOException {
    assertThat(found(NAME, body(file))).noneMatch(name -> name.matches("[a-z]\\d*"));
    assertThat(body(file)).doesNotContainPattern("[(\\[]one\\b");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysWhyItCutsWhatHasNoOrder(Path file) throws IOException {
    if (!Files.readString(file).contains("// cut: ")) {
      assertThat(limitsWithoutOrder(body(file).lines().toList())).isEmpty();
    }
  }

  /** The rows that are cut; a node that is looked up by its key is none. */
  private static List<String> limitsWithoutOrder(List<String> lines) {
    var cut = new ArrayList<String>();
    for (var i = 0; i < lines.size(); i++) {
      var clause = lines.get(i).strip().startsWith("LIMIT ") ? clauseBefore(lines, i) : i;
      if (clause != i
          && !lines.get(clause).contains("ORDER BY")
          && !lines.get(Math.max(0, clause - 1)).matches(".*MATCH .*\\{key: .*")) {
        cut.add(lines.get(clause));
      }
    }
    return cut;
  }

  private static int clauseBefore(List<String> lines, int limit) {
    var indent = indent(lines.get(limit));
    var clause = limit - 1;
    while (indent(lines.get(clause)) != indent
        || lines.get(clause).strip().startsWith("SKIP ")
        || !lines.get(clause).matches("\\s*[A-Z]{2,}.*")) {
      clause--;
    }
    return clause;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The query without comments and without what stands in its texts. */
  private static String body(Path file) throws IOException {
    var lines = Files.readAllLines(file).stream().filter(line -> !line.strip().startsWith("//"));
    return TEXTS.matcher(String.join("\n", lines.toList())).replaceAll("''");
  }

  private static Set<String> found(Pattern pattern, String text) {
    var names = new TreeSet<String>();
    pattern.matcher(text).results().map(CypherDialectTest::name).forEach(names::add);
    return names;
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
