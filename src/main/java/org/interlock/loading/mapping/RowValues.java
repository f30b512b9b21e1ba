package org.interlock.loading.mapping;

import java.util.Set;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/** A row's values as a mapping sees them: trimmed, absent if empty or marked as missing. */
public record RowValues(Row row, Set<String> missing, @Nullable String each) {

  /** The pseudo column for the item of a list that a rule goes through. */
  static final String EACH = "each";

  public @Nullable String at(String column) {
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

  public RowValues with(String item) {
    return new RowValues(row, missing, item);
  }
}
