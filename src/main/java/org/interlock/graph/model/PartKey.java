package org.interlock.graph.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells a relationship from others of its type in a record, as pages and the history say it.
 */
public final class PartKey {

  private PartKey() {}

  /**
   * @param label of the record at the other end
   * @param key of that
   * @param identity the values of the properties that the model has as identity, in that order
   */
  public static String of(String label, String key, @Nullable Object... identity) {
    return ChangeEntry.partKey(
        ChangeEntry.named(label, key),
        Arrays.stream(identity).map(value -> Objects.toString(value, "")).toList());
  }

  /** The key of the record at the other end; absent if the text isn't the key of such a part. */
  public static Optional<String> other(String partKey, String label) {
    return ChangeEntry.other(partKey)
        .filter(record -> record.startsWith(label + " "))
        .map(record -> record.substring(label.length() + 1));
  }
}
