package org.interlock.alignment.page.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

  /** A text to be understood. */
  public record Wanted(Kind kind, String text) {}

  /** Something a text may mean. */
  public record Choice(String key, String name, @Nullable String detail) {}

  /** What texts mean. */
  public record Meanings(Map<Wanted, List<Choice>> found) {

    /** The one thing that has this key, otherwise this name; empty if there is none or several. */
    List<Choice> exactly(Wanted wanted, Set<String> known) {
      var likely = likely(wanted);
      var byKey = likely.stream().filter(one -> one.key().equals(wanted.text())).toList();
      if (!byKey.isEmpty()) {
        return byKey;
      }
      var byName =
          likely.stream().filter(one -> plain(one.name()).equals(plain(wanted.text()))).toList();
      var told = byName.stream().filter(one -> known.contains(one.key())).toList();
      return told.size() == 1 ? told : byName.size() == 1 ? byName : List.of();
    }

    public List<Choice> likely(Wanted wanted) {
      return found.getOrDefault(wanted, List.of());
    }
  }

  private record Found(
      String label, String text, String key, String name, @Nullable String detail) {}

  private final Graph graph;

  TextMeanings(Graph graph) {
    this.graph = graph;
  }

  /** What each text may mean, the likeliest first: one query, and one more if it has connectors. */
  public Meanings meanings(Collection<Wanted> texts) {
    var connectors = texts.stream().filter(one -> one.kind() == Kind.CONNECTOR).toList();
    var others = texts.stream().filter(one -> one.kind() != Kind.CONNECTOR).distinct().toList();
    var found =
        others.isEmpty()
            ? Map.<Wanted, List<Choice>>of()
            : graph.rows(CHOICES, Map.of("wanted", parameters(others)), Found.class).stream()
                .collect(
                    Collectors.groupingBy(
                        row -> new Wanted(Kind.valueOf(upper(row.label())), row.text()),
                        Collectors.mapping(
                            row -> new Choice(row.key(), row.name(), row.detail()),
                            Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new),
                                set -> (List<Choice>) new ArrayList<>(set)))));
    var all = new java.util.HashMap<>(found);
    if (!connectors.isEmpty()) {
      var rows = connectors(connectors.stream().map(Wanted::text).distinct().toList());
      connectors.forEach(wanted -> all.put(wanted, like(rows, wanted.text())));
    }
    return new Meanings(all);
  }

  private List<Choice> connectors(List<String> texts) {
    return graph.rows(CONNECTORS, Map.of("texts", texts), Choice.class);
  }

  private static List<Choice> like(List<Choice> connectors, String text) {
    return connectors.stream()
        .filter(one -> one.key().equals(text) || plain(one.name()).contains(plain(text)))
        .toList();
  }

  private static List<Map<String, String>> parameters(List<Wanted> texts) {
    return texts.stream()
        .map(
            wanted ->
                Map.of(
                    "label", wanted.kind().label(),
                    "text", wanted.text(),
                    "terms", terms(wanted.text())))
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
