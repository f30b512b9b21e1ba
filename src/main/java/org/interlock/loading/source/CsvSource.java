package org.interlock.loading.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by RFC 4180 with a header line; the delimiter (comma, semicolon, tab or bar) is that
 * which the header has most. It is read twice, never held whole: once to check it, with all its
 * mappings need to know of it, once to load it. Only what is not UTF-8, or has quotes that go
 * astray, is read more often to find out.
 */
final class CsvSource implements Source {

  private static final int LONGEST_FIELD = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int LONGEST_START = 1 << 16;
  private static final int MOST_COLUMNS = 2_000;
  private static final String DELIMITERS = ",;\t|";
  private static final String STRAY =
      "a quote goes astray here: put the whole value in quotes, and double those inside";

  /**
   * What the check of a file finds, whatever its encoding.
   *
   * @param header its columns, null if not even they can be read
   * @param rows how many rows there are, up to the fault
   * @param doubtful whether one of several lines has not the fields of the header
   * @param fault why it is no CSV
   */
  private record Shape(
      char delimiter,
      @Nullable List<String> header,
      long rows,
      boolean doubtful,
      @Nullable CsvParseException fault) {}

  private final Path path;
  private final Encoding encoding;
  private final char delimiter;
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final long rows;
  private SortedMap<Long, String> stray = new TreeMap<>();

  CsvSource(Path path) {
    this(path, null);
  }

  /**
   * @param stated the encoding as somebody states it, or null to find it out
   */
  CsvSource(Path path, @Nullable String stated) {
    this.path = path;
    var content = Encoding.read(path, stated, CsvSource::shape);
    var shape = content.value();
    this.encoding = content.encoding();
    this.delimiter = shape.delimiter();
    this.columns = header(shape);
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
    this.rows = rows(shape) + stray.size();
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
  public Optional<String> note() {
    return encoding.note(file());
  }

  @Override
  public void read(Consumer<Row> use, Rejects rejects) {
    stray.forEach((line, text) -> rejects.add(nothing(line), "", text, STRAY));
    records(
        found -> {
          try {
            use.accept(row(checked(found)));
          } catch (UnusableValue unusable) {
            rejects.add(nothing(found.getStartingLineNumber()), unusable);
          }
        });
  }

  private Row nothing(long line) {
    return new Row(file(), line, column -> null);
  }

  private CsvRecord checked(CsvRecord found) throws UnusableValue {
    if (found.getFieldCount() != columns.size()) {
      throw new UnusableValue(
          "",
          "",
          "the line has %d fields, the header %d".formatted(found.getFieldCount(), columns.size()));
    }
    if (!encoding.whole()) {
      for (int i = 0; i < columns.size(); i++) {
        encoding.check(columns.get(i), found.getField(i));
      }
    }
    return found;
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

  private static Shape shape(BufferedReader text) throws IOException {
    char delimiter = delimiter(text);
    List<String> header = null;
    long rows = 0;
    boolean doubtful = false;
    try {
      for (var found : csv(text, delimiter)) {
        if (header == null) {
          header = found.getFields().stream().map(String::strip).toList();
        } else {
          rows++;
          doubtful |= found.getFieldCount() != header.size() && hasSeveralLines(found);
        }
      }
    } catch (CsvParseException broken) {
      return new Shape(delimiter, header, rows, doubtful, broken);
    }
    return new Shape(delimiter, header == null ? List.of() : header, rows, doubtful, null);
  }

  /** The rows; if quotes go astray, finds the lines to leave out and counts without them. */
  private long rows(Shape shape) {
    if (shape.fault() == null && !shape.doubtful()) {
      return shape.rows();
    }
    findStray();
    if (shape.fault() != null && stray.isEmpty()) {
      throw notCsv(shape.fault());
    }
    return stray.isEmpty() ? shape.rows() : count();
  }

  private long count() {
    var count = new long[1];
    records(record -> count[0]++);
    return count[0];
  }

  private static boolean hasSeveralLines(CsvRecord found) {
    return found.getFields().stream().anyMatch(f -> f.indexOf('\n') >= 0 || f.indexOf('\r') >= 0);
  }

  private void findStray() {
    try (var text = encoding.read(path)) {
      stray = StrayQuotes.in(text, delimiter, columns.size(), LONGEST_FIELD);
    } catch (Lines.LineTooLong noCsv) {
      stray = new TreeMap<>();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (stray.size() > StrayQuotes.MOST) {
      throw new NotLoadable(
          "The file %s has more than %,d lines with a stray quote: is it CSV?"
              .formatted(file(), StrayQuotes.MOST));
    }
  }

  private List<String> header(Shape shape) {
    var found = shape.header();
    if (found == null) {
      throw notCsv(Objects.requireNonNull(shape.fault()));
    }
    if (found.stream().allMatch(String::isEmpty)) {
      throw new NotLoadable("The file %s has no header line.".formatted(file()));
    }
    for (var column : found) {
      if (!encoding.whole() && column.indexOf(Encoding.NO_CHARACTER) >= 0) {
        throw new NotLoadable(
            "The header line of the file %s can't be read in its encoding: “%s”."
                .formatted(file(), column));
      }
      if (found.indexOf(column) != found.lastIndexOf(column)) {
        throw new NotLoadable(
            "The file %s has the column “%s” twice: give each column a name of its own."
                .formatted(file(), column));
      }
    }
    return found;
  }

  private static char delimiter(BufferedReader text) throws IOException {
    var start = new char[LONGEST_START];
    text.mark(LONGEST_START);
    int length = Math.max(0, text.read(start));
    text.reset();
    var line = new String(start, 0, length).lines().findFirst().orElse("");
    var unquoted = line.replaceAll("\"[^\"]*\"", "");
    return (char)
        DELIMITERS
            .chars()
            .boxed()
            .max(Comparator.comparingLong(d -> unquoted.chars().filter(c -> c == d).count()))
            .filter(d -> unquoted.indexOf(d) >= 0)
            .orElse((int) ',')
            .intValue();
  }

  private static CsvReader<CsvRecord> csv(Reader text, char delimiter) {
    var handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_COLUMNS)
            .maxFieldSize(LONGEST_FIELD)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_RECORD)
        .build(handler, text);
  }

  /** Goes through the records below the header. */
  private void records(Consumer<CsvRecord> use) {
    try (var text = text()) {
      csv(text, delimiter).stream().skip(1).forEach(use);
    } catch (CsvParseException broken) {
      throw notCsv(broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Reader text() throws IOException {
    var text = encoding.read(path);
    return stray.isEmpty() ? text : new LineMask(text, LONGEST_RECORD, stray.keySet());
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
