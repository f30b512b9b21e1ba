package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interlock.alignment.Offer.Match;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * The offerings that may take part: those that serve a need, those that meet their requirements,
 * and so on until nothing new comes. One query per round.
 */
@Component
class Offers {

  /** More than the solver should be given; the question is refused instead of silently cut. */
  static final int MOST = 20_000;

  private static final Cypher PROVIDERS = Cypher.named("alignment/providers");

  private final Graph graph;

  Offers(Graph graph) {
    this.graph = graph;
  }

  private record Row(
      String key,
      String organization,
      List<Found> matches,
      List<String> requires,
      List<String> connectors) {}

  private record Found(String wanted, String provided, String name, long distance, double level) {}

  /**
   * Sorted by key; the customers' own are among them.
   *
   * @throws InvalidInput if there are too many
   */
  List<Offer> of(Inquiry inquiry) {
    var found = new TreeMap<String, Offer>();
    var asked = new TreeSet<String>();
    var barred = new TreeSet<>(inquiry.barred());
    barred.removeAll(inquiry.customers());
    Set<String> pending = new TreeSet<>(inquiry.capabilities());
    while (!pending.isEmpty()) {
      var rows = providers(pending, barred);
      asked.addAll(pending);
      var required = new TreeSet<String>();
      for (var row : rows) {
        var offer = found.computeIfAbsent(row.key(), key -> offer(row));
        addMatches(offer, row);
        if (!inquiry.customers().contains(offer.organization())) {
          required.addAll(offer.requires());
        }
      }
      if (found.size() > MOST) {
        throw tooMany();
      }
      required.removeAll(asked);
      pending = required;
    }
    return List.copyOf(found.values());
  }

  private List<Row> providers(Collection<String> capabilities, Collection<String> barred) {
    var rows =
        graph.rows(
            PROVIDERS,
            Map.of(
                "capabilities", List.copyOf(capabilities),
                "barred", List.copyOf(barred),
                "limit", MOST + 1),
            Row.class);
    if (rows.size() > MOST) {
      throw tooMany();
    }
    return rows;
  }

  private static InvalidInput tooMany() {
    return new InvalidInput(
        "needs",
        "More than %,d offerings may serve; ask for narrower capabilities.".formatted(MOST));
  }

  private static Offer offer(Row row) {
    return new Offer(
        row.key(),
        row.organization(),
        row.requires().stream().sorted().toList(),
        row.connectors().stream().sorted().toList(),
        new HashMap<>());
  }

  private static void addMatches(Offer offer, Row row) {
    for (var found : row.matches()) {
      var level = BigDecimal.valueOf(Math.min(found.level(), 1));
      if (level.signum() > 0) {
        var match =
            new Match(found.provided(), found.name(), Math.toIntExact(found.distance()), level);
        offer
            .matches()
            .merge(
                found.wanted(),
                match,
                (one, other) -> Match.BEST_FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
  }
}
