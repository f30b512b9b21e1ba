package org.interlock.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.graph.model.ChangeEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ties of one person with their evidence, and the correction of a strength by hand. */
@Component
public class PersonTies {

  /** How many ties of a person are shown. */
  static final int MOST = 1_000;

  /** A tie below it is lost rather than cold: no warm path goes along it. */
  private static final double LIVING = 0.05;

  /** How long a tie lasts without contact before it counts as going cold. */
  private static final int COLD_DAYS = 60;

  private static final Cypher TIES = Cypher.named("trust/person-ties");
  private static final Cypher STATE = Cypher.named("trust/state-tie");
  private static final Cypher RECORD_CHANGES = Cypher.named("loading/write/record-changes");

  /**
   * A tie that fades.
   *
   * @param organization the key of the organization where the other works today
   * @param strength what is left of it, 0..1
   * @param days since the last contact
   */
  public record ColdTie(
      String key,
      String name,
      @Nullable String organization,
      @Nullable String organizationName,
      double strength,
      LocalDate lastContact,
      long days) {}

  /**
   * A tie whose strength was stated.
   *
   * @param name of the other person
   * @param owner the key of the person at its start
   * @param end that of the one at its end
   * @param before the strength that was stated before
   */
  record StatedTie(String name, String owner, String end, String endName, @Nullable Double before) {

    private ChangeEntry change(@Nullable Double strength) {
      var other = ChangeEntry.named("Person", end);
      return new ChangeEntry(
          ChangeEntry.named("Person", owner),
          other,
          "KNOWS",
          ChangeEntry.partKey(other, List.of()),
          endName,
          strength(before),
          strength(strength));
    }

    private static Map<String, Double> strength(@Nullable Double strength) {
      return strength == null ? Map.of() : Map.of("strength", strength);
    }
  }

  private final Graph graph;
  private final Clock clock;

  PersonTies(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /** The strongest first: {@value #MOST} and one more if there are more. */
  List<PersonTie> of(String person) {
    var today = LocalDate.now(clock);
    return graph
        .rows(
            TIES,
            Map.of("key", person, "today", today, "limit", MOST + 1),
            PersonTie.TieFacts.class)
        .stream()
        .map(row -> row.tie(today))
        .sorted(PersonTie.STRONGEST)
        .toList();
  }

  /**
   * The ties that fade because the two have not been in contact for long: the strongest first, for
   * most is lost with them.
   */
  public List<ColdTie> cold(String person, int limit) {
    var today = LocalDate.now(clock);
    return of(person).stream()
        .filter(tie -> tie.strength() >= LIVING)
        .flatMap(tie -> cold(tie, today))
        .filter(tie -> tie.days() >= COLD_DAYS)
        .sorted(Comparator.comparing(ColdTie::strength).reversed().thenComparing(ColdTie::key))
        .limit(limit)
        .toList();
  }

  private static Stream<ColdTie> cold(PersonTie tie, LocalDate today) {
    var last = tie.lastContact();
    if (last == null) {
      return Stream.empty();
    }
    var at = tie.at();
    return Stream.of(
        new ColdTie(
            tie.key(),
            tie.name(),
            at == null ? null : at.key(),
            at == null ? null : at.name(),
            tie.strength(),
            last,
            ChronoUnit.DAYS.between(last, today)));
  }

  /**
   * States a strength, or takes a stated one back, so that it is computed again.
   *
   * @param strength 0..1, null to take it back
   * @param by the user who says so
   * @return the name of the other person
   */
  @SuppressWarnings("NullAway") // the driver takes null for an absent value
  String state(String person, String other, @Nullable Double strength, String by) {
    var parameters = new HashMap<String, Object>();
    parameters.put("person", person);
    parameters.put("other", other);
    parameters.put("strength", strength);
    parameters.put("by", by);
    return graph
        .atomically(
            transaction -> {
              var stated =
                  transaction.rows(STATE, parameters, StatedTie.class).stream().findFirst();
              stated
                  .filter(tie -> !Objects.equals(tie.before(), strength))
                  .map(tie -> tie.change(strength).by(by))
                  .ifPresent(
                      change ->
                          transaction.run(RECORD_CHANGES, Map.of("changes", List.of(change))));
              return stated;
            })
        .map(StatedTie::name)
        .orElseThrow(() -> new UnknownKey("person", other));
  }
}
