package org.interlock.catalog.list;

import java.util.List;
import java.util.stream.Collectors;
import org.interlock.catalog.Named;
import org.interlock.catalog.ProfileAddress;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one row under one column.
 *
 * @param value what a spreadsheet computes with: a number or a day; null if it is words
 * @param unit of an amount: its currency
 * @param more how many parts are left out
 */
public record ListCell(@Nullable Object value, @Nullable String unit, List<Part> parts, long more) {

  /** There is nothing to say. */
  public static final ListCell EMPTY = new ListCell(null, null, List.of(), 0);

  /**
   * A text, which may lead to the record it names.
   *
   * @param style of the text: {@code chip}
   * @param mark the key of a text that says what else is to be known
   */
  public record Part(
      String text, @Nullable String address, @Nullable String style, @Nullable String mark) {

    Part(String text) {
      this(text, null, null, null);
    }
  }

  /** Words as they are. */
  public static ListCell text(@Nullable String text) {
    return text == null || text.isBlank()
        ? EMPTY
        : new ListCell(null, null, List.of(new Part(text)), 0);
  }

  /** A number, amount or day, and how it is read. */
  public static ListCell figure(@Nullable Object value, @Nullable String unit, String text) {
    return value == null ? EMPTY : new ListCell(value, unit, List.of(new Part(text)), 0);
  }

  /** Other records, the first of so many. */
  public static ListCell records(String label, List<Named> records, long all) {
    var parts = records.stream().map(record -> part(label, record)).toList();
    return new ListCell(null, null, parts, all - records.size());
  }

  private static Part part(String label, Named record) {
    return new Part(record.name(), ProfileAddress.of(label, record.key()).orElse(null), null, null);
  }

  /** The same with a style for its words. */
  public ListCell styled(String style) {
    return new ListCell(
        value,
        unit,
        parts.stream().map(part -> new Part(part.text, part.address, style, part.mark)).toList(),
        more);
  }

  /** The same with something else to be known of it. */
  public ListCell marked(@Nullable String mark) {
    return new ListCell(
        value,
        unit,
        parts.stream().map(part -> new Part(part.text, part.address, part.style, mark)).toList(),
        more);
  }

  /** All parts as one text. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining("; "));
  }
}
