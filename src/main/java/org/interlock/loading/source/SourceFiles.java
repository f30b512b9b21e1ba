package org.interlock.loading.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one load while it lasts: a zip is unpacked and a CSV file checked once, however
 * often they are asked for. Unpacked files go away at the end.
 */
public final class SourceFiles implements AutoCloseable {

  /** A CSV file read as somebody says, or as it looks. */
  private record CsvFile(Path path, @Nullable String stated) {}

  private static final int MOST_ENTRIES = 200;
  private static final long LARGEST = 2L << 30;
  private static final long FREE_RATIO_BELOW = 10L << 20;
  private static final long HIGHEST_RATIO = 200;

  private final @Nullable String encoding;
  private final List<Path> temporary = new ArrayList<>();
  private final Map<Path, Path> unpacked = new HashMap<>();
  private final Map<CsvFile, CsvSource> checked = new HashMap<>();

  /**
   * @param encoding of all files as somebody states it, or null to take the mapping's or find it
   *     out
   */
  public SourceFiles(@Nullable String encoding) {
    this.encoding = encoding;
  }

  /** These files and folders; a zip is a folder of what is in it. */
  public List<Path> paths(List<Path> named) {
    return named.stream()
        .map(path -> isZip(path) ? unpacked.computeIfAbsent(path, this::unpack) : path)
        .toList();
  }

  /**
   * The CSV file there, checked whole.
   *
   * @param usual its encoding if nobody states one, or null to find it out
   * @throws NotLoadable if it can't be used
   */
  public Source csv(Path path, @Nullable String usual) {
    return checked.computeIfAbsent(
        new CsvFile(path, encoding == null ? usual : encoding),
        file -> new CsvSource(file.path(), file.stated()));
  }

  /** The YAML file there, read whole; it is held in memory, so it is not kept here. */
  public Source yaml(Path path, List<YamlSource.Level> levels, @Nullable String usual) {
    return new YamlSource(path, levels, encoding == null ? usual : encoding);
  }

  private static boolean isZip(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
        && Files.isRegularFile(path);
  }

  private Path unpack(Path zip) {
    try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
      var folder = Files.createTempDirectory("interlock-load");
      temporary.add(folder);
      long left = Math.min(LARGEST, Math.max(FREE_RATIO_BELOW, Files.size(zip) * HIGHEST_RATIO));
      int count = 0;
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (++count > MOST_ENTRIES) {
          throw new NotLoadable(
              "The zip %s has more than %d entries.".formatted(zip.getFileName(), MOST_ENTRIES));
        }
        if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
          left = copy(entries, target(folder, zip, entry.getName()), left, zip);
        }
      }
      if (count == 0) {
        throw new NotLoadable("The file %s is no zip.".formatted(zip.getFileName()));
      }
      return folder;
    } catch (IOException broken) {
      throw new NotLoadable(
          "The zip %s is damaged (%s).".formatted(zip.getFileName(), broken.getMessage()), broken);
    }
  }

  /** Only the last part of an entry's name counts, so that no entry can leave the folder. */
  private static Path target(Path folder, Path zip, String entry) {
    var name = entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    if (name.isBlank() || name.equals("..") || name.equals(".") || name.indexOf('\0') >= 0) {
      throw new NotLoadable(
          "The zip %s has an entry with the name “%s”.".formatted(zip.getFileName(), entry));
    }
    var target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new NotLoadable("The zip %s has two files %s.".formatted(zip.getFileName(), name));
    }
    return target;
  }

  private static long copy(InputStream entry, Path target, long left, Path zip) throws IOException {
    var buffer = new byte[1 << 16];
    try (var out = Files.newOutputStream(target)) {
      for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new NotLoadable(
              "The zip %s unpacks to far more than its size: it may be a trap, so it isn't read."
                  .formatted(zip.getFileName()));
        }
        out.write(buffer, 0, read);
      }
    }
    return left;
  }

  @Override
  public void close() {
    for (var folder : temporary) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException leftToTheSystem) {
        folder.toFile().deleteOnExit();
      }
    }
  }
}
