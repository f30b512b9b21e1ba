package org.interlock.loading.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interlock.graph.Formulas;
import org.interlock.loading.journal.LoadRecord;
import org.springframework.stereotype.Component;

/** What a load could not use, from the file it wrote. */
@Component
class RejectedRows {

  /** One rejected value. */
  public record Rejected(String file, String line, String column, String value, String reason) {}

  private static final int MOST = 200;

  /** The file, if the load rejected something and it is still there. */
  Optional<Path> file(LoadRecord load) {
    return Optional.ofNullable(load.rejects())
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(path -> path.endsWith("rejects-" + load.key() + ".csv"))
        .filter(Files::isRegularFile);
  }

  /** The report beside it. */
  Optional<Path> report(LoadRecord load, Path reports) {
    return Optional.of(reports.resolve("report-" + load.key() + ".json"))
        .filter(Files::isRegularFile);
  }

  List<Rejected> first(LoadRecord load) {
    return file(load).map(RejectedRows::read).orElse(List.of());
  }

  private static List<Rejected> read(Path file) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream()
          .limit(MOST)
          .map(
              row ->
                  new Rejected(
                      Formulas.original(row.getField("file")),
                      row.getField("line"),
                      Formulas.original(row.getField("column")),
                      Formulas.original(row.getField("value")),
                      Formulas.original(row.getField("reason"))))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
