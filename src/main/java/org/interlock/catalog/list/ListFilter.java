package org.interlock.catalog.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter above a list: a choice of what occurs, or another record by its name.
 *
 * @param value what is chosen: a key; empty if nothing is
 * @param label of the records that it names; null if it is a choice
 * @param text the name of the record, or the words that a name has
 */
public record ListFilter(
    String name, String value, List<Choice> choices, @Nullable String label, String text) {

  /** One value that occurs in a list, and how often. */
  public record Choice(String key, String name, long records) {}

  /** A choice of values; the chosen one is offered even if nothing has it. */
  public static ListFilter choice(String name, String value, List<Choice> choices) {
    var offered = new ArrayList<>(choices);
    if (!value.isEmpty() && choices.stream().noneMatch(choice -> choice.key().equals(value))) {
      offered.add(new Choice(value, value, 0));
    }
    return new ListFilter(name, value, List.copyOf(offered), null, "");
  }

  /** Another record. */
  public static ListFilter record(String name, String value, String label, String text) {
    return new ListFilter(name, value, List.of(), label, text);
  }
}
