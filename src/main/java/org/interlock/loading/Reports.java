package org.interlock.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.interlock.graph.store.OwnerOnly;
import org.interlock.loading.turn.Runs;
import tools.jackson.databind.json.JsonMapper;

/** Writes a load's report beside its rejects, and its summary in a sentence. */
final class Reports {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reports() {}

  /** The report with its summary; {@code report.summary()} is what went wrong, or empty. */
  static LoadReport summed(LoadReport report) {
    return new LoadReport(
        report.key(),
        report.source(),
        report.mapping(),
        report.status(),
        report.rows(),
        report.rejected(),
        report.conflicts(),
        report.nodesCreated(),
        report.nodesUpdated(),
        report.nodesUnchanged(),
        report.relationshipsCreated(),
        report.relationshipsUpdated(),
        report.relationshipsUnchanged(),
        report.duration(),
        report.rejects(),
        report.sample(),
        report.notes(),
        summary(report));
  }

  private static String summary(LoadReport report) {
    var parts = new ArrayList<String>();
    add(parts, Tally.sum(report.nodesCreated()), "node", "created");
    add(parts, Tally.sum(report.relationshipsCreated()), "relationship", "created");
    add(parts, Tally.sum(report.nodesUpdated()), "node", "updated");
    add(parts, Tally.sum(report.relationshipsUpdated()), "relationship", "updated");
    if (parts.isEmpty()) {
      parts.add("nothing changed");
    }
    add(parts, report.rejected(), "row", "rejected");
    add(parts, report.conflicts(), "value", "kept as edited by hand");
    var text = String.join(", ", parts);
    return switch (report.status()) {
      case LoadReport.FINISHED ->
          "%s of %s: %s.".formatted(counted(report.rows(), "row"), report.source(), text);
      case LoadReport.INTERRUPTED ->
          "Interrupted after %s: load it again to add the rest.".formatted(text);
      default -> "Failed after %s: %s".formatted(text, report.summary());
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
  static LoadReport keep(LoadReport report, Path folder, Runs runs) {
    var counts = JSON.writeValueAsString(counts(report));
    var rejects = report.rejects() == null ? "" : report.rejects().toString();
    runs.finish(report.key(), report.status(), counts, report.summary(), rejects);
    try {
      OwnerOnly.folder(folder);
      var file = folder.resolve("report-" + report.key() + ".json");
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content(report)) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return report;
  }

  private static Map<String, Object> content(LoadReport report) {
    var content = new LinkedHashMap<String, Object>();
    content.put("load", report.key());
    content.put("source", report.source());
    content.put("mapping", report.mapping());
    content.put("status", report.status());
    content.put("summary", report.summary());
    content.put("milliseconds", report.duration().toMillis());
    content.putAll(counts(report));
    content.put("rejectsSample", report.sample());
    return content;
  }

  private static Map<String, Object> counts(LoadReport report) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("rows", report.rows());
    counts.put("rejected", report.rejected());
    counts.put("conflicts", report.conflicts());
    counts.put("nodesCreated", report.nodesCreated());
    counts.put("nodesUpdated", report.nodesUpdated());
    counts.put("nodesUnchanged", report.nodesUnchanged());
    counts.put("relationshipsCreated", report.relationshipsCreated());
    counts.put("relationshipsUpdated", report.relationshipsUpdated());
    counts.put("relationshipsUnchanged", report.relationshipsUnchanged());
    counts.put("notes", report.notes());
    return counts;
  }
}
