package org.interlock.catalog.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interlock.catalog.ProfileAddress;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds anything that has a name: typing errors and accents do not matter. */
@Component
public class Search implements Rehearsal {

  private static final Cypher SEARCH = Cypher.named("catalog/search");

  /** How many characters a user may type. */
  public static final int LONGEST = 200;

  private static final int MOST = 100;
  private static final int HITS = 200;
  private static final int HITS_BEFORE_KIND = 1000;

  /** What can be found. */
  public enum Kind {
    ORGANIZATION("Organization"),
    PERSON("Person"),
    CAPABILITY("Capability"),
    OFFERING("Offering"),
    DEAL("Deal");

    final String label;

    Kind(String label) {
      this.label = label;
    }

    public String word() {
      return label.toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidInput(
                      "kind", "There is no kind “%s”: use %s.".formatted(word, words())));
    }

    static String words() {
      return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }
  }

  /** The answer for programs. */
  public record Answer(String query, List<Hit> results) {}

  /** One thing found; the higher the score the more alike. */
  public record Hit(String kind, String key, String name, String detail, double score) {

    public String path() {
      return ProfileAddress.of(label(), key).orElseThrow();
    }

    /** That of the node. */
    public String label() {
      return Kind.of(kind).label;
    }
  }

  record Row(String label, String key, String name, double score, List<@Nullable String> details) {

    Hit hit() {
      var detail =
          details.stream()
              .filter(Objects::nonNull)
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(" · "));
      return new Hit(label.toLowerCase(Locale.ROOT), key, name, detail, score);
    }
  }

  private final Graph graph;
  private final Clock clock;

  Search(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /**
   * @param query what a user typed; nothing is found for an empty one
   * @param kind one of the kinds' words, or empty for all
   * @throws InvalidInput if the query is too long, the kind unknown or the limit out of range
   */
  public Answer find(String query, String kind, int limit) {
    if (query.length() > LONGEST) {
      throw new InvalidInput("q", "Use at most %d characters.".formatted(LONGEST));
    }
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "Ask for 1 to %d results.".formatted(MOST));
    }
    var kinds = kind.isBlank() ? List.of(Kind.values()) : List.of(Kind.of(kind));
    var text = new SearchText(query);
    if (text.isEmpty()) {
      return new Answer(query, List.of());
    }
    var exact = rows(text.all(), text, kinds, limit);
    var found = exact.isEmpty() ? rows(text.any(), text, kinds, limit) : exact;
    return new Answer(query, found.stream().map(Row::hit).toList());
  }

  @Override
  public void rehearse() {
    find("interlock", "", 1);
  }

  private List<Row> rows(String lucene, SearchText text, List<Kind> kinds, int limit) {
    var parameters =
        Map.of(
            "query",
            lucene,
            "text",
            text.text(),
            "labels",
            kinds.stream().map(kind -> kind.label).toList(),
            "hits",
            kinds.size() == 1 ? HITS_BEFORE_KIND : HITS,
            "limit",
            limit,
            "today",
            LocalDate.now(clock));
    return graph.rows(SEARCH, parameters, Row.class);
  }
}
