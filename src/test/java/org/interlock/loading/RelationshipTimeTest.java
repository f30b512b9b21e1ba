package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Relationships that exist twice over time: each row has its own, and no value of another one. */
@InterlockTest
class RelationshipTimeTest {

  private static final String JOBS =
      """
      name: jobs
      title: Jobs
      description: Who worked where, when.
      format: csv
      sheets:
        - require: [Person, Company]
          optional: all
          nodes:
            - Person: "{Person | slug}"
              as: person
              set: {name: "{Person}"}
            - Organization: "{Company | slug}"
              as: company
              set: {name: "{Company}"}
          relationships:
            - WORKS_AT: {from: person, to: company}
              set: {title: "{Role}", since: "{From}", until: "{To}"}
      """;

  private static final String ROWS =
      """
      Person,Company,Role,From,To
      Ros,Wex,Sales,2010-01-01,2014-12-31
      Ros,Wex,Sales,2021-03-01,
      Pim,Wex,,2010-01-01,2012-12-31
      Pim,Wex,,2016-01-01,
      Agn,Wex,Buyer,2021-03-01,
      Agn,Wex,Buyer,2010-01-01,2014-12-31
      """;

  private static final List<String> EMPLOYMENTS =
      List.of(
          "agn Buyer 2010-01-01 2014-12-31",
          "agn Buyer 2021-03-01 -",
          "pim - 2010-01-01 2012-12-31",
          "pim - 2016-01-01 -",
          "ros Sales 2010-01-01 2014-12-31",
          "ros Sales 2021-03-01 -");

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path folder;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void keepsTwoEmploymentsOfOnePersonApart() throws IOException {
    var mapping = write("jobs.yml", JOBS).toString();
    var rows = write("jobs.csv", ROWS);

    load(mapping, rows);

    assertThat(employments()).containsExactlyElementsOf(EMPLOYMENTS);
    assertThat(load(mapping, rows).summary()).contains("nothing changed");
    assertThat(employments()).containsExactlyElementsOf(EMPLOYMENTS);
  }

  @Test
  void separatesWhatAnEarlierReleaseMixed() throws IOException {
    var mapping = write("jobs.yml", JOBS).toString();
    var rows = write("jobs.csv", ROWS);
    graph.run(
        """
        CREATE (wex:Organization {key: 'wex', name: 'Wex'}),
          (:Person {key: 'ros', name: 'Ros'})-[:WORKS_AT {title: 'Sales', since: date('2010-01-01'), until: date('2014-12-31'), load: 'l'}]->(wex),
          (:Person {key: 'pim', name: 'Pim'})-[:WORKS_AT {since: date('2010-01-01'), until: date('2012-12-31'), load: 'l'}]->(wex),
          (:Person {key: 'agn', name: 'Agn'})-[:WORKS_AT {title: 'Buyer', since: date('2021-03-01'), until: date('2014-12-31'), load: 'l'}]->(wex)
        """);

    var report = load(mapping, rows);

    assertThat(employments()).containsExactlyElementsOf(EMPLOYMENTS);
    assertThat(report.counts().relationshipsCreated()).containsEntry("WORKS_AT", 3L);
    assertThat(report.counts().relationshipsUpdated()).containsEntry("WORKS_AT", 1L);
    assertThat(graph.run("MATCH (c:Change) RETURN c.before AS before, c.after AS after"))
        .hasToString("[{before={\"until\":\"2014-12-31\"}, after={}}]");
    assertThat(load(mapping, rows).summary()).contains("nothing changed");
  }

  @Test
  void tellsRelationsOfTheSetApartByTheirTime() throws IOException {
    write("organizations.csv", "key,name\na,A\nb,B\n");
    write(
        "supplies.csv",
        "supplier_key,customer_key,what,since,until\na,b,pumps,2010-01-01,2012-01-01\n"
            + "a,b,pumps,2020-01-01,\na,b,valves,2020-01-01,\na,b,pumps,2020-01-01,2021-01-01\n");
    write(
        "ties.csv",
        "from_key,to_key,type,since,until,note\n"
            + "a,b,PARTNERS_WITH,2010-01-01,2012-01-01,first\n"
            + "b,a,PARTNERS_WITH,2020-01-01,,\n"
            + "a,b,PARTNERS_WITH,,,some day\n"
            + "b,a,PARTNERS_WITH,2010-01-01,,again\n"
            + "b,a,PART_OF,2010-01-01,,\n"
            + "a,b,PART_OF,2020-01-01,,\n");

    var report = load(null, folder);

    assertThat(report.sample())
        .extracting(r -> "%s:%d %s".formatted(r.file(), r.line(), r.reason()))
        .containsExactlyInAnyOrder(
            "supplies.csv:5 the same stands in an earlier row already",
            "ties.csv:5 the same stands in an earlier row already");
    assertThat(
            graph.run(
                """
                MATCH (a)-[r]->(b)
                RETURN type(r) + ' ' + a.key + b.key + coalesce(' ' + toString(r.since), '')
                  + coalesce(' ' + toString(r.until), '') + coalesce(' ' + r.note, '') AS text
                ORDER BY text
                """))
        .extracting(row -> row.get("text"))
        .containsExactly(
            "PARTNERS_WITH ab 2010-01-01 2012-01-01 first",
            "PARTNERS_WITH ab some day",
            "PARTNERS_WITH ba 2020-01-01",
            "PART_OF ab 2020-01-01",
            "PART_OF ba 2010-01-01",
            "SUPPLIES ab 2010-01-01 2012-01-01",
            "SUPPLIES ab 2020-01-01",
            "SUPPLIES ab 2020-01-01");
    assertThat(load(null, folder).summary()).contains("nothing changed");

    write(
        "ties.csv", "from_key,to_key,type,since,until,note\na,b,PARTNERS_WITH,2020-01-01,,both\n");
    load(null, folder);
    assertThat(graph.run("MATCH (a)-[r:PARTNERS_WITH {note: 'both'}]->(b) RETURN a.key AS start"))
        .as("in whatever direction it is stored")
        .hasToString("[{start=b}]");
    assertThat(graph.run("MATCH (c:Change) RETURN c.record AS record, c.other AS other"))
        .hasToString("[{record=Organization b, other=Organization a}]");
  }

  private List<String> employments() {
    return graph
        .run(
            """
            MATCH (p:Person)-[w:WORKS_AT]->(:Organization)
            RETURN p.key + ' ' + coalesce(w.title, '-') + ' ' + coalesce(toString(w.since), '-') + ' ' + coalesce(toString(w.until), '-') AS text
            ORDER BY text
            """)
        .stream()
        .map(row -> (String) row.get("text"))
        .toList();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private LoadReport load(@Nullable String mapping, Path path) {
    return loader.load(
        new LoadRequest(List.of(path), mapping, "test", folder.resolve("reports")), Progress.NONE);
  }
}
