package org.interlock.loading.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by RFC 4180 with a header line; the delimiter (comma, semicolon, tab or bar) is that
 * which the header has most. It is read twice: once to check it, once to load it, never held whole.
 */
public final class CsvSource implements Source {

  public static final int LONGEST_CELL = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int MOST_COLUMNS = 2_000;
  private static final String DELIMITERS = ",;\t|";
  private static final String STRAY =
      "a quote goes astray here: put the whole value in quotes, and double those inside";

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
   * @param encoding as somebody states it, or null to find it out
   */
  public CsvSource(Path path, @Nullable String encoding) {
    this.path = path;
    this.encoding = Encoding.of(path, encoding);
    this.delimiter = delimiter();
    this.columns = header();
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
    this.rows = check() + stray.size();
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
        records ->
            records
                .skip(1)
                .forEach(
                    found -> {
                      try {
                        use.accept(row(checked(found)));
                      } catch (UnusableValue unusable) {
                        rejects.add(nothing(found.getStartingLineNumber()), unusable);
                      }
                    }));
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

  /** Counts the rows; if quotes go astray, finds the lines to leave out and counts again. */
  private long check() {
    try {
      var rows = count();
      if (rows >= 0) {
        return rows;
      }
    } catch (NotLoadable broken) {
      findStray();
      if (stray.isEmpty()) {
        throw broken;
      }
      return Math.abs(count());
    }
    findStray();
    return Math.abs(count());
  }

  /** The number of rows, negative if one of several lines has not the fields of the header. */
  private long count() {
    var count = new long[] {-1};
    var doubtful = new boolean[1];
    records(
        records ->
            records.forEach(
                found -> {
                  count[0]++;
                  doubtful[0] |= found.getFieldCount() != columns.size() && hasSeveralLines(found);
                }));
    return doubtful[0] ? -count[0] : count[0];
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

  private List<String> header() {
    var found = new java.util.ArrayList<String>();
    records(
        records ->
            records.findFirst().ifPresent(h -> h.getFields().forEach(f -> found.add(f.strip()))));
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
            .build(handler, text())) {
      use.accept(csv.stream());
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
