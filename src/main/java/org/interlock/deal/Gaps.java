package org.interlock.deal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.alignment.whynot.Recruits;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.catalog.Named;
import org.interlock.deal.Gap.BlockedDeal;
import org.interlock.deal.Gap.Cover;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what open deals need and nobody, only one organization or only excluded ones can give.
 * Whoever matches within two steps of the taxonomy and by an accepted or no stated connector covers
 * a need, as in an alignment; what we serve ourselves is no gap. Whether requirements and conflicts
 * between partners allow it, only an alignment tells.
 */
@Component
class Gaps {

  /** So many open deals are looked at, those of the highest value. */
  static final int MOST_DEALS = 2000;

  static final int MOST_GAPS = 40;

  /** With as many who can serve it, it is no gap. */
  private static final int ENOUGH = 8;

  private static final Cypher GAPS = Cypher.named("deal/gaps");
  private static final Cypher OPEN_VALUE = Cypher.named("deal/open-value");

  private final Graph graph;
  private final HomeOrganizations home;
  private final Recruits recruits;
  private final Clock clock;

  Gaps(Graph graph, HomeOrganizations home, Recruits recruits, Clock clock) {
    this.graph = graph;
    this.home = home;
    this.recruits = recruits;
    this.clock = clock;
  }

  private record Open(String currency, long deals) {}

  private record Row(
      String capability,
      String name,
      List<String> accepts,
      List<Demand> demand,
      List<Provider> providers) {}

  private record Demand(
      String key,
      String name,
      @Nullable Double value,
      @Nullable String currency,
      String priority,
      List<String> customers) {

    BlockedDeal blocked() {
      return new BlockedDeal(key, name, value, currency, priority);
    }
  }

  private record Provider(String key, String name, List<String> rivals) {

    boolean mayServe(Set<String> customers, Set<String> against) {
      return !customers.contains(key) && rivals.stream().noneMatch(against::contains);
    }

    Named named() {
      return new Named(key, name);
    }
  }

  private record Kind(String capability, Cover cover) {}

  /** The gaps, those that nobody fills first, then by the value that they block. */
  GapMarket market() {
    var open = graph.row(OPEN_VALUE, Map.of(), Open.class).orElse(new Open("", 0));
    var rows =
        graph.rows(
            GAPS,
            Map.<String, Object>of(
                "deals", MOST_DEALS, "enough", ENOUGH, "today", LocalDate.now(clock)),
            Row.class);
    var us = Set.copyOf(home.keys());
    var drafts = new LinkedHashMap<Kind, Draft>();
    rows.forEach(row -> row.demand().forEach(demand -> add(row, demand, us, drafts)));
    var gaps =
        drafts.values().stream()
            .map(draft -> draft.gap(open.currency()))
            .sorted(ranking(open.currency()))
            .toList();
    var shown = gaps.subList(0, Math.min(MOST_GAPS, gaps.size()));
    return new GapMarket(
        open.currency(),
        open.deals() <= MOST_DEALS,
        near(shown, drafts, us),
        gaps.size() - shown.size());
  }

  /** Of the gaps of the market, those that block one of these deals. */
  List<Gap> of(Set<String> deals) {
    return market().gaps().stream()
        .filter(
            gap -> gap.deals().stream().anyMatch(deal -> deal.must() && deals.contains(deal.key())))
        .toList();
  }

  private static Comparator<Gap> ranking(String currency) {
    return Comparator.comparing((Gap gap) -> gap.cover() == Cover.ONE)
        .thenComparing(gap -> -gap.value().getOrDefault(currency, 0.0))
        .thenComparing(gap -> -gap.value().values().stream().mapToDouble(Double::doubleValue).sum())
        .thenComparing(gap -> -gap.musts())
        .thenComparing(gap -> -gap.deals().size())
        .thenComparing(Gap::name)
        .thenComparing(Gap::capability);
  }

  private static void add(Row row, Demand demand, Set<String> us, Map<Kind, Draft> drafts) {
    var customers = Set.copyOf(demand.customers());
    var against = new HashSet<>(customers);
    against.addAll(us);
    var able =
        row.providers().stream().filter(provider -> provider.mayServe(customers, against)).toList();
    if (able.size() > 1 || able.stream().anyMatch(provider -> us.contains(provider.key()))) {
      return;
    }
    var cover =
        able.size() == 1 ? Cover.ONE : row.providers().isEmpty() ? Cover.NOBODY : Cover.EXCLUDED;
    drafts
        .computeIfAbsent(new Kind(row.capability(), cover), kind -> new Draft(row, cover))
        .add(row, demand, cover == Cover.ONE ? able : row.providers());
  }

  /** With whom to recruit: not those who serve it already, nor the customers. */
  private List<Gap> near(List<Gap> gaps, Map<Kind, Draft> drafts, Set<String> us) {
    var serving = new HashMap<String, Set<String>>();
    for (var gap : gaps) {
      var draft = drafts.get(new Kind(gap.capability(), gap.cover()));
      if (draft != null) {
        serving.computeIfAbsent(gap.capability(), key -> new HashSet<>()).addAll(draft.known());
      }
    }
    var nearest = recruits.nearest(us, Set.of(), serving);
    return gaps.stream()
        .map(gap -> gap.near(nearest.getOrDefault(gap.capability(), List.of())))
        .toList();
  }

  /** A gap while it is put together, deal by deal. */
  private static final class Draft {

    private final String capability;
    private final String name;
    private final Cover cover;
    private final Map<String, BlockedDeal> deals = new TreeMap<>();
    private final Map<String, Named> providers = new TreeMap<>();
    private final Set<String> accepts = new TreeSet<>();
    private final Set<String> customers = new TreeSet<>();

    Draft(Row row, Cover cover) {
      this.capability = row.capability();
      this.name = row.name();
      this.cover = cover;
    }

    void add(Row row, Demand demand, List<Provider> serving) {
      deals.merge(demand.key(), demand.blocked(), (known, again) -> known.must() ? known : again);
      serving.forEach(provider -> providers.put(provider.key(), provider.named()));
      accepts.addAll(row.accepts());
      customers.addAll(demand.customers());
    }

    Set<String> known() {
      var known = new HashSet<>(providers.keySet());
      known.addAll(customers);
      return known;
    }

    Gap gap(String currency) {
      var sorted =
          deals.values().stream()
              .sorted(
                  Comparator.comparing((BlockedDeal deal) -> !currency.equals(deal.currency()))
                      .thenComparing(deal -> deal.value() == null ? 0 : -deal.value())
                      .thenComparing(BlockedDeal::key))
              .toList();
      return new Gap(
          capability,
          name,
          cover,
          List.copyOf(providers.values()),
          List.copyOf(accepts),
          sorted,
          sorted.stream().filter(BlockedDeal::must).count(),
          value(sorted, currency),
          List.of());
    }

    private static Map<String, Double> value(List<BlockedDeal> deals, String currency) {
      var sums = new HashMap<String, Double>();
      for (var deal : deals) {
        if (deal.must() && deal.value() != null && deal.currency() != null) {
          sums.merge(deal.currency(), deal.value(), Double::sum);
        }
      }
      return sums.entrySet().stream()
          .sorted(
              Comparator.comparing(
                      (Map.Entry<String, Double> sum) -> !sum.getKey().equals(currency))
                  .thenComparing(sum -> -sum.getValue())
                  .thenComparing(Map.Entry::getKey))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (sum, same) -> sum, LinkedHashMap::new));
    }
  }
}
