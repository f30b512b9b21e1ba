package org.interlock.loading.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interlock.graph.DiskFull;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.store.DataDisk;
import org.interlock.graph.store.OwnerOnly;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were sent, kept under {@code uploads/} in the data folder, one folder per load,
 * until the load has succeeded.
 */
@Component
class Uploads {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern KEY = Pattern.compile("load-[0-9a-z-]{1,60}");
  private static final List<String> ENDINGS =
      List.of(".csv", ".tsv", ".txt", ".yml", ".yaml", ".zip");
  private static final int MOST_FILES = 40;

  private final Path folder;
  private final Path reports;
  private final DataDisk disk;

  Uploads(@Value("${interlock.data:data}") Path data, DataDisk disk) {
    this.disk = disk;
    this.folder = data.resolve("uploads").toAbsolutePath().normalize();
    this.reports = data.resolve("loads").toAbsolutePath().normalize();
  }

  /** Where reports and rejects go. */
  Path reports() {
    return reports;
  }

  /**
   * Stores what was sent.
   *
   * @throws InvalidInput if there is no file, or one of a kind that nothing reads
   * @throws DiskFull if there is no room for them; nothing is kept then
   */
  List<Path> store(String key, List<MultipartFile> sent) {
    var files = sent.stream().filter(file -> !named(file).isBlank()).toList();
    if (files.isEmpty()) {
      throw new InvalidInput("files", "Choose at least one file.");
    }
    if (files.size() > MOST_FILES) {
      throw new InvalidInput(
          "files",
          "These are %d files; send at most %d, or a zip.".formatted(files.size(), MOST_FILES));
    }
    for (var file : files) {
      requireUsable(file);
    }
    disk.requireRoom(files.stream().mapToLong(MultipartFile::getSize).sum());
    try {
      var into = OwnerOnly.folder(folder(key).resolve("files"));
      var stored = new ArrayList<Path>();
      for (var file : files) {
        stored.add(store(into, file, stored.size() + 1));
      }
      return stored;
    } catch (IOException full) {
      delete(key);
      throw new UncheckedIOException(full);
    }
  }

  private static void requireUsable(MultipartFile file) {
    if (file.isEmpty()) {
      throw new InvalidInput("files", "The file %s is empty.".formatted(named(file)));
    }
    if (ending(named(file)).isEmpty()) {
      throw new InvalidInput(
          "files",
          "The file %s is none of those that can be read: CSV, TSV, YAML or a zip of them."
              .formatted(named(file)));
    }
  }

  private static Path store(Path into, MultipartFile file, int number) throws IOException {
    var generated = "file-%d%s".formatted(number, ending(named(file)).orElse(""));
    var path = into.resolve(SAFE.matcher(named(file)).matches() ? named(file) : generated);
    try (var content = file.getInputStream()) {
      Files.copy(content, path);
    } catch (FileAlreadyExistsException twice) {
      throw new InvalidInput("files", "The file %s is there twice.".formatted(named(file)));
    }
    return path;
  }

  private static Optional<String> ending(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(lower::endsWith).findFirst();
  }

  /** The last part of what the sender calls the file, as text. */
  static String named(MultipartFile file) {
    var name = String.valueOf(file.getOriginalFilename()).replace('\\', '/').strip();
    var last = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
    return last.length() <= 200 ? last : last.substring(last.length() - 200);
  }

  void remember(Upload upload) {
    try {
      JSON.writeValue(folder(upload.key()).resolve("upload.json"), upload);
    } catch (RuntimeException unwritable) {
      delete(upload.key());
      throw unwritable;
    }
  }

  /** What was sent, if it is still there. */
  Optional<Upload> find(String key) {
    if (!KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    var file = folder(key).resolve("upload.json");
    return Files.exists(file) ? Optional.of(JSON.readValue(file, Upload.class)) : Optional.empty();
  }

  List<Path> files(String key) {
    try (var files = Files.list(folder(key).resolve("files"))) {
      return files.sorted().toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The keys of all loads whose files are kept. */
  List<String> keys() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> KEY.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Gives the files of one load to another one. */
  void move(String from, String to) {
    try {
      Files.move(folder(from), folder(to));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void delete(String key) {
    try {
      FileSystemUtils.deleteRecursively(folder(key));
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  private Path folder(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("Not a load's key: " + key);
    }
    return folder.resolve(key);
  }
}
