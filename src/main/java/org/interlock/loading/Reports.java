package org.interlock.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlock.graph.OwnerOnly;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.source.Reject;
import org.interlock.loading.write.Tally;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a load's report beside its rejects, and its summary in a sentence. */
final class Reports {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Reports() {}

  /**
   * What a load did, in one sentence.
   *
   * @param failure what went wrong, if it failed
   */
  static String summary(LoadStatus status, String source, LoadCounts counts, String failure) {
    var parts = new ArrayList<String>();
    add(parts, Tally.sum(counts.nodesCreated()), "node", "created");
    add(parts, Tally.sum(counts.relationshipsCreated()), "relationship", "created");
    add(parts, Tally.sum(counts.nodesUpdated()), "node", "updated");
    add(parts, Tally.sum(counts.relationshipsUpdated()), "relationship", "updated");
    if (parts.isEmpty()) {
      parts.add("nothing changed");
    }
    add(parts, counts.rejected(), "row", "rejected");
    add(parts, counts.conflicts(), "value", "kept as edited by hand");
    var text = String.join(", ", parts);
    return switch (status) {
      case FINISHED -> "%s of %s: %s.".formatted(counted(counts.rows(), "row"), source, text);
      case INTERRUPTED -> "Interrupted after %s: load it again to add the rest.".formatted(text);
      default -> "Failed after %s: %s".formatted(text, failure);
    };
  }

  private static void add(ArrayList<String> parts, long count, String noun, String done) {
    if (count > 0) {
      parts.add(counted(count, noun) + " " + done);
    }
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Writes the report's file and marks the load in the graph. */
  static LoadReport keep(LoadReport report, Path folder, LoadJournal journal) {
    journal.finish(
        report.key(), report.status(), report.counts(), report.summary(), report.rejects());
    try {
      OwnerOnly.folder(folder);
      var file = folder.resolve("report-" + report.key() + ".json");
      Files.writeString(
          file,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Content(report)) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return report;
  }

  /** The content of a report's file. */
  private record Content(
      String load,
      String source,
      String mapping,
      LoadStatus status,
      String summary,
      long milliseconds,
      @JsonUnwrapped LoadCounts counts,
      List<Reject> rejectsSample) {

    Content(LoadReport report) {
      this(
          report.key(),
          report.source(),
          report.mapping(),
          report.status(),
          report.summary(),
          report.duration().toMillis(),
          report.counts(),
          report.sample());
    }
  }
}
