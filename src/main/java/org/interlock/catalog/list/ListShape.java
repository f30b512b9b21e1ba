package org.interlock.catalog.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;

/**
 * What a list can show, and by which queries.
 *
 * @param name the last part of its address and of its texts: {@code organizations}
 * @param label of its records
 * @param columns those beside the name
 * @param filters their parameters besides {@code q}, the name; those of records are in {@code
 *     records}, too
 * @param records filters by another record: parameter and label
 * @param order how it is sorted unless somebody chooses: {@code name}, or {@code -opened} for the
 *     newest first
 */
public record ListShape(
    String name,
    String label,
    List<ListColumn> columns,
    List<String> filters,
    Map<String, String> records,
    String order,
    Queries queries) {

  /** The column of names, which is always there. */
  public static final ListColumn NAME = ListColumn.standard("name", ListColumn.Kind.TEXT);

  /**
   * The queries of a list. Neither reads more than is told: {@code matching} looks at so many
   * records and no more, {@code ordered} follow an index.
   *
   * @param count how many records there are, which the store knows
   * @param matching the keys of all that match in any order, up to a limit
   * @param ordered the keys of a page in an order that an index has
   * @param without the keys of those that have no value to be sorted by
   */
  public record Queries(
      Cypher count, Cypher matching, Map<String, Cypher> ordered, Cypher without) {}

  public String address() {
    return "/" + name;
  }

  /** The column of this name. */
  public Optional<ListColumn> column(String column) {
    return column.equals(NAME.name())
        ? Optional.of(NAME)
        : columns.stream().filter(one -> one.name().equals(column)).findFirst();
  }
}
