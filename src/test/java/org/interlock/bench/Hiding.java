package org.interlock.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.bench.Participations.Consortium;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.neo4j.driver.Driver;

/**
 * Takes what one project left behind out of the graph and puts it back. The deal becomes an open
 * one in which nobody takes part, and the track records are inferred anew by the query that
 * inferred them when they were loaded, which counts won deals only.
 */
final class Hiding {

  private static final Cypher TRACK_RECORDS = Cypher.named("loading/mapping/track-records");

  private static final String PARTS =
      """
      MATCH (:Deal {key: $deal})<-[part:TAKES_PART]-(organization:Organization)
      RETURN organization.key AS organization, properties(part) AS properties
      """;
  private static final String PROMISES =
      """
      MATCH (:Deal {key: $deal})<-[:TAKES_PART]-(organization:Organization)-[:OFFERS]->(offering)
        -[provides:PROVIDES]->(:Capability {key: $topic})
      RETURN DISTINCT organization.key AS organization, offering.key AS offering,
        properties(provides) AS properties
      """;
  private static final String OPEN =
      """
      MATCH (deal:Deal {key: $deal})
      SET deal.status = 'OPEN'
      WITH deal
      MATCH (deal)<-[part:TAKES_PART]-()
      DELETE part
      """;
  private static final String LOWER =
      """
      UNWIND $promises AS promise
      MATCH (:Offering {key: promise.offering})-[provides:PROVIDES]->(:Capability {key: $topic})
      SET provides.level = promise.level
      """;
  private static final String DROP =
      """
      UNWIND $promises AS promise
      MATCH (:Offering {key: promise.offering})-[provides:PROVIDES]->(:Capability {key: $topic})
      DELETE provides
      """;
  private static final String WIN =
      """
      MATCH (deal:Deal {key: $deal})
      SET deal.status = 'WON'
      WITH deal
      UNWIND $parts AS part
      MATCH (organization:Organization {key: part.organization})
      CREATE (organization)-[takes:TAKES_PART]->(deal)
      SET takes = part.properties
      """;
  private static final String RAISE =
      """
      UNWIND $promises AS promise
      MATCH (offering:Offering {key: promise.offering}), (topic:Capability {key: $topic})
      MERGE (offering)-[provides:PROVIDES]->(topic)
      SET provides = promise.properties
      """;

  private final Driver driver;
  private final Graph graph;

  Hiding(Driver driver, Graph graph) {
    this.driver = driver;
    this.graph = graph;
  }

  private record Row(Cells cells) {}

  private record Cells(String organization, String capability, String level) {}

  /** Runs something while the project is hidden. */
  void during(Consortium hidden, Runnable question) {
    var names =
        Map.<String, Object>of("deal", hidden.key(), "topic", String.valueOf(hidden.topic()));
    var parts = read(PARTS, names);
    var promises = read(PROMISES, names);
    run(OPEN, names, List.of(), List.of());
    try {
      lower(names, promises);
      question.run();
    } finally {
      run(WIN, names, parts, promises);
      run(RAISE, names, parts, promises);
    }
  }

  private void lower(Map<String, Object> names, List<Map<String, Object>> promises) {
    var levels = new HashMap<Object, Double>();
    for (var row : graph.rows(TRACK_RECORDS, Map.of("deals", "cordis-"), Row.class)) {
      if (row.cells().capability().equals(names.get("topic"))) {
        levels.put(row.cells().organization(), Double.valueOf(row.cells().level()));
      }
    }
    var kept =
        promises.stream()
            .filter(promise -> levels.containsKey(promise.get("organization")))
            .map(
                promise ->
                    Map.of(
                        "offering",
                        promise.get("offering"),
                        "level",
                        (Object) levels.get(promise.get("organization"))))
            .toList();
    var gone =
        promises.stream()
            .filter(promise -> !levels.containsKey(promise.get("organization")))
            .toList();
    run(LOWER, names, List.of(), kept);
    run(DROP, names, List.of(), gone);
  }

  private List<Map<String, Object>> read(String cypher, Map<String, Object> names) {
    return driver.executableQuery(cypher).withParameters(names).execute().records().stream()
        .map(row -> row.asMap())
        .toList();
  }

  private void run(
      String cypher,
      Map<String, Object> names,
      List<Map<String, Object>> parts,
      List<Map<String, Object>> promises) {
    var parameters = new HashMap<>(names);
    parameters.put("parts", parts);
    parameters.put("promises", promises);
    driver.executableQuery(cypher).withParameters(parameters).execute();
  }
}
