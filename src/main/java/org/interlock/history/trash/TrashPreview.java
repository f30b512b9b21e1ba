package org.interlock.history.trash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What removing a record would do.
 *
 * @param version of the record
 * @param owner the organization of an offering
 * @param goes what would go with it
 * @param loses the relationships that other things would lose
 */
public record TrashPreview(
    String name, long version, @Nullable String owner, List<Part> goes, List<Part> loses) {

  /**
   * Some of its relationships.
   *
   * @param type of the relationships
   * @param outgoing whether they begin at the record
   */
  public record Part(String type, boolean outgoing, long count) {}
}
