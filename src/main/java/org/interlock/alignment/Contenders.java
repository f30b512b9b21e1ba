package org.interlock.alignment;

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
import org.jspecify.annotations.Nullable;

/** All organizations that could serve a need of an inquiry, and what that costs at least. */
final class Contenders {

  private final Inquiry inquiry;
  private final Stock stock;
  private final PriceList prices;
  private final BitSet there;
  private final Services services;
  private final IntObjectHashMap<Contender> byNumber = new IntObjectHashMap<>();
  private final Bounds bounds;
  private final List<Contender> ranked;

  /**
   * @param assigned the offerings that alone may serve a need, by the need's key
   */
  Contenders(Inquiry inquiry, Stock stock, PriceList prices, Map<String, Offer> assigned) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.prices = prices;
    this.there =
        stock.organizations(
            Stream.concat(inquiry.home().stream(), inquiry.question().pin().stream())
                .filter(key -> !inquiry.barred().contains(key))
                .toList());
    this.services = new Services(inquiry, stock, assigned);
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
    this.bounds = new Bounds(all, open(), pinned(), inquiry.question().maxPartners());
    this.ranked = ranked(all, bounds.whole());
  }

  private Contender contender(int organization) {
    return byNumber.getIfAbsentPut(
        organization,
        () ->
            Contender.of(
                organization,
                there.get(organization) ? 0 : prices.of(organization),
                there.get(organization),
                inquiry.wants().size()));
  }

  private long[] open() {
    var points = new Points(inquiry.weights());
    return inquiry.wants().stream()
        .mapToLong(
            want -> want.priority() == Priority.MUST ? Relaxed.NONE : points.open(want.priority()))
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
  private static List<Contender> ranked(List<Contender> all, Relaxed whole) {
    record Rank(Contender one, long least) {}
    return all.stream()
        .filter(one -> !one.there())
        .map(one -> new Rank(one, whole.with(one)))
        .sorted(Comparator.comparingLong(Rank::least))
        .map(Rank::one)
        .toList();
  }

  Bounds bounds() {
    return bounds;
  }

  Collection<Contender> all() {
    return byNumber.values();
  }

  /** Those that are not there anyway and may be in an ensemble that costs at most so much. */
  List<Contender> within(long limit) {
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

  String key(Contender one) {
    return stock.organization(one.number());
  }

  /** The organization as a contender; one that serves no need serves none. */
  Contender of(String organization) {
    var number = stock.organization(organization);
    var known = byNumber.get(number);
    if (known != null) {
      return known;
    }
    prices.learn(IntStream.of(number));
    return Contender.of(number, prices.of(number), prices.isHome(number), inquiry.wants().size());
  }

  /** The keys of those who are there anyway. */
  Set<String> there() {
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
  Set<Contender> promising(
      Collection<Contender> some, ToLongFunction<Contender> points, int perNeed) {
    var promising = new HashSet<Contender>();
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
  private List<Contender> least(Stream<Contender> all, int most, ToLongFunction<Contender> points) {
    var least = new Least<>(most, points, this::key);
    all.forEach(least::offer);
    return least.sorted();
  }

  /** The least points for which an organization serves a need other than for those given. */
  long otherwise(Contender one, int need, long points) {
    var others = new ArrayList<Long>();
    services.of(
        need,
        (organization, some) -> {
          if (organization == one.number()) {
            others.add(some);
          }
        });
    others.remove(points);
    return others.stream().mapToLong(Long::longValue).min().orElse(Relaxed.NONE);
  }

  /** The contender of that number, or null if it is none. */
  @Nullable Contender numbered(int number) {
    return byNumber.get(number);
  }
}
