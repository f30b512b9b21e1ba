package org.interlock.loading.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.springframework.stereotype.Component;

/** Finds the mapping for files by their names and headers. */
@Component
public class Recognition {

  private final Mappings mappings;

  Recognition(Mappings mappings) {
    this.mappings = mappings;
  }

  /**
   * The name of the mapping that reads all these files; of several the one that reads most columns.
   *
   * @throws NotLoadable if none does
   */
  public String mapping(SourceFiles opened, List<Path> named) {
    var files = opened.paths(named).stream().flatMap(Recognition::files).toList();
    if (files.isEmpty()) {
      throw new NotLoadable("There is no file in it.");
    }
    return Stream.concat(Stream.of(mappings.interlock()), mappings.shipped().stream())
        .filter(mapping -> files.stream().allMatch(file -> reads(mapping, file, opened)))
        .max(Comparator.comparingInt(Recognition::columns))
        .map(Mapping::name)
        .orElseThrow(() -> unknown(files.getFirst(), opened));
  }

  private static Stream<Path> files(Path source) {
    if (!Files.isDirectory(source)) {
      return Stream.of(source);
    }
    try (var found = Files.list(source)) {
      return found.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean reads(Mapping mapping, Path file, SourceFiles opened) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean nested = name.endsWith(".yml") || name.endsWith(".yaml");
    if (nested || !mapping.levels().isEmpty()) {
      return nested && !mapping.levels().isEmpty();
    }
    var columns = opened.csv(file, null).columns();
    return mapping.sheets().stream()
        .filter(sheet -> sheet.file() == null || sheet.file().equalsIgnoreCase(name))
        .anyMatch(sheet -> sheet.lacking(columns).isEmpty());
  }

  private static int columns(Mapping mapping) {
    return mapping.sheets().stream().mapToInt(sheet -> sheet.columns().size()).max().orElse(0);
  }

  private static NotLoadable unknown(Path file, SourceFiles opened) {
    var name = file.getFileName().toString();
    return new NotLoadable(
        name.endsWith(".yml") || name.endsWith(".yaml")
            ? "No mapping reads all of these files together: load them one by one."
            : "No mapping reads %s; its columns are: %s. Choose a mapping, or name the files as the Interlock CSV set does."
                .formatted(name, String.join(", ", opened.csv(file, null).columns())));
  }
}
