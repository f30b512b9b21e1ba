package org.interlock.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A query from a file under {@code cypher/}. Who works on Interlock names a folder by the system
 * property {@code interlock.cypher}: a query is then read from there each time it is asked.
 *
 * @param name folder and file without the ending, such as {@code map/neighbours}
 * @param text what the file says, or said when it was read
 * @param fresh the file that is read each time; null if what was read stays
 */
public record Cypher(String name, String text, @Nullable Resource fresh) {

  private static final String FOLDER = "interlock.cypher";

  /** A query that stands in no file. */
  public Cypher(String name, String text) {
    this(name, text, null);
  }

  /**
   * Loads a query; meant for constants, so that a missing file stops the start and not a request.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static Cypher named(String name) {
    var folder = System.getProperty(FOLDER);
    var path = name + ".cypher";
    var file =
        folder == null
            ? new ClassPathResource("cypher/" + path)
            : new FileSystemResource(Path.of(folder, path));
    if (!file.exists()) {
      throw new IllegalArgumentException("No query file cypher/" + path);
    }
    return new Cypher(name, contentOf(file), folder == null ? null : file);
  }

  @Override
  public String text() {
    return fresh == null ? text : contentOf(fresh);
  }

  private static String contentOf(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
