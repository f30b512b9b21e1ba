package org.interlock.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a deal stands. */
public enum DealStatus {
  OPEN("Open", false),
  WON("Won", false),
  LOST("Lost", true),
  WALKED_AWAY("Walked away", true);

  /** The statuses as a form or filter offers them. */
  public static final List<Named> CHOICES =
      Arrays.stream(values()).map(status -> new Named(status.name(), status.words)).toList();

  private final String words;
  private final boolean needsReason;

  DealStatus(String words, boolean needsReason) {
    this.words = words;
    this.needsReason = needsReason;
  }

  /** Whether who closes a deal like this has to say why. */
  public boolean needsReason() {
    return needsReason;
  }

  /** The status of this name; empty if there is none. */
  public static Optional<DealStatus> named(@Nullable String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  /** The names, as the store has them. */
  public static List<String> names() {
    return CHOICES.stream().map(Named::key).toList();
  }
}
