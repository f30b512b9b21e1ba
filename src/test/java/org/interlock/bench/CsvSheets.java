package org.interlock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Writes an Interlock CSV set into a folder. */
public final class CsvSheets implements Sheets {

  private final Path folder;
  private final Map<Sheet, Writer> files = new EnumMap<>(Sheet.class);

  public CsvSheets(Path folder) {
    this.folder = folder;
  }

  @Override
  public void row(Sheet sheet, String... cells) {
    try {
      files.computeIfAbsent(sheet, this::opened).append(String.join(",", cells)).append('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Writer opened(Sheet sheet) {
    try {
      Files.createDirectories(folder);
      var file = Files.newBufferedWriter(folder.resolve(sheet.file()));
      file.append(sheet.header).append('\n');
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    for (var file : files.values()) {
      try {
        file.close();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
