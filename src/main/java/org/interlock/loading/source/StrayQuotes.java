package org.interlock.loading.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the lines of a CSV file whose quotes go astray: text after a closing quote, a quote that
 * nothing closes, or one whose end swallows rows. Each spoils its own line only; the next line is a
 * row again.
 */
final class StrayQuotes {

  static final int MOST = 10_000;
  private static final int SHOWN = 500;

  private enum State {
    START,
    PLAIN,
    QUOTED,
    CLOSED,
    BROKEN
  }

  private final Lines lines;
  private final char delimiter;
  private final int columns;
  private final int longestField;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final SortedMap<Long, String> found = new TreeMap<>();
  private State state = State.START;
  private int fields;

  private StrayQuotes(Reader text, char delimiter, int columns, int longestField) {
    this.lines = new Lines(text, 2 * longestField);
    this.delimiter = delimiter;
    this.columns = columns;
    this.longestField = longestField;
  }

  /**
   * The lines, as their number and their beginning; more than {@link #MOST} are not looked for.
   *
   * @param columns how many fields a row has
   * @param longestField from how many characters on a quoted field counts as not closed
   */
  static SortedMap<Long, String> in(Reader text, char delimiter, int columns, int longestField)
      throws IOException {
    return new StrayQuotes(text, delimiter, columns, longestField).search();
  }

  private SortedMap<Long, String> search() throws IOException {
    long number = 1;
    for (var first = next(); first != null && found.size() <= MOST; first = next()) {
      var taken = take(first);
      if (state == State.BROKEN || swallowsRows(taken)) {
        found.put(number, first.strip().substring(0, Math.min(SHOWN, first.strip().length())));
        taken.subList(1, taken.size()).reversed().forEach(ahead::addFirst);
        number++;
      } else {
        number += taken.size();
      }
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable String next() throws IOException {
    return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
  }

  /** The lines of the record that begins with this one. */
  private List<String> take(String first) throws IOException {
    var taken = new ArrayList<String>();
    taken.add(first);
    begin();
    go(first);
    long length = first.length();
    while (state == State.QUOTED) {
      var line = length > longestField ? null : next();
      if (line == null) {
        state = State.BROKEN;
      } else {
        taken.add(line);
        length += line.length();
        go(line);
      }
    }
    return taken;
  }

  /** Several lines that are no row together, though one of them is one by itself. */
  private boolean swallowsRows(List<String> taken) {
    if (taken.size() == 1 || fields == columns) {
      return false;
    }
    for (var line : taken.subList(1, taken.size())) {
      begin();
      go(line);
      if (fields == columns && state != State.BROKEN && state != State.QUOTED) {
        return true;
      }
    }
    return false;
  }

  private void begin() {
    state = State.START;
    fields = 1;
  }

  private void go(String line) {
    for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
      char c = line.charAt(i);
      if (state == State.QUOTED) {
        state = c == '"' ? State.CLOSED : State.QUOTED;
      } else if (c == '\n' || c == '\r') {
        return;
      } else if (c == delimiter) {
        fields++;
        state = State.START;
      } else if (c == '"' && state != State.PLAIN) {
        // At the start of a field it opens, after a closing quote it is a quote of the text.
        state = State.QUOTED;
      } else {
        state = state == State.CLOSED ? State.BROKEN : State.PLAIN;
      }
    }
  }
}
