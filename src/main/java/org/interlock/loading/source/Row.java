package org.interlock.loading.source;

import org.jspecify.annotations.Nullable;

/**
 * One record of a source.
 *
 * @param file the name of the file it stands in
 * @param line where it begins, from 1
 */
public record Row(String file, long line, Cells cells) {

  /** The values of a row by column. */
  @FunctionalInterface
  public interface Cells {
    @Nullable String at(String column);
  }
}
