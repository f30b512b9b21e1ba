package org.interlock.alignment.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.cost.PartnerCosts;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.supply.Stock;
import org.jspecify.annotations.Nullable;

/** All organizations that could serve a need of an inquiry, and what that costs at least. */
public final class Candidates {

  private final Inquiry inquiry;
  private final Stock stock;
  private final PartnerCosts prices;
  private final BitSet fixed;
  private final ServiceOptions services;
  private final IntObjectHashMap<Candidate> byNumber = new IntObjectHashMap<>();
  private final LowerBounds bounds;
  private final List<Candidate> ranked;

  /**
   * @param assigned the offerings that alone may serve a need, by the need's key
   */
  public Candidates(
      Inquiry inquiry, Stock stock, PartnerCosts prices, Map<String, MatchedOffering> assigned) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.prices = prices;
    this.fixed =
        stock.organizations(
            Stream.concat(inquiry.home().stream(), inquiry.question().pin().stream())
                .filter(key -> !inquiry.barred().contains(key))
                .toList());
    this.services = new ServiceOptions(inquiry, stock, assigned);
    prices.learn(
        IntStream.concat(
            services.organizations(),
            inquiry.question().pin().stream().mapToInt(stock::organization)));
    // Fixed ones are candidates also if they serve no need.
    fixed.stream().forEach(this::candidate);
    for (var index = 0; index < inquiry.needs().size(); index++) {
      var need = index;
      services.of(index, (organization, points) -> candidate(organization).serves(need, points));
    }
    var all = byNumber.toList();
    this.bounds = new LowerBounds(all, open(), pinned(), inquiry.question().maxPartners());
    this.ranked = ranked(all, bounds.whole());
  }

  private Candidate candidate(int organization) {
    return byNumber.getIfAbsentPut(
        organization,
        () ->
            Candidate.of(
                organization,
                fixed.get(organization) ? 0 : prices.of(organization),
                fixed.get(organization),
                inquiry.needs().size()));
  }

  private long[] open() {
    var points = new CostFormula(inquiry.weights());
    return inquiry.needs().stream()
        .mapToLong(
            need ->
                need.priority() == Priority.MUST ? LowerBound.NONE : points.open(need.priority()))
        .toArray();
  }

  /** What each pinned partner costs. */
  private Map<Integer, Long> pinned() {
    return inquiry.question().pin().stream()
        .filter(key -> !inquiry.home().contains(key) && !inquiry.barred().contains(key))
        .map(stock::organization)
        .collect(Collectors.toMap(number -> number, prices::of));
  }

  /** Candidates that are not fixed, those with the cheapest ensembles first. */
  private static List<Candidate> ranked(List<Candidate> all, LowerBound whole) {
    record Rank(Candidate candidate, long least) {}
    return all.stream()
        .filter(candidate -> !candidate.fixed())
        .map(candidate -> new Rank(candidate, whole.with(candidate)))
        .sorted(Comparator.comparingLong(Rank::least))
        .map(Rank::candidate)
        .toList();
  }

  public LowerBounds bounds() {
    return bounds;
  }

  public Collection<Candidate> all() {
    return byNumber.values();
  }

  /** Candidates that are not fixed and may be in an ensemble that costs at most so much. */
  public List<Candidate> within(long limit) {
    var from = 0;
    var to = ranked.size();
    // By halves: all before from cost at most the limit, all from to on more.
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (bounds.whole().with(ranked.get(middle)) <= limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return ranked.subList(0, from);
  }

  public String key(Candidate candidate) {
    return stock.organization(candidate.number());
  }

  /** The organization as a candidate; one that serves no need serves none. */
  public Candidate of(String organization) {
    var number = stock.organization(organization);
    var known = byNumber.get(number);
    if (known != null) {
      return known;
    }
    prices.learn(IntStream.of(number));
    return Candidate.of(number, prices.of(number), prices.isHome(number), inquiry.needs().size());
  }

  /** The keys of the fixed. */
  public Set<String> fixed() {
    return fixed.stream()
        .mapToObj(stock::organization)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Of these, for each need the given number that serve it for the least points with their own
   * cost, and as many for each need that have the least of other points.
   *
   * @param points of the ensembles that they may be part of
   */
  public Set<Candidate> promising(
      Collection<Candidate> pool, ToLongFunction<Candidate> points, int perNeed) {
    var promising = new HashSet<Candidate>();
    var needs = inquiry.needs().size();
    // Also who is best for one need only: what makes an ensemble cheap as a whole may miss it.
    for (var index = 0; index < needs; index++) {
      var need = index;
      promising.addAll(
          least(
              pool.stream().filter(candidate -> candidate.serves(need)),
              perNeed,
              candidate -> candidate.cost() + candidate.points()[need]));
    }
    promising.addAll(least(pool.stream(), perNeed * needs, points));
    return promising;
  }

  /** So many for the least points, sorted; of equals those with the smallest keys. */
  private List<Candidate> least(
      Stream<Candidate> all, int count, ToLongFunction<Candidate> points) {
    var least = new Cheapest<>(count, points, this::key);
    all.forEach(least::consider);
    return least.sorted();
  }

  /** The least points for which an organization serves a need other than for those given. */
  public long nextPoints(Candidate candidate, int need, long points) {
    var served = new ArrayList<Long>();
    services.of(
        need,
        (organization, servicePoints) -> {
          if (organization == candidate.number()) {
            served.add(servicePoints);
          }
        });
    // Once only: another offering may serve for the same points.
    served.remove(points);
    return served.stream().mapToLong(Long::longValue).min().orElse(LowerBound.NONE);
  }

  /** The candidate of that number, or null if it is none. */
  public @Nullable Candidate numbered(int number) {
    return byNumber.get(number);
  }
}
