package org.interlock.catalog.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a kind as a list shows them. */
public interface RecordList {

  ListShape shape();

  /**
   * The parameters of the list's queries beside those that all have: what a filter that isn't set
   * asks for is null.
   *
   * @param records the keys that filters by another record mean; null for those that aren't set
   */
  Map<String, @Nullable Object> parameters(
      ListQuestion question, Map<String, @Nullable List<String>> records);

  /** What its queries ask for besides, whatever is filtered. */
  default Map<String, Object> helpers() {
    return Map.of();
  }

  /** The values that occur, by the filter that chooses among them. */
  Map<String, List<ListFilter.Choice>> choices();

  /** Records as lines, in any order; those that are gone are left out. */
  List<ListLine> lines(List<String> keys);
}
