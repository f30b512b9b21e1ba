package org.interlock.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The fictional graph that ships, an Interlock CSV set under {@code demo/}. */
final class DemoSet {

  /** The files whose rows are nodes, and the label of these; in an order in which they can go. */
  private static final Map<String, String> NODES = new LinkedHashMap<>();

  static {
    NODES.put("interactions.csv", "Interaction");
    NODES.put("wins.csv", "Win");
    NODES.put("objectives.csv", "Objective");
    NODES.put("needs.csv", "Need");
    NODES.put("deals.csv", "Deal");
    NODES.put("offerings.csv", "Offering");
    NODES.put("people.csv", "Person");
    NODES.put("organizations.csv", "Organization");
    NODES.put("connectors.csv", "Connector");
    NODES.put("capabilities.csv", "Capability");
  }

  private DemoSet() {}

  /** The keys of all its nodes by label. */
  static Map<String, List<String>> keys() {
    var keys = new LinkedHashMap<String, List<String>>();
    NODES.forEach((file, label) -> keys.put(label, keysOf(file)));
    return keys;
  }

  private static List<String> keysOf(String file) {
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(new ClassPathResource("demo/" + file).getInputStream())) {
      return csv.stream().map(row -> row.getField("key")).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Copies it out of the jar into a folder called {@code demo}, which becomes its source. */
  static Path copied() {
    try {
      var folder = Files.createDirectory(Files.createTempDirectory("interlock").resolve("demo"));
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.csv")) {
        try (var content = file.getInputStream()) {
          Files.copy(content, folder.resolve(String.valueOf(file.getFilename())));
        }
      }
      return folder;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void delete(Path copy) {
    try {
      FileSystemUtils.deleteRecursively(copy.getParent());
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
