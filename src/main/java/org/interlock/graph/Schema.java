package org.interlock.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Brings the store's schema up to date: the files {@code cypher/schema/V*.cypher} in the order of
 * their names, each once, recorded in the graph. The statements of a file are separated by
 * semicolons and must be idempotent, so that an interrupted start can be repeated. A file that was
 * applied must not change any more: a change is a new file. A store with a file that this release
 * doesn't know is of a newer release, and left alone.
 */
@Component
public class Schema {

  private static final Logger log = LoggerFactory.getLogger(Schema.class);
  private static final Cypher APPLIED = Cypher.named("schema/applied");
  private static final Cypher RECORD = Cypher.named("schema/record");

  /**
   * A schema file that the store has.
   *
   * @param release the release of Interlock that applied it, if it said so
   */
  record Applied(String name, String checksum, @Nullable String release) {}

  private final Driver driver;
  private final Graph graph;
  private final String release;

  Schema(Driver driver, Graph graph, @Value("${interlock.version:}") String release) {
    this.driver = driver;
    this.graph = graph;
    this.release = release;
    bringUpToDate();
  }

  private void bringUpToDate() {
    var found = graph.rows(APPLIED, Map.of(), Applied.class);
    var files = files();
    requireKnown(found, files);
    var applied = found.stream().collect(Collectors.toMap(Applied::name, Applied::checksum));
    for (var file : files) {
      var checksum = DigestUtils.md5DigestAsHex(file.text().getBytes());
      var known = applied.get(file.name());
      if (known == null) {
        apply(file, checksum);
      } else if (!known.equals(checksum)) {
        throw new StoreUnavailable(
            "The schema file %s was changed after this store applied it: restore it and put the change into a new file."
                .formatted(file.name()));
      }
    }
  }

  private void requireKnown(List<Applied> found, List<Cypher> files) {
    var known = files.stream().map(Cypher::name).collect(Collectors.toSet());
    found.stream()
        .filter(file -> !known.contains(file.name()))
        .max(Comparator.comparing(Applied::name))
        .ifPresent(
            newest -> {
              throw madeBy(newest);
            });
  }

  private StoreUnavailable madeBy(Applied newest) {
    return new StoreUnavailable(
        "A newer release of Interlock%s changed this store in a way that this release%s doesn't know (%s): start the newer release, or use another store with --interlock.data=DIR or --spring.neo4j.uri=URI."
            .formatted(
                named(newest.release()),
                named(release),
                newest.name().replaceFirst("^schema/", "")));
  }

  private static String named(@Nullable String release) {
    return release == null || release.isBlank() ? "" : " (" + release + ")";
  }

  private void apply(Cypher file, String checksum) {
    try (var session = driver.session()) {
      statements(file).forEach(statement -> session.run(statement).consume());
    }
    graph.write(RECORD, Map.of("name", file.name(), "checksum", checksum, "release", release));
    log.info("Applied {}", file.name());
  }

  private static List<String> statements(Cypher file) {
    return Arrays.stream(file.text().split(";"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static List<Cypher> files() {
    try {
      var found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:cypher/schema/V*.cypher");
      return Arrays.stream(found)
          .map(file -> String.valueOf(file.getFilename()).replace(".cypher", ""))
          .sorted()
          .map(name -> Cypher.named("schema/" + name))
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
