package org.interlock.loading.jobs;

import java.nio.file.Path;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.Loader;
import org.interlock.loading.journal.LoadRecord;
import org.interlock.loading.mapping.Mappings;
import org.interlock.loading.mapping.Recognition;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.interlock.loading.source.encoding.Detector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, finds their mapping and puts them into the queue: for the page and the API. */
@Component
class Intake {

  private final Uploads uploads;
  private final Recognition recognition;
  private final Mappings mappings;
  private final LoadQueue queue;

  Intake(Uploads uploads, Recognition recognition, Mappings mappings, LoadQueue queue) {
    this.uploads = uploads;
    this.recognition = recognition;
    this.mappings = mappings;
    this.queue = queue;
  }

  /**
   * The key of the load that these files will be.
   *
   * @param mapping the name of a shipped mapping, or null or empty to find it by the header
   * @param typed the name of their encoding, or null or empty to find it out
   * @throws InvalidInput if the files, the mapping or the encoding can't be used
   */
  String send(
      @Nullable List<MultipartFile> sent,
      @Nullable String mapping,
      @Nullable String typed,
      String by) {
    queue.requireRoom();
    var files = sent == null ? List.<MultipartFile>of() : sent;
    var chosen = mapping == null || mapping.isBlank() ? null : known(mapping);
    var encoding = typed == null || typed.isBlank() ? null : encoding(typed.strip());
    var key = Loader.newKey();
    var stored = uploads.store(key, files);
    var opened = new SourceFiles(encoding);
    try {
      var names = files.stream().map(Uploads::named).filter(name -> !name.isBlank()).toList();
      var upload =
          new Upload(
              key, names, chosen == null ? recognised(opened, stored) : chosen, encoding, by);
      uploads.remember(upload);
      queue.add(upload, opened);
      return key;
    } catch (RuntimeException refused) {
      opened.close();
      uploads.delete(key);
      throw refused;
    }
  }

  /** Whether the files of an earlier load are still there. */
  boolean canRunAgain(LoadRecord load) {
    return uploads.find(load.key()).isPresent() || load.filesAreHere();
  }

  /** Loads the files of an earlier load again, those that were sent or those a command named. */
  String again(LoadRecord load, String by) {
    queue.requireRoom();
    return uploads
        .find(load.key())
        .map(earlier -> sentAgain(earlier, by))
        .orElseGet(() -> readAgain(load, by));
  }

  private String readAgain(LoadRecord load, String by) {
    if (load.files() == null || !load.filesAreHere()) {
      throw new InvalidInput("key", "The files of this load are gone: send them again.");
    }
    var paths = load.files().stream().map(Path::of).toList();
    var names = paths.stream().map(path -> String.valueOf(path.getFileName())).toList();
    var fresh = new Upload(Loader.newKey(), names, load.mappingOrFile(), load.encoding(), by);
    queue.add(fresh, paths, () -> {});
    return fresh.key();
  }

  private String sentAgain(Upload earlier, String by) {
    var fresh =
        new Upload(Loader.newKey(), earlier.names(), earlier.mapping(), earlier.encoding(), by);
    uploads.move(earlier.key(), fresh.key());
    uploads.remember(fresh);
    queue.add(fresh, new SourceFiles(fresh.encoding()));
    return fresh.key();
  }

  private String known(String mapping) {
    return mappings.shipped().stream().anyMatch(shipped -> shipped.name().equals(mapping))
            || mapping.equals("interlock")
        ? mapping
        : fail("mapping", "There is no mapping “%s”.".formatted(mapping));
  }

  private static String encoding(String name) {
    if (Detector.named(name) == null) {
      fail("encoding", "There is no encoding “%s”.".formatted(name));
    }
    return name;
  }

  private String recognised(SourceFiles opened, List<Path> files) {
    try {
      return recognition.mapping(opened, files);
    } catch (NotLoadable unknown) {
      return fail("files", String.valueOf(unknown.getMessage()));
    }
  }

  private static String fail(String field, String sentence) {
    throw new InvalidInput(field, sentence);
  }
}
