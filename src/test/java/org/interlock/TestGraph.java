package org.interlock;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** Puts data into the test store and takes it out again. */
@Component
public class TestGraph {

  private final Driver driver;

  TestGraph(Driver driver) {
    this.driver = driver;
  }

  /** Empties the store but for its schema, then runs the statement. */
  public void is(String cypher) {
    clear();
    run(cypher);
  }

  public void clear() {
    run("MATCH (n) WHERE NOT n:SchemaFile DETACH DELETE n");
  }

  public List<Map<String, Object>> run(String cypher) {
    return driver.executableQuery(cypher).execute().records().stream()
        .map(row -> row.asMap())
        .toList();
  }
}
