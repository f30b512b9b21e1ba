package org.interlock.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadStatus;

/** The summary of a load: one sentence on what it did. */
final class LoadSummary {

  private LoadSummary() {}

  /**
   * @param failure what went wrong, if it failed
   */
  static String sentence(LoadStatus status, String source, LoadCounts counts, String failure) {
    var parts = new ArrayList<String>();
    add(parts, LoadCounts.sum(counts.nodesCreated()), "node", "created");
    add(parts, LoadCounts.sum(counts.relationshipsCreated()), "relationship", "created");
    add(parts, LoadCounts.sum(counts.nodesUpdated()), "node", "updated");
    add(parts, LoadCounts.sum(counts.relationshipsUpdated()), "relationship", "updated");
    if (parts.isEmpty()) {
      parts.add("nothing changed");
    }
    add(parts, counts.rejected(), "row", "rejected");
    add(parts, counts.conflicts(), "conflict", "with what people changed");
    var text = String.join(", ", parts);
    return switch (status) {
      case FINISHED -> "%s of %s: %s.".formatted(counted(counts.rows(), "row"), source, text);
      case INTERRUPTED -> "Interrupted after %s: load it again to add the rest.".formatted(text);
      default -> "Failed after %s: %s".formatted(text, failure);
    };
  }

  private static void add(List<String> parts, long count, String noun, String done) {
    if (count > 0) {
      parts.add(counted(count, noun) + " " + done);
    }
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
