package org.interlock.catalog.list;

import java.util.List;

/**
 * The records that a view shows, and what else matches.
 *
 * @param isLarge whether so many match that an index has to sort them
 * @param order the order they are in, as {@link ListQuestion#order}
 */
public record ListKeys(List<String> keys, Count count, boolean isLarge, String order) {

  /**
   * How many match.
   *
   * @param isCapped whether there are more than were counted
   * @param vague filters by another record whose text means more records than were looked at
   */
  public record Count(long records, boolean isCapped, List<String> vague) {}

  public long total() {
    return count.records();
  }

  public boolean isCapped() {
    return count.isCapped();
  }

  /** Filters by another record whose text means more records than were looked at. */
  public List<String> vague() {
    return count.vague();
  }

  public boolean isDown() {
    return order.startsWith("-");
  }

  /** The column that the order follows. */
  public String sorted() {
    return isDown() ? order.substring(1) : order;
  }
}
