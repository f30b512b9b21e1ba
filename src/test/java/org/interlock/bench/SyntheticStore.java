package org.interlock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Fills the data folder of an embedded store with a synthetic graph by Neo4j's bulk import, in
 * minutes instead of the hours that the ordinary loader needs for millions of things. By hand:
 * {@code SyntheticStore SIZE SEED DATA}; the application makes indexes and constraints when it
 * starts on that folder.
 */
final class SyntheticStore {

  private SyntheticStore() {}

  public static void main(String[] arguments) throws IOException {
    var started = Instant.now();
    var data = Path.of(arguments[2]).toAbsolutePath();
    fill(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), data);
    System.out.printf(
        "%s organizations in %s: %,d MB in %d s%n",
        arguments[0], data, size(data) >> 20, Duration.between(started, Instant.now()).toSeconds());
  }

  static void fill(int organizations, long seed, Path data) throws IOException {
    var rows = data.resolve("rows");
    List<String> files;
    try (var sheets = new ImportSheets(rows)) {
      new SyntheticGraph(organizations, seed).write(sheets);
      files = sheets.options();
    }
    importFrom(files, data.resolve("neo4j"));
    delete(rows);
  }

  private static void importFrom(List<String> files, Path store) throws IOException {
    var conf = Files.createDirectories(store.resolve("conf"));
    var context =
        new ExecutionContext(
            store, conf, System.out, System.err, new DefaultFileSystemAbstraction());
    var options = new ArrayList<>(files);
    options.add("--max-off-heap-memory=1500m");
    options.add("--report-file=" + store.resolve("import.report"));
    options.add("neo4j");
    var status =
        new CommandLine(new ImportCommand.Full(context)).execute(options.toArray(String[]::new));
    if (status != 0) {
      throw new IOException("The import ended with status " + status);
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
