package org.interlock.loading.source;

import org.jspecify.annotations.Nullable;

/**
 * One record of a source.
 *
 * @param file the name of the file it stands in
 * @param line where it begins, from 1
 */
public record Row(String file, long line, Cells cells) {

  /** How many characters a cell may have; a longer one spoils its row. */
  public static final int LONGEST_CELL = 1 << 16;

  /** The values of a row by column. */
  @FunctionalInterface
  public interface Cells {
    @Nullable String at(String column);
  }
}
