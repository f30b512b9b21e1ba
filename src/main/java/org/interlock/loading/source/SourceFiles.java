package org.interlock.loading.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;

/** The paths of a request, zips unpacked into temporary folders that go away at the end. */
public final class SourceFiles implements AutoCloseable {

  private static final int MOST_ENTRIES = 200;
  private static final long LARGEST = 2L << 30;
  private static final long FREE_RATIO_BELOW = 10L << 20;
  private static final long HIGHEST_RATIO = 200;

  private final List<Path> paths = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();

  public SourceFiles(List<Path> named) {
    try {
      for (var path : named) {
        var isZip = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        paths.add(isZip && Files.isRegularFile(path) ? unpack(path) : path);
      }
    } catch (NotLoadable refused) {
      close();
      throw refused;
    }
  }

  public List<Path> paths() {
    return paths;
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
