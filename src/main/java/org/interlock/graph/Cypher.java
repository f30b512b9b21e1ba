package org.interlock.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * A query from a file under {@code cypher/}.
 *
 * @param name folder and file without the ending, such as {@code map/neighbours}
 * @param text what the file says
 */
public record Cypher(String name, String text) {

  /**
   * Loads a query; meant for constants, so that a missing file stops the start and not a request.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static Cypher named(String name) {
    var file = new ClassPathResource("cypher/" + name + ".cypher");
    if (!file.exists()) {
      throw new IllegalArgumentException("No query file cypher/" + name + ".cypher");
    }
    try {
      return new Cypher(name, file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
