package org.interlock.loading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row's values as a mapping sees them: trimmed, absent if empty or marked as missing. */
record Values(Row row, Set<String> missing, @Nullable String each) {

  /** The pseudo column for the item of a list that a rule goes through. */
  static final String EACH = "each";

  @Nullable String at(String column) {
    if (column.equals(EACH)) {
      return each;
    }
    var cell = row.cells().at(column);
    if (cell == null) {
      return null;
    }
    var value = cell.strip();
    return value.isEmpty() || missing.contains(value) ? null : value;
  }

  Values with(String item) {
    return new Values(row, missing, item);
  }
}
