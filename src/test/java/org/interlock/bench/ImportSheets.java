package org.interlock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the rows as files of Neo4j's bulk import: one per label and per type with its two labels,
 * with the properties and the provenance that the ordinary loader would write.
 */
final class ImportSheets implements Sheets {

  static final String LOAD = "synthetic";

  private record File(Path path, Writer writer) {}

  private final Path folder;
  private final Map<String, File> nodes = new TreeMap<>();
  private final Map<String, File> relationships = new TreeMap<>();

  ImportSheets(Path folder) {
    this.folder = folder;
    node("Load", "key:ID(Load),source,status,mapping,total:long,done:long", LOAD)
        .line("synthetic,FINISHED,interlock,0,0");
  }

  /** The options of the import command that name the files. */
  List<String> options() {
    var options = new ArrayList<String>();
    nodes.forEach((label, file) -> options.add("--nodes=%s=%s".formatted(label, file.path())));
    relationships.forEach(
        (name, file) ->
            options.add("--relationships=%s=%s".formatted(name.split(" ")[0], file.path())));
    return options;
  }

  @Override
  public void row(Sheet sheet, String... c) {
    switch (sheet) {
      case CONNECTORS -> node(sheet, "Connector", "name,kind", c[0], c[1], c[2]);
      case CAPABILITIES -> {
        node(sheet, "Capability", "name,scheme", c[0], c[1], c[2]);
        if (!c[3].isEmpty()) {
          link(sheet, "BROADER Capability Capability", "", c[0], c[3]);
        }
      }
      case ORGANIZATIONS ->
          node(
              sheet,
              "Organization",
              "name,kind,country,home:boolean",
              c[0],
              c[1],
              c[2],
              c[3],
              c[4]);
      case PEOPLE -> node(sheet, "Person", "name", c[0], c[1]);
      case OFFERINGS -> {
        node(sheet, "Offering", "name", c[0], c[2]);
        link(sheet, "OFFERS Organization Offering", "", c[1], c[0]);
      }
      case PROVIDES ->
          link(sheet, "PROVIDES Offering Capability", "level:double", c[0], c[1], c[2]);
      case REQUIRES -> link(sheet, "REQUIRES Offering Capability", "", c[0], c[1]);
      case CONNECTS -> link(sheet, "CONNECTS_BY Offering Connector", "", c[0], c[1]);
      case OBJECTIVES -> {
        node(sheet, "Objective", "statement", c[0], c[2]);
        link(sheet, "PURSUES Organization Objective", "", c[1], c[0]);
        var sought = c[3].startsWith("con-") ? "Connector" : "Capability";
        link(sheet, "SEEKS Objective " + sought, "", c[0], c[3]);
      }
      case TIES -> link(sheet, c[2] + " Organization Organization", "", c[0], c[1]);
      case EMPLOYMENTS -> link(sheet, "WORKS_AT Person Organization", "", c[0], c[1]);
      case ACQUAINTANCES -> link(sheet, "KNOWS Person Person", "strength:double", c[0], c[1], c[2]);
      case INTERACTIONS -> {
        node(sheet, "Interaction", "kind,on:date", c[0], c[1], c[2]);
        link(sheet, "ABOUT Interaction Organization", "", c[0], c[3]);
      }
    }
  }

  private record Line(Writer writer, String start) {

    void line(String... rest) {
      try {
        writer.append(start);
        for (var cell : rest) {
          writer.append(',').append(cell);
        }
        writer.append('\n');
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private Line node(String label, String header, String key) {
    return new Line(nodes.computeIfAbsent(label, name -> opened(name, header)).writer(), key);
  }

  private void node(Sheet sheet, String label, String properties, String key, String... values) {
    var header = "key:ID(%s),%s,source,load".formatted(label, properties);
    node(label, header, key).line(with(sheet, values));
  }

  private void link(
      Sheet sheet, String name, String properties, String from, String to, String... values) {
    var file = relationships.get(name);
    if (file == null) {
      var ends = name.split(" ");
      var header =
          ":START_ID(%s),:END_ID(%s),%ssource,load"
              .formatted(ends[1], ends[2], properties.isEmpty() ? "" : properties + ",");
      file = opened(name.replace(' ', '-'), header);
      relationships.put(name, file);
    }
    var rest = new String[values.length + 1];
    rest[0] = to;
    System.arraycopy(values, 0, rest, 1, values.length);
    new Line(file.writer(), from).line(with(sheet, rest));
  }

  private static String[] with(Sheet sheet, String... values) {
    var all = new String[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = sheet.file();
    all[values.length + 1] = LOAD;
    return all;
  }

  private File opened(String name, String header) {
    try {
      Files.createDirectories(folder);
      var path = folder.resolve(name + ".csv");
      var writer = Files.newBufferedWriter(path);
      writer.append(header).append('\n');
      return new File(path, writer);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    for (var files : List.of(nodes, relationships)) {
      for (var file : files.values()) {
        try {
          file.writer().close();
        } catch (IOException unwritable) {
          throw new UncheckedIOException(unwritable);
        }
      }
    }
  }
}
