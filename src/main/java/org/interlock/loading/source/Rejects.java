package org.interlock.loading.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interlock.graph.Formulas;
import org.interlock.graph.store.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * What could not be used, row by row: a CSV file, made when the first comes, in which nothing can
 * be taken for a formula, and a sample.
 */
public final class Rejects implements AutoCloseable {

  private static final int SAMPLE = 100;
  private static final int LONGEST_VALUE = 500;

  private final Path file;
  private final List<Reject> sample = new ArrayList<>();
  private @Nullable CsvWriter csv;
  private long count;

  public Rejects(Path file) {
    this.file = file;
  }

  public void add(Row row, String column, String value, String reason) {
    add(new Reject(row.file(), row.line(), column, shortened(value), reason));
  }

  public void add(Row row, UnusableValue unusable) {
    add(row, unusable.column(), unusable.value(), unusable.reason());
  }

  private void add(Reject reject) {
    count++;
    if (sample.size() < SAMPLE) {
      sample.add(reject);
    }
    csv()
        .writeRecord(
            Formulas.harmless(reject.file()),
            Long.toString(reject.line()),
            Formulas.harmless(reject.column()),
            Formulas.harmless(reject.value()),
            Formulas.harmless(reject.reason()));
  }

  private CsvWriter csv() {
    if (csv == null) {
      try {
        OwnerOnly.folder(file.toAbsolutePath().resolve("..").normalize());
        csv = CsvWriter.builder().build(file);
        csv.writeRecord("file", "line", "column", "value", "reason");
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return csv;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  public long count() {
    return count;
  }

  public List<Reject> sample() {
    return List.copyOf(sample);
  }

  public @Nullable Path file() {
    return count == 0 ? null : file;
  }

  @Override
  public void close() {
    if (csv != null) {
      try {
        csv.close();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
