package org.interlock.history;

import static org.interlock.graph.model.GraphModel.GRAPH;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.graph.Countries;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.model.ChangeEntry;
import org.jspecify.annotations.Nullable;

/**
 * A change as a line of a page.
 *
 * @param owner the record that it belongs to, if the page is that of the other end
 * @param names of the records that it mentions, by label and key
 * @param restorable whether it can be taken back
 */
record ChangeLine(
    RecordChange change,
    @Nullable RecordAddress owner,
    Map<String, String> names,
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

  /** The labels of the records to which properties refer by key. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "organization",
          "Organization",
          "organizations",
          "Organization",
          "customer",
          "Organization",
          "person",
          "Person",
          "capability",
          "Capability",
          "capabilities",
          "Capability",
          "connector",
          "Connector",
          "connectors",
          "Connector",
          "accepts",
          "Connector");

  /**
   * A property on both sides of a change.
   *
   * @param coded whether the values are words of the graph model
   */
  record Difference(
      String property, @Nullable String before, @Nullable String after, boolean coded) {}

  /** What the record is called that the change belongs to. */
  public @Nullable String ownerName() {
    return owner == null ? null : names.getOrDefault(owner.toString(), owner.key());
  }

  /** The records that a change mentions in its values, as label and key. */
  static Stream<String> mentioned(RecordChange change) {
    return REFERENCES.entrySet().stream()
        .flatMap(
            reference ->
                Stream.of(change.before(), change.after())
                    .flatMap(properties -> keys(properties.get(reference.getKey())))
                    .map(key -> ChangeEntry.named(reference.getValue(), key)));
  }

  private static Stream<String> keys(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case List<?> many -> many.stream().map(String::valueOf);
      default -> Stream.of(value.toString());
    };
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
                    GRAPH.isWord(kind(), name)))
        .toList();
  }

  private String kind() {
    var part = change.part();
    return part == null ? change.record().split(" ", 2)[0] : part;
  }

  private @Nullable String text(String name, Map<String, Object> properties) {
    var value = properties.get(name);
    var label = REFERENCES.get(name);
    if (value != null && label != null) {
      return shortened(
          keys(value)
              .map(key -> names.getOrDefault(ChangeEntry.named(label, key), key))
              .collect(Collectors.joining(", ")));
    }
    var text =
        switch (value) {
          case null -> null;
          case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
          case String code when name.equals("country") && Countries.CODES.contains(code) ->
              Countries.name(code);
          case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
          default -> String.valueOf(value);
        };
    return text == null ? null : shortened(text);
  }

  private static String shortened(String text) {
    return InvalidInput.shortened(text, LONGEST);
  }
}
