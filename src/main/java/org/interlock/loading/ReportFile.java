package org.interlock.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interlock.graph.store.OwnerOnly;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.source.Reject;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of a load's report, beside that of its rejects. */
record ReportFile(
    String load,
    String source,
    String mapping,
    LoadStatus status,
    String summary,
    long milliseconds,
    @JsonUnwrapped LoadCounts counts,
    List<Reject> rejectsSample) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  ReportFile(LoadReport report) {
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

  void write(Path folder) {
    try {
      OwnerOnly.folder(folder);
      Files.writeString(
          folder.resolve("report-" + load + ".json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
