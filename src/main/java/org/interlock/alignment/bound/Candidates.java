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
  private final BitSet there;
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
    this.there =
        stock.organizations(
            Stream.concat(inquiry.home().stream(), inquiry.question().pin().stream())
                .filter(key -> !inquiry.barred().contains(key))
                .toList());
    this.services = new ServiceOptions(inquiry, stock, assigned);
    prices.learn(
        IntStream.concat(
            services.organizations(),
            inquiry.question().pin().stream().mapToInt(stock::organization)));
    there.stream().forEach(this::contender);
    for (var need = 0; need < inquiry.wants().size(); need++) {
      var one = need;
      services.of(need, (organization, points) -> contender(organization).serves(one, points));
    }
    var all = byNumber.toList();
    this.bounds = new LowerBounds(all, open(), pinned(), inquiry.question().maxPartners());
    this.ranked = ranked(all, bounds.whole());
  }

  private Candidate contender(int organization) {
    return byNumber.getIfAbsentPut(
        organization,
        () ->
            Candidate.of(
                organization,
                there.get(organization) ? 0 : prices.of(organization),
                there.get(organization),
                inquiry.wants().size()));
  }

  private long[] open() {
    var points = new CostFormula(inquiry.weights());
    return inquiry.wants().stream()
        .mapToLong(
            want ->
                want.priority() == Priority.MUST ? LowerBound.NONE : points.open(want.priority()))
        .toArray();
  }

  /** What each pinned partner costs. */
  private Map<Integer, Long> pinned() {
    return inquiry.question().pin().stream()
        .filter(key -> !inquiry.home().contains(key) && !inquiry.barred().contains(key))
        .map(stock::organization)
        .collect(Collectors.toMap(number -> number, prices::of));
  }

  /** Those that are not there anyway, with the cheapest ensembles first. */
  private static List<Candidate> ranked(List<Candidate> all, LowerBound whole) {
    record Rank(Candidate one, long least) {}
    return all.stream()
        .filter(one -> !one.there())
        .map(one -> new Rank(one, whole.with(one)))
        .sorted(Comparator.comparingLong(Rank::least))
        .map(Rank::one)
        .toList();
  }

  public LowerBounds bounds() {
    return bounds;
  }

  public Collection<Candidate> all() {
    return byNumber.values();
  }

  /** Those that are not there anyway and may be in an ensemble that costs at most so much. */
  public List<Candidate> within(long limit) {
    var from = 0;
    var to = ranked.size();
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

  public String key(Candidate one) {
    return stock.organization(one.number());
  }

  /** The organization as a contender; one that serves no need serves none. */
  public Candidate of(String organization) {
    var number = stock.organization(organization);
    var known = byNumber.get(number);
    if (known != null) {
      return known;
    }
    prices.learn(IntStream.of(number));
    return Candidate.of(number, prices.of(number), prices.isHome(number), inquiry.wants().size());
  }

  /** The keys of those who are there anyway. */
  public Set<String> there() {
    return there.stream()
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
      Collection<Candidate> some, ToLongFunction<Candidate> points, int perNeed) {
    var promising = new HashSet<Candidate>();
    var needs = inquiry.wants().size();
    for (var need = 0; need < needs; need++) {
      var one = need;
      promising.addAll(
          least(
              some.stream().filter(contender -> contender.serves(one)),
              perNeed,
              contender -> contender.cost() + contender.points()[one]));
    }
    promising.addAll(least(some.stream(), perNeed * needs, points));
    return promising;
  }

  /** So many for the least points, sorted; of equals those with the smallest keys. */
  private List<Candidate> least(Stream<Candidate> all, int most, ToLongFunction<Candidate> points) {
    var least = new Cheapest<>(most, points, this::key);
    all.forEach(least::offer);
    return least.sorted();
  }

  /** The least points for which an organization serves a need other than for those given. */
  public long otherwise(Candidate one, int need, long points) {
    var others = new ArrayList<Long>();
    services.of(
        need,
        (organization, some) -> {
          if (organization == one.number()) {
            others.add(some);
          }
        });
    others.remove(points);
    return others.stream().mapToLong(Long::longValue).min().orElse(LowerBound.NONE);
  }

  /** The contender of that number, or null if it is none. */
  public @Nullable Candidate numbered(int number) {
    return byNumber.get(number);
  }
}
