package org.interlock.loading.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.loading.mapping.Mapping.Sheet;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.Source;
import org.interlock.loading.source.SourceFiles;

/**
 * The files of a load, checked, each with the sheet of the mapping it belongs to, in the order of
 * the sheets.
 *
 * @param mapping what they mean
 * @param files what is loaded
 * @param ignored names of files in a folder that belong to no sheet
 */
public record SheetFiles(Mapping mapping, List<File> files, List<String> ignored) {

  /** A file and what it is. */
  public record File(Sheet sheet, Source source) {}

  /**
   * The files that the user named, for this mapping.
   *
   * @throws NotLoadable if the mapping doesn't read one of them, or it can't be used
   */
  public static SheetFiles open(SourceFiles opened, List<Path> named, Mapping mapping) {
    var files = new ArrayList<File>();
    var ignored = new ArrayList<String>();
    for (var path : opened.paths(named)) {
      if (Files.isDirectory(path)) {
        openFolder(path, mapping, opened, files, ignored);
      } else if (Files.isRegularFile(path)) {
        files.add(openFile(path, mapping, opened));
      } else {
        throw new NotLoadable("There is no file or folder %s.".formatted(path));
      }
    }
    files.sort(Comparator.comparingInt(file -> mapping.sheets().indexOf(file.sheet())));
    return new SheetFiles(mapping, List.copyOf(files), List.copyOf(ignored));
  }

  /** What a report should say of how they were read. */
  public List<String> notes() {
    var notes = new ArrayList<String>();
    files.forEach(file -> file.source().note().ifPresent(notes::add));
    files.stream()
        .map(File::sheet)
        .distinct()
        .forEach(sheet -> unread(sheet).ifPresent(notes::add));
    return notes;
  }

  /** Columns that a sheet reads and none of its files has. */
  private Optional<String> unread(Sheet sheet) {
    var present =
        files.stream()
            .filter(file -> file.sheet().equals(sheet))
            .flatMap(file -> file.source().columns().stream())
            .collect(Collectors.toSet());
    var unread = sheet.columns().stream().filter(c -> !present.contains(c)).sorted().toList();
    return sheet.strict() || unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No file has what the mapping reads as “%s”.".formatted(String.join("”, “", unread)));
  }

  public long rows() {
    return files.stream().mapToLong(file -> file.source().rows()).sum();
  }

  private static void openFolder(
      Path folder, Mapping mapping, SourceFiles opened, List<File> files, List<String> ignored) {
    int before = files.size();
    for (var path : filesIn(folder, mapping)) {
      try {
        files.add(openFile(path, mapping, opened));
      } catch (NotThisMapping other) {
        ignored.add(path.getFileName().toString());
      }
    }
    if (files.size() == before) {
      throw new NotLoadable(
          "The folder %s has no file that the mapping %s reads.".formatted(folder, mapping.name()));
    }
  }

  private static List<Path> filesIn(Path folder, Mapping mapping) {
    Predicate<String> wanted =
        mapping.levels().isEmpty()
            ? name -> name.endsWith(".csv") || name.endsWith(".tsv")
            : name -> name.endsWith(".yml") || name.endsWith(".yaml");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> wanted.test(file.getFileName().toString().toLowerCase(Locale.ROOT)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new NotLoadable("The folder %s can't be read.".formatted(folder), unreadable);
    }
  }

  private static File openFile(Path path, Mapping mapping, SourceFiles opened) {
    if (!mapping.levels().isEmpty()) {
      return new File(
          mapping.sheets().getFirst(), opened.yaml(path, mapping.levels(), mapping.encoding()));
    }
    var name = path.getFileName().toString();
    if (mapping.sheets().stream().allMatch(sheet -> sheet.file() != null)) {
      var sheet =
          mapping.sheets().stream()
              .filter(s -> name.equalsIgnoreCase(s.file()))
              .findFirst()
              .orElseThrow(() -> unknownName(name, mapping));
      return checked(sheet, opened.csv(path, mapping.encoding()), mapping);
    }
    var source = opened.csv(path, mapping.encoding());
    var closest =
        mapping.sheets().stream()
            .min(Comparator.comparingInt(sheet -> sheet.lacking(source.columns()).size()))
            .orElseThrow();
    return checked(closest, source, mapping);
  }

  private static File checked(Sheet sheet, Source source, Mapping mapping) {
    var lacking = sheet.lacking(source.columns());
    if (!lacking.isEmpty()) {
      throw new NotThisMapping(
          "The mapping %s needs the %s “%s”, which %s doesn't have; it has: %s."
              .formatted(
                  mapping.name(),
                  lacking.size() == 1 ? "column" : "columns",
                  String.join("”, “", lacking),
                  source.file(),
                  String.join(", ", source.columns())));
    }
    refuseMistyped(sheet, source, mapping);
    if (sheet.strict()) {
      for (var column : source.columns()) {
        if (!sheet.columns().contains(column)) {
          throw new NotLoadable(
              "The file %s has the column “%s”, which is none of: %s."
                  .formatted(
                      source.file(),
                      column,
                      String.join(", ", sheet.columns().stream().sorted().toList())));
        }
      }
    }
    return new File(sheet, source);
  }

  /**
   * With {@code optional: all} a column may be absent; but where the file has one that is nearly
   * called so and that nothing reads, the mapping has it wrong.
   */
  private static void refuseMistyped(Sheet sheet, Source source, Mapping mapping) {
    if (sheet.strict() || sheet.optional() != null) {
      return;
    }
    var unread = source.columns().stream().filter(c -> !sheet.columns().contains(c)).toList();
    for (var column : sheet.columns()) {
      if (!source.columns().contains(column)) {
        var meant = Suggestion.slip(column, unread).orElse(null);
        if (meant != null) {
          throw new NotLoadable(
              "The mapping %s reads the column “%s”, which %s doesn't have; it has “%s”, which the mapping doesn't read. Give both the same name."
                  .formatted(mapping.name(), column, source.file(), meant));
        }
      }
    }
  }

  private static NotLoadable unknownName(String name, Mapping mapping) {
    return new NotLoadable(
        "The file %s is none of the %s (%s): name it so, or choose a mapping."
            .formatted(
                name,
                mapping.title(),
                String.join(
                    ", ", mapping.sheets().stream().map(s -> String.valueOf(s.file())).toList())));
  }

  /** A file belongs to no sheet of the mapping; in a folder it may belong to something else. */
  private static final class NotThisMapping extends NotLoadable {
    NotThisMapping(String sentence) {
      super(sentence);
    }
  }
}
