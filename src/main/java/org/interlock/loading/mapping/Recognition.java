package org.interlock.loading.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlock.loading.source.CsvSource;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.jspecify.annotations.Nullable;
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
  public String mapping(List<Path> sources) {
    return mapping(sources, null);
  }

  /**
   * The same for files whose encoding somebody states.
   *
   * @throws NotLoadable if none does
   */
  public String mapping(List<Path> sources, @Nullable String encoding) {
    try (var unpacked = new SourceFiles(sources)) {
      var files = unpacked.paths().stream().flatMap(Recognition::files).toList();
      if (files.isEmpty()) {
        throw new NotLoadable("There is no file in it.");
      }
      return Stream.concat(Stream.of(mappings.interlock()), mappings.shipped().stream())
          .filter(mapping -> files.stream().allMatch(file -> reads(mapping, file, encoding)))
          .max(Comparator.comparingInt(Recognition::columns))
          .map(Mapping::name)
          .orElseThrow(() -> unknown(files, encoding));
    }
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

  private static boolean reads(Mapping mapping, Path file, @Nullable String encoding) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean nested = name.endsWith(".yml") || name.endsWith(".yaml");
    if (nested || !mapping.levels().isEmpty()) {
      return nested && !mapping.levels().isEmpty();
    }
    var columns = new CsvSource(file, encoding).columns();
    return mapping.sheets().stream()
        .filter(sheet -> sheet.file() == null || sheet.file().equalsIgnoreCase(name))
        .anyMatch(sheet -> sheet.lacking(columns).isEmpty());
  }

  private static int columns(Mapping mapping) {
    return mapping.sheets().stream().mapToInt(sheet -> sheet.columns().size()).max().orElse(0);
  }

  private static NotLoadable unknown(List<Path> files, @Nullable String encoding) {
    var file = files.getFirst();
    var name = file.getFileName().toString();
    return new NotLoadable(
        name.endsWith(".yml") || name.endsWith(".yaml")
            ? "No mapping reads all of these files together: load them one by one."
            : "No mapping reads %s; its columns are: %s. Choose a mapping, or name the files as the Interlock CSV set does."
                .formatted(name, String.join(", ", new CsvSource(file, encoding).columns())));
  }
}
