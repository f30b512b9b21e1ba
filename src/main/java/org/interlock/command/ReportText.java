package org.interlock.command;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.loading.LoadReport;
import org.interlock.loading.journal.LoadCounts;

/** The report of a load as a few lines of text. */
record ReportText(LoadReport report) {

  @Override
  public String toString() {
    var counts = report.counts();
    var seconds = Math.max(report.duration().toMillis() / 1000.0, 0.001);
    var text = new StringBuilder();
    text.append(
        "%s loaded as %s: %s rows in %s (%s rows per second).%n"
            .formatted(
                report.source(),
                report.mapping(),
                number(counts.rows()),
                time(seconds),
                number(Math.round(counts.rows() / seconds))));
    if (changes() == 0) {
      text.append(
          counts.unchanged() == 0
              ? "Nothing was loaded.%n".formatted()
              : "Nothing changed: the store already has what was loaded.%n".formatted());
    } else {
      text.append(
          line("Nodes", counts.nodesCreated(), counts.nodesUpdated(), counts.nodesUnchanged()));
      text.append(
          line(
              "Relationships",
              counts.relationshipsCreated(),
              counts.relationshipsUpdated(),
              counts.relationshipsUnchanged()));
      text.append("%s changes per second.%n".formatted(number(Math.round(changes() / seconds))));
    }
    counts.notes().forEach(note -> text.append(note).append(System.lineSeparator()));
    text.append(rejects());
    return text.append("Load ").append(report.key()).toString();
  }

  private long changes() {
    return report.counts().created() + report.counts().updated();
  }

  private static String line(
      String what, Map<String, Long> created, Map<String, Long> updated, Map<String, Long> same) {
    return "%s: %s created%s, %s updated, %s unchanged.%n"
        .formatted(
            what,
            number(LoadCounts.sum(created)),
            detail(created),
            number(LoadCounts.sum(updated)),
            number(LoadCounts.sum(same)));
  }

  private static String detail(Map<String, Long> counts) {
    var parts =
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getKey() + " " + number(count.getValue()))
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "" : " (" + parts + ")";
  }

  private String rejects() {
    if (report.rejected() == 0) {
      return "No row was rejected.%n".formatted();
    }
    return "%s %s rejected%s.%n"
        .formatted(
            number(report.rejected()),
            report.rejected() == 1 ? "row was" : "rows were",
            report.rejects() == null ? "" : ": see " + report.rejects());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Seconds as a person says them: {@code 8 s}, {@code 3 min 5 s}. */
  static String time(double seconds) {
    return seconds < 10
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : seconds < 60
            ? String.format(Locale.ROOT, "%.0f s", seconds)
            : "%d min %d s".formatted((long) seconds / 60, (long) seconds % 60);
  }
}
