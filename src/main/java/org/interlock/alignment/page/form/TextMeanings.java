package org.interlock.alignment.page.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a typed text may mean: an organization, a capability, a connector or a deal. */
@Component
public class TextMeanings {

  private static final Cypher CHOICES = Cypher.named("alignment/choices");
  private static final Cypher CONNECTORS = Cypher.named("alignment/connectors");

  /** What can be chosen. */
  public enum Kind {
    ORGANIZATION,
    CAPABILITY,
    CONNECTOR,
    DEAL;

    String label() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A text typed into a field of a kind. */
  public record Input(Kind kind, String text) {}

  /** Something a text may mean. */
  public record Choice(String key, String name, @Nullable String detail) {}

  /** What texts mean. */
  public record Meanings(Map<Input, List<Choice>> found) {

    /** The one thing that has this key, otherwise this name; empty if there is none or several. */
    List<Choice> exactly(Input input, Set<String> known) {
      var likely = likely(input);
      var byKey = likely.stream().filter(choice -> choice.key().equals(input.text())).toList();
      if (!byKey.isEmpty()) {
        return byKey;
      }
      var byName = named(input);
      var told = byName.stream().filter(choice -> known.contains(choice.key())).toList();
      return told.size() == 1 ? told : byName.size() == 1 ? byName : List.of();
    }

    /** All that are called so. */
    List<Choice> named(Input input) {
      return likely(input).stream()
          .filter(choice -> plain(choice.name()).equals(plain(input.text())))
          .toList();
    }

    public List<Choice> likely(Input input) {
      return found.getOrDefault(input, List.of());
    }
  }

  private record Found(
      String label, String text, String key, String name, @Nullable String detail) {}

  private final Graph graph;

  TextMeanings(Graph graph) {
    this.graph = graph;
  }

  /** What each text may mean, the likeliest first: one query, and one more if it has connectors. */
  public Meanings of(Collection<Input> texts) {
    var connectors = texts.stream().filter(text -> text.kind() == Kind.CONNECTOR).toList();
    var others = texts.stream().filter(text -> text.kind() != Kind.CONNECTOR).distinct().toList();
    var found =
        others.isEmpty()
            ? Map.<Input, List<Choice>>of()
            : graph.rows(CHOICES, Map.of("wanted", parameters(others)), Found.class).stream()
                .collect(
                    Collectors.groupingBy(
                        row -> new Input(Kind.valueOf(upper(row.label())), row.text()),
                        Collectors.mapping(
                            row -> new Choice(row.key(), row.name(), row.detail()),
                            Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new),
                                set -> (List<Choice>) new ArrayList<>(set)))));
    var all = new HashMap<>(found);
    if (!connectors.isEmpty()) {
      var rows = connectors(connectors.stream().map(Input::text).distinct().toList());
      connectors.forEach(input -> all.put(input, like(rows, input.text())));
    }
    return new Meanings(all);
  }

  private List<Choice> connectors(List<String> texts) {
    return graph.rows(CONNECTORS, Map.of("texts", texts), Choice.class);
  }

  private static List<Choice> like(List<Choice> connectors, String text) {
    return connectors.stream()
        .filter(choice -> choice.key().equals(text) || plain(choice.name()).contains(plain(text)))
        .toList();
  }

  private static List<Map<String, String>> parameters(List<Input> texts) {
    return texts.stream()
        .map(
            input ->
                Map.of(
                    "label", input.kind().label(),
                    "text", input.text(),
                    "terms", terms(input.text())))
        .toList();
  }

  /** A full-text query: the words as they stand weigh most, then their beginnings, then typos. */
  private static String terms(String text) {
    var words =
        Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(12)
            .toList();
    if (words.isEmpty()) {
      return "\"\"";
    }
    var phrase = "\"" + String.join(" ", words) + "\"^8";
    return words.stream()
        .map(word -> word.length() < 3 ? word : "(%s^3 OR %s* OR %s~1)".formatted(word, word, word))
        .collect(Collectors.joining(" ", phrase + " ", ""));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }
}
