package org.interlock.alignment.saved;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.saved.AlignmentDocument.State;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.resilience.annotation.Retryable;
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
  private static final Cypher CUSTOMER = Cypher.named("alignment/saved/customer");
  private static final Cypher SAVED = Cypher.named("alignment/saved/saved");
  private static final Cypher LIST = Cypher.named("alignment/saved/list");
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

  private final AlignmentDocuments documents;
  private final Neo4jTemplate parts;
  private final Graph graph;
  private final AlignmentJson json;

  SavedAlignments(
      AlignmentDocuments documents, Neo4jTemplate parts, Graph graph, AlignmentJson json) {
    this.documents = documents;
    this.parts = parts;
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
    documents.save(
        new AlignmentDocument(
            key,
            null,
            checked(name),
            question.deal(),
            customer(question),
            json.text(question),
            text,
            ensemble,
            answer.status().name(),
            count == 0 ? null : answer.ensembles().get(ensemble - 1).cost(),
            by,
            null,
            null,
            null));
    return key;
  }

  /** The one that the question names, otherwise that of its deal. */
  private @Nullable String customer(Question question) {
    var deal = question.deal();
    if (question.customer() != null || deal == null) {
      return question.customer();
    }
    return graph.column(CUSTOMER, Map.of("deal", deal), String.class).stream()
        .findFirst()
        .orElse(null);
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
  @Retryable(includes = OptimisticLockingFailureException.class, delay = 10)
  public String rename(String key, String name) {
    return changed(inSight(key).named(checked(name)));
  }

  /** Takes it out of sight, and forgets those that were removed long ago. */
  @Retryable(includes = OptimisticLockingFailureException.class, delay = 10)
  public String remove(String key, String by) {
    var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    // One statement for all of them: a repository would read each before it deletes it.
    graph.write(FORGET, Map.of("before", now.minus(KEPT), "limit", 100));
    return changed(inSight(key).removed(now, by));
  }

  /** Brings a removed one back. */
  @Retryable(includes = OptimisticLockingFailureException.class, delay = 10)
  public String restore(String key) {
    return changed(
        documents.findByKeyAndRemovedAtIsNotNull(key).orElseThrow(() -> unknown(key)).restored());
  }

  private State inSight(String key) {
    return documents.findByKeyAndRemovedAtIsNull(key).orElseThrow(() -> unknown(key));
  }

  private String changed(State state) {
    parts.save(AlignmentDocument.class).one(state);
    return state.name();
  }

  private static UnknownKey unknown(String key) {
    return new UnknownKey("saved alignment", key);
  }
}
