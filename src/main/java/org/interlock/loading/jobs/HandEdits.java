package org.interlock.loading.jobs;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edits that people made by hand in what some loads wrote. */
public record HandEdits(List<Thing> things, List<Tie> ties) {

  /** A node, its label and name, who edited it last, and when. */
  public record Thing(
      String label, String key, String name, String by, @Nullable ZonedDateTime at) {}

  /** How strong somebody said that the tie of two people is. */
  public record Tie(
      String key,
      String otherKey,
      String name,
      String otherName,
      String by,
      @Nullable ZonedDateTime at) {}

  public boolean isEmpty() {
    return things.isEmpty() && ties.isEmpty();
  }
}
