package org.interlock.catalog.list;

import java.util.Set;

/**
 * A column of a list, by whose values it can be sorted.
 *
 * @param name as addresses have it: {@code offerings}
 * @param standard whether it is shown to who chose no columns
 */
public record ListColumn(String name, Kind kind, boolean standard) {

  /** Words that don't tell of what they are. */
  private static final Set<String> UNCLEAR = Set.of("region", "provides", "connectors");

  /** What stands in a column. */
  public enum Kind {
    TEXT,
    NUMBER,
    AMOUNT,
    DATE
  }

  /** A column that is shown to who chose none. */
  public static ListColumn standard(String name, Kind kind) {
    return new ListColumn(name, kind, true);
  }

  /** A column for who wants it. */
  public static ListColumn further(String name, Kind kind) {
    return new ListColumn(name, kind, false);
  }

  /** Figures stand at the right, and one asks for the largest first. */
  public boolean isFigure() {
    return kind != Kind.TEXT;
  }

  /** Whether a value says its column where rows have no columns, on a phone. */
  public boolean isLabelled() {
    return isFigure() || UNCLEAR.contains(name);
  }
}
