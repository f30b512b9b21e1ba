package org.interlock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /** Applies a schema file once more, as to a store of an earlier release. */
  public void bringUpToDate(String schemaFile) throws IOException {
    var text = Files.readString(Path.of("cypher/schema", schemaFile + ".cypher"));
    Arrays.stream(text.split(";")).filter(statement -> !statement.isBlank()).forEach(this::run);
  }
}
