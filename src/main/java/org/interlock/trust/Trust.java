package org.interlock.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.TrustScore.Evidence;
import org.interlock.trust.TrustScore.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trust that organizations earned, by the beta reputation of Jøsang and Ismail (2002). */
@Component
public class Trust {

  private static final Cypher EVIDENCE = Cypher.named("trust/evidence");
  private static final Cypher PERSON_EVIDENCE = Cypher.named("trust/person-evidence");
  private static final Cypher DISMISS = Cypher.named("trust/dismiss");
  private static final Cypher TAKE_BACK = Cypher.named("trust/take-dismissal-back");
  private static final Cypher EVIDENT = Cypher.named("trust/evident");
  private static final double HALF_LIFE_DAYS = 365;

  /** All parts of the graph that trust depends on, and the names in its evidence. */
  private static final List<String> PARTS =
      List.of(
          "ABOUT",
          "WORKS_AT",
          "TAKES_PART",
          "YIELDS",
          "FOR_PARTY",
          "PARTNERS_WITH",
          "PART_OF",
          "CONFLICTS_WITH",
          "CLEARED_OF",
          "Interaction.kind",
          "Interaction.on",
          "Win.actual",
          "Win.on",
          "Deal.closedOn",
          "Organization.key",
          "Organization.name");

  /** What a tie lets through of a breach. */
  private static final double SPREAD = 0.25;

  private final Graph graph;
  private final Clock clock;

  Trust(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  private record EvidenceRow(
      String organization,
      String source,
      String kind,
      LocalDate on,
      boolean indirect,
      @Nullable Spread spread) {}

  /** A name for what trust comes from now: the same as long as nothing of it changes. */
  public String state() {
    return graph.state(PARTS);
  }

  /** The trust in each organization, by key; those without evidence are absent. One query. */
  public Map<String, TrustScore> of(Collection<String> organizations) {
    if (organizations.isEmpty()) {
      return Map.of();
    }
    var today = LocalDate.now(clock);
    var parameters =
        Map.of(
            "organizations",
            List.copyOf(organizations),
            "kinds",
            List.copyOf(EvidenceKind.interactions()),
            "today",
            today);
    return graph.rows(EVIDENCE, parameters, EvidenceRow.class).stream()
        .collect(
            Collectors.groupingBy(
                EvidenceRow::organization,
                Collectors.collectingAndThen(Collectors.toList(), rows -> score(rows, today))));
  }

  /** The trust in a person, from what that person did. */
  public TrustScore ofPerson(String person) {
    var today = LocalDate.now(clock);
    var parameters = Map.of("person", person, "kinds", EvidenceKind.interactions(), "today", today);
    return score(graph.rows(PERSON_EVIDENCE, parameters, EvidenceRow.class), today);
  }

  /**
   * Says that the breach of somebody else says nothing about the organization.
   *
   * @param by the user who says so
   */
  public void dismiss(String organization, String breach, String by) {
    graph.write(DISMISS, Map.of("organization", organization, "breach", breach, "by", by));
  }

  /** Takes {@link #dismiss} back. */
  public void takeDismissalBack(String organization, String breach) {
    graph.write(TAKE_BACK, Map.of("organization", organization, "breach", breach));
  }

  /** The keys of all organizations of which there may be evidence; more rather than less. */
  public Set<String> evident() {
    var parameters = Map.of("kinds", EvidenceKind.interactions());
    return Set.copyOf(graph.column(EVIDENT, parameters, String.class));
  }

  private static TrustScore score(List<EvidenceRow> rows, LocalDate today) {
    var evidence = counting(rows).stream().map(row -> evidence(row, today)).toList();
    var integrity = evidence.stream().filter(item -> kind(item).integrity()).toList();
    var competence = evidence.stream().filter(item -> !kind(item).integrity()).toList();
    return new TrustScore(
        reputation(evidence), reputation(integrity), reputation(competence), evidence);
  }

  /**
   * A breach comes to an organization once: as its own, or else along the way on which it counts
   * most. The rows come with what counts most first.
   */
  private static List<EvidenceRow> counting(List<EvidenceRow> rows) {
    // What an organization did itself counts whole, so the same breach spread back to it does not.
    // The query puts the rows of a source in the order of distance, the direct ones first, and the
    // share only falls with both; so the first row of a spread breach is the one that counts most.
    var own =
        rows.stream()
            .filter(row -> row.spread() == null)
            .map(EvidenceRow::source)
            .collect(Collectors.toSet());
    var spread = new HashSet<String>();
    return rows.stream()
        .filter(
            row ->
                row.spread() == null || (!own.contains(row.source()) && spread.add(row.source())))
        .toList();
  }

  private static EvidenceKind kind(Evidence evidence) {
    return EvidenceKind.valueOf(evidence.kind());
  }

  private static Evidence evidence(EvidenceRow row, LocalDate today) {
    var kind = EvidenceKind.valueOf(row.kind());
    var age = ChronoUnit.DAYS.between(row.on(), today);
    // r and s of the beta distribution: each piece of evidence adds its weight, halved by each
    // year.
    var share = share(row) * Math.pow(0.5, age / HALF_LIFE_DAYS);
    return new Evidence(
        row.source(),
        row.kind(),
        row.on(),
        share * kind.positive(),
        share * kind.negative(),
        row.indirect(),
        row.spread());
  }

  private static double share(EvidenceRow row) {
    // A half if one of its people did it, a quarter for each tie to who did: 1/4 or 1/16.
    var share = row.indirect() ? 0.5 : 1;
    var spread = row.spread();
    if (spread == null) {
      return share;
    }
    return spread.isDismissed() ? 0 : share * Math.pow(SPREAD, spread.distance());
  }

  /** {@code (r + 1) / (r + s + 2)}. */
  private static double reputation(List<Evidence> evidence) {
    var positive = evidence.stream().mapToDouble(Evidence::positive).sum();
    var negative = evidence.stream().mapToDouble(Evidence::negative).sum();
    return (positive + 1) / (positive + negative + 2);
  }
}
