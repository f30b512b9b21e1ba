package org.interlock.alignment.whynot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.answer.Conflict.Nearby;
import org.interlock.alignment.question.Inquiry;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.WarmPath;
import org.interlock.trust.WarmPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The organizations nearest to a capability that they don't serve: first in the taxonomy, then in
 * the network. One query for all capabilities, and their warm paths.
 */
@Component
public class Recruits {

  private static final Cypher NEAREST = Cypher.named("alignment/nearest");
  private static final int MOST = 3;
  private static final int MOST_CAPABILITIES = 40;

  private final Graph graph;
  private final WarmPaths warmPaths;

  Recruits(Graph graph, WarmPaths warmPaths) {
    this.graph = graph;
    this.warmPaths = warmPaths;
  }

  private record Part(String name, boolean won) {}

  /**
   * A way from a capability to an organization.
   *
   * @param up steps to a broader capability
   * @param down steps to a narrower one from there
   * @param deal what it took part in; null if it offers the capability
   */
  private record Row(
      String wanted,
      String organization,
      String name,
      String provided,
      String providedName,
      long up,
      long down,
      @Nullable Part deal) {

    /** Who won with it comes before cousins; who is only at the table, last. */
    long steps() {
      return deal == null ? up + down : deal.won() ? 3 : 4;
    }

    String how() {
      if (deal != null) {
        return (deal.won() ? "won “%s”, which needed it" : "takes part in “%s”, which needs it")
            .formatted(deal.name());
      }
      if (up + down == 0) {
        return "offers it, but not so that it fits";
      }
      var far =
          up == 0
              ? "narrower"
              : down == 0 ? "broader" : up == 1 && down == 1 ? "beside it" : "related";
      return "offers “%s”, %s".formatted(providedName, far);
    }
  }

  /** For a question, without those who can't take part. */
  Map<String, List<Nearby>> nearest(Inquiry inquiry, Map<String, Set<String>> serving) {
    var barred = new HashSet<>(inquiry.barred());
    barred.addAll(inquiry.question().exclude());
    return nearest(inquiry.home(), barred, serving);
  }

  /**
   * By capability, the nearest first; of very many capabilities only some.
   *
   * @param home keys of the home organizations
   * @param barred keys of organizations that are not wanted
   * @param serving who serves a capability already, by its key
   */
  public Map<String, List<Nearby>> nearest(
      Set<String> home, Set<String> barred, Map<String, Set<String>> serving) {
    var capabilities = serving.keySet().stream().sorted().limit(MOST_CAPABILITIES).toList();
    if (capabilities.isEmpty()) {
      return Map.of();
    }
    var rows =
        graph.rows(
            NEAREST,
            Map.of("capabilities", capabilities, "barred", List.copyOf(barred)),
            Row.class);
    var warmth = warmPaths.to(home, rows.stream().map(Row::organization).distinct().toList());
    var nearest = new HashMap<String, List<Nearby>>();
    for (var capability : capabilities) {
      var others = serving.getOrDefault(capability, Set.of());
      nearest.put(
          capability,
          first(
              rows.stream()
                  .filter(row -> row.wanted().equals(capability))
                  .filter(row -> !others.contains(row.organization()))
                  .toList(),
              home,
              warmth));
    }
    return nearest;
  }

  private static List<Nearby> first(
      Collection<Row> rows, Set<String> home, Map<String, WarmPath> warmth) {
    var found = new ArrayList<Nearby>();
    var seen = new HashSet<String>();
    rows.stream()
        .sorted(
            Comparator.comparingLong(Row::steps)
                .thenComparing(row -> -warm(row, home, warmth))
                .thenComparing(Row::organization))
        .filter(row -> seen.add(row.organization()))
        .limit(MOST)
        .forEach(
            row ->
                found.add(
                    new Nearby(
                        row.organization(),
                        row.name(),
                        row.provided(),
                        row.how(),
                        warm(row, home, warmth))));
    return found;
  }

  private static double warm(Row row, Set<String> home, Map<String, WarmPath> warmth) {
    return home.contains(row.organization())
        ? 1
        : warmth.getOrDefault(row.organization(), WarmPath.NONE).strength();
  }
}
