package org.interlock.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CSV file by RFC 4180 with a header line; the delimiter (comma, semicolon, tab or bar) is that
 * which the header has most. It is read twice: once to check it, once to load it, never held whole.
 */
final class CsvSource implements Source {

  static final int LONGEST_CELL = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int MOST_COLUMNS = 2_000;
  private static final String DELIMITERS = ",;\t|";

  private final Path path;
  private final Encoding encoding;
  private final char delimiter;
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final long rows;

  CsvSource(Path path) {
    this.path = path;
    this.encoding = Encoding.of(path);
    this.delimiter = delimiter();
    this.columns = header();
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
    this.rows = check();
  }

  @Override
  public String file() {
    return path.getFileName().toString();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void read(Consumer<Row> use, Rejects rejects) {
    records(
        records ->
            records
                .skip(1)
                .forEach(
                    found -> {
                      if (found.getFieldCount() == columns.size()) {
                        use.accept(row(found));
                      } else {
                        rejects.add(
                            new Row(file(), found.getStartingLineNumber(), column -> null),
                            "",
                            "",
                            "the line has %d fields, the header %d"
                                .formatted(found.getFieldCount(), columns.size()));
                      }
                    }));
  }

  private Row row(CsvRecord found) {
    return new Row(
        file(),
        found.getStartingLineNumber(),
        column -> {
          var position = positions.get(column);
          return position == null ? null : found.getField(position);
        });
  }

  private long check() {
    var count = new long[1];
    records(records -> count[0] = records.count());
    return count[0] - 1;
  }

  private List<String> header() {
    var found = new java.util.ArrayList<String>();
    records(
        records ->
            records.findFirst().ifPresent(h -> h.getFields().forEach(f -> found.add(f.strip()))));
    if (found.stream().allMatch(String::isEmpty)) {
      throw new NotLoadable("The file %s has no header line.".formatted(file()));
    }
    for (var column : found) {
      if (found.indexOf(column) != found.lastIndexOf(column)) {
        throw new NotLoadable(
            "The file %s has the column “%s” twice: give each column a name of its own."
                .formatted(file(), column));
      }
    }
    return List.copyOf(found);
  }

  private char delimiter() {
    try (var reader = new java.io.BufferedReader(encoding.read(path))) {
      var start = new char[1 << 16];
      int length = Math.max(0, reader.read(start));
      var line = new String(start, 0, length).lines().findFirst().orElse("");
      var unquoted = line.replaceAll("\"[^\"]*\"", "");
      return (char)
          DELIMITERS
              .chars()
              .boxed()
              .max(
                  java.util.Comparator.comparingLong(
                      d -> unquoted.chars().filter(c -> c == d).count()))
              .filter(d -> unquoted.indexOf(d) >= 0)
              .orElse((int) ',')
              .intValue();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void records(Consumer<Stream<CsvRecord>> use) {
    var handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_COLUMNS)
            .maxFieldSize(LONGEST_FIELD)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_RECORD)
            .build(handler, encoding.read(path))) {
      use.accept(csv.stream());
    } catch (CsvParseException broken) {
      throw notCsv(broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private NotLoadable notCsv(CsvParseException broken) {
    var reason = new StringBuilder();
    for (Throwable t = broken; t != null; t = t.getCause()) {
      reason.append(reason.isEmpty() ? "" : ": ").append(t.getMessage());
    }
    return new NotLoadable(
        "The file %s is not a valid CSV file (%s).".formatted(file(), reason), broken);
  }
}
