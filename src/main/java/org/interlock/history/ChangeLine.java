package org.interlock.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.graph.Countries;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A change as a line of a page.
 *
 * @param owner the record that it belongs to, if the page is that of the other end
 * @param restorable whether it can be taken back
 */
record ChangeLine(
    RecordChange change,
    @Nullable RecordAddress owner,
    @Nullable String ownerName,
    boolean restorable) {

  private static final int LONGEST = 600;

  /** What the store needs, not the reader. */
  private static final Set<String> MARKS =
      Set.of(
          "key",
          "source",
          "load",
          "inferred",
          "confidence",
          "version",
          "edited",
          "editedBy",
          "editedAt");

  /** Properties whose values are words of the graph model. */
  private static final Set<String> WORDS =
      Set.of(
          "Deal.status",
          "Connector.kind",
          "Need.priority",
          "Need.kind",
          "Win.expected",
          "Win.actual",
          "TAKES_PART.role",
          "TAKES_PART.status",
          "STAKEHOLDER_IN.role",
          "STAKEHOLDER_IN.stage",
          "STAKEHOLDER_IN.stance");

  /**
   * A property on both sides of a change.
   *
   * @param coded whether the values are words of the graph model
   */
  record Difference(
      String property, @Nullable String before, @Nullable String after, boolean coded) {}

  public String when() {
    return UtcMinute.of(change.at());
  }

  /** What differs, by name; of what was removed only that it was. */
  public List<Difference> differences() {
    var names = new TreeSet<>(change.before().keySet());
    names.addAll(change.after().keySet());
    return names.stream()
        .filter(name -> !MARKS.contains(name))
        .map(
            name ->
                new Difference(
                    name,
                    text(name, change.before()),
                    text(name, change.after()),
                    WORDS.contains(kind() + "." + name)))
        .toList();
  }

  private String kind() {
    var part = change.part();
    return part == null ? change.record().split(" ", 2)[0] : part;
  }

  private static @Nullable String text(String name, Map<String, Object> properties) {
    var value = properties.get(name);
    var text =
        switch (value) {
          case null -> null;
          case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
          case String code when name.equals("country") && Countries.CODES.contains(code) ->
              Countries.name(code);
          case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
          default -> String.valueOf(value);
        };
    return text == null ? null : InvalidInput.shortened(text, LONGEST);
  }
}
