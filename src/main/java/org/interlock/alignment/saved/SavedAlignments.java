package org.interlock.alignment.saved;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.question.Question;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps alignments under a name. */
@Component
public class SavedAlignments {

  /** How many a list shows at once. */
  public static final int PAGE = 100;

  /** Sorts after all keys. */
  public static final String LATEST = "~";

  static final int LONGEST_NAME = 120;
  static final int LARGEST_ANSWER = 1_000_000;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Cypher SAVE = Cypher.named("alignment/saved/save");
  private static final Cypher SAVED = Cypher.named("alignment/saved/saved");
  private static final Cypher LIST = Cypher.named("alignment/saved/list");
  private static final Cypher RENAME = Cypher.named("alignment/saved/rename");
  private static final Cypher REMOVE = Cypher.named("alignment/saved/remove");
  private static final Cypher RESTORE = Cypher.named("alignment/saved/restore");
  private static final Cypher FORGET = Cypher.named("alignment/saved/forget");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private record Row(
      String key,
      String name,
      @Nullable String deal,
      @Nullable String dealName,
      @Nullable String customer,
      @Nullable String customerName,
      String question,
      String answer,
      int ensemble,
      String savedBy,
      ZonedDateTime savedAt) {}

  private record Name(String name) {}

  private final Graph graph;
  private final AlignmentJson json;

  SavedAlignments(Graph graph, AlignmentJson json) {
    this.graph = graph;
    this.json = json;
  }

  /**
   * Keeps the answer to a question.
   *
   * @param ensemble number of the chosen ensemble; the best is 1
   * @return its key
   * @throws InvalidInput if the name is missing or too long, or the answer is too large
   */
  public String save(String name, Question question, Alignment answer, int ensemble, String by) {
    var count = answer.ensembles().size();
    if (ensemble < 1 || ensemble > Math.max(1, count)) {
      throw new InvalidInput("ensemble", "The answer has %d ensembles.".formatted(count));
    }
    var text = json.text(answer);
    if (text.length() > LARGEST_ANSWER) {
      throw new InvalidInput(
          "question", "The answer is too large to be kept; ask for fewer alternatives.");
    }
    var key =
        "alignment-%s-%s"
            .formatted(
                TIME.format(Instant.now()),
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    var values = new HashMap<String, @Nullable Object>();
    values.put("key", key);
    values.put("name", checked(name));
    values.put("deal", question.deal());
    values.put("customer", question.customer());
    values.put("question", json.text(question));
    values.put("answer", text);
    values.put("ensemble", ensemble);
    values.put("status", answer.status().name());
    values.put("cost", count == 0 ? null : answer.ensembles().get(ensemble - 1).cost());
    values.put("by", by);
    graph.write(SAVE, values);
    return key;
  }

  /** Without line breaks and double spaces. */
  public static String checked(String name) {
    var clean = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Give it a name by which others find it.");
    }
    if (clean.length() > LONGEST_NAME) {
      throw new InvalidInput(
          "name", "At most %d characters, these are %d.".formatted(LONGEST_NAME, clean.length()));
    }
    return clean;
  }

  /**
   * @throws UnknownKey if there is none, or it was removed
   */
  public SavedAlignment get(String key) {
    var row = graph.row(SAVED, Map.of("key", key), Row.class).orElseThrow(() -> unknown(key));
    return new SavedAlignment(
        row.key(),
        row.name(),
        row.deal(),
        row.dealName(),
        row.customer(),
        row.customerName(),
        json.question(row.question()),
        json.answer(row.answer()),
        row.ensemble(),
        row.savedBy(),
        row.savedAt());
  }

  /** One more than a page, if there are more; the latest first, those before that key. */
  public List<SavedLine> list(String before) {
    return graph.rows(LIST, Map.of("before", before, "limit", PAGE + 1), SavedLine.class);
  }

  /**
   * @return the name as it is kept
   */
  public String rename(String key, String name) {
    return named(RENAME, key, Map.of("key", key, "name", checked(name)));
  }

  /** Takes it out of sight, and forgets those that were removed long ago. */
  public String remove(String key, String by) {
    graph.write(
        FORGET, Map.of("before", ZonedDateTime.now(ZoneOffset.UTC).minus(KEPT), "limit", 100));
    return named(REMOVE, key, Map.of("key", key, "by", by));
  }

  /** Brings a removed one back. */
  public String restore(String key) {
    return named(RESTORE, key, Map.of("key", key));
  }

  private String named(Cypher change, String key, Map<String, ?> values) {
    return graph.write(change, values, Name.class).stream()
        .findFirst()
        .map(Name::name)
        .orElseThrow(() -> unknown(key));
  }

  private static UnknownKey unknown(String key) {
    return new UnknownKey("saved alignment", key);
  }
}
