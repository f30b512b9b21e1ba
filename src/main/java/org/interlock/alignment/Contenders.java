package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.interlock.alignment.Inquiry.Want;
import org.interlock.alignment.Offer.Match;
import org.interlock.alignment.Taxonomy.Near;

/** All organizations that could serve a need of an inquiry, and what that costs at least. */
final class Contenders {

  private final Inquiry inquiry;
  private final Stock stock;
  private final PriceList prices;
  private final Map<String, Offer> assigned;
  private final BitSet barred;
  private final BitSet there;
  private final Map<String, Shelf> shelves;
  private final IntObjectHashMap<Contender> byNumber = new IntObjectHashMap<>();
  private final Map<String, int[]> providers = new HashMap<>();
  private final Bounds bounds;
  private final List<Contender> ranked;

  /**
   * @param assigned the offerings that alone may serve a need, by the need's key
   */
  Contenders(Inquiry inquiry, Stock stock, PriceList prices, Map<String, Offer> assigned) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.prices = prices;
    this.assigned = assigned;
    this.barred = numbers(inquiry.barred());
    this.there =
        numbers(
            Stream.concat(inquiry.home().stream(), inquiry.question().pin().stream())
                .filter(key -> !inquiry.barred().contains(key))
                .toList());
    this.shelves = stock.of(stock.taxonomy().near(inquiry.capabilities()));
    prices.learn(
        IntStream.concat(
            organizations(shelves.values()),
            Stream.concat(
                    assigned.values().stream().map(Offer::organization),
                    inquiry.question().pin().stream())
                .mapToInt(stock::organization)));
    there.stream().forEach(this::contender);
    for (var need = 0; need < inquiry.wants().size(); need++) {
      var one = need;
      forEachService(need, (organization, points) -> contender(organization).serves(one, points));
    }
    var all = byNumber.toList();
    this.bounds = new Bounds(all, open(), pinned(), inquiry.question().maxPartners());
    this.ranked = ranked(all, bounds.whole());
  }

  private static IntStream organizations(Collection<Shelf> shelves) {
    return shelves.stream().flatMapToInt(shelf -> Arrays.stream(shelf.organizations()));
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
    var whole = bounds.whole();
    var from = 0;
    var to = ranked.size();
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (whole.with(ranked.get(middle)) <= limit) {
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
    forEachService(
        need,
        (organization, some) -> {
          if (organization == one.number()) {
            others.add(some);
          }
        });
    others.remove(points);
    return others.stream().mapToLong(Long::longValue).min().orElse(Relaxed.NONE);
  }

  /**
   * For each requirement so many who may meet it, serve no need, cost at most what there is for it
   * and are not known yet: the cheapest ones.
   */
  Set<String> meeting(Map<String, Long> budgets, int most, BitSet known) {
    provide(budgets.keySet());
    var meeting = new TreeSet<String>();
    budgets.forEach(
        (requirement, budget) -> {
          var least = new Least<>(most, prices::of, stock::organization);
          for (var number : providers(requirement)) {
            if (prices.of(number) <= budget
                && !known.get(number)
                && !byNumber.containsKey(number)) {
              least.offer(number);
            }
          }
          least.sorted().forEach(number -> meeting.add(stock.organization(number)));
        });
    return meeting;
  }

  /** By the number of each of these, the requirements that it may meet. */
  Map<Integer, List<String>> met(Set<String> requirements, Set<Contender> some) {
    provide(requirements);
    var wanted = new BitSet();
    some.forEach(one -> wanted.set(one.number()));
    var met = new HashMap<Integer, List<String>>();
    for (var requirement : requirements) {
      for (var number : providers(requirement)) {
        if (wanted.get(number)) {
          met.computeIfAbsent(number, key -> new ArrayList<>()).add(requirement);
        }
      }
    }
    return met;
  }

  /** For each requirement so many who may meet it and serve a need: those that promise most. */
  Set<String> meetingToo(Set<String> requirements, int most) {
    provide(requirements);
    var meeting = new TreeSet<String>();
    var relaxed = bounds.whole();
    for (var requirement : requirements) {
      var least = new Least<Contender>(most, relaxed::with, this::key);
      for (var number : providers(requirement)) {
        var one = byNumber.get(number);
        if (one != null) {
          least.offer(one);
        }
      }
      least.sorted().forEach(one -> meeting.add(key(one)));
    }
    return meeting;
  }

  /** Reads who provides something that may do for these requirements: one query for all. */
  private void provide(Set<String> requirements) {
    var missing =
        requirements.stream().filter(key -> !providers.containsKey(key)).sorted().toList();
    if (!missing.isEmpty()) {
      var found = stock.of(stock.taxonomy().near(missing));
      prices.learn(organizations(found.values()));
      for (var requirement : missing) {
        var all = new BitSet();
        for (var near : stock.taxonomy().near(requirement)) {
          var shelf = found.get(near.provided());
          if (shelf != null) {
            Arrays.stream(shelf.organizations()).forEach(all::set);
          }
        }
        all.andNot(barred);
        providers.put(requirement, all.stream().toArray());
      }
    }
  }

  private int[] providers(String requirement) {
    return providers.getOrDefault(requirement, new int[0]);
  }

  BitSet numbers(Collection<String> keys) {
    return keys.stream()
        .mapToInt(stock::organization)
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private interface Visitor {
    void visit(int organization, long points);
  }

  /** All ways in which a need can be served, requirements aside. */
  private void forEachService(int need, Visitor visitor) {
    var want = inquiry.wants().get(need);
    if (inquiry.question().assign().containsKey(want.key())) {
      visitAssigned(want, visitor);
      return;
    }
    for (var near : stock.taxonomy().near(want.capability())) {
      var shelf = shelves.get(near.provided());
      if (shelf != null) {
        visit(want, near, shelf, visitor);
      }
    }
  }

  private void visitAssigned(Want want, Visitor visitor) {
    var offer = assigned.get(want.key());
    if (offer != null && !inquiry.barred().contains(offer.organization())) {
      new Formulation(inquiry, List.of())
          .service(want, offer)
          .ifPresent(
              service ->
                  visitor.visit(stock.organization(offer.organization()), points(want, service)));
    }
  }

  private void visit(Want want, Near near, Shelf shelf, Visitor visitor) {
    var accepts = new Accepts(want);
    var verified = new HashMap<Double, Long>();
    var unverified = new HashMap<Double, Long>();
    for (var i = 0; i < shelf.size(); i++) {
      var level = shelf.levels()[i];
      var how = accepts.how(shelf.connectors()[i]);
      var organization = shelf.organizations()[i];
      if (level > 0 && how != Accepts.NOT && !barred.get(organization)) {
        var loose = how == Accepts.UNVERIFIED;
        visitor.visit(
            organization,
            (loose ? unverified : verified)
                .computeIfAbsent(level, one -> points(want, service(near, one, loose))));
      }
    }
  }

  private static Formulation.Service service(Near near, double level, boolean loose) {
    var stated = BigDecimal.valueOf(Math.min(level, 1));
    var match = new Match(near.provided(), near.name(), near.distance(), stated);
    return new Formulation.Service(match, Optional.empty(), !loose);
  }

  private long points(Want want, Formulation.Service service) {
    return new Points(inquiry.weights()).served(want.priority(), service.fit());
  }

  /** Which sets of connectors do for a need. */
  private final class Accepts {

    static final byte NOT = 1;
    static final byte UNVERIFIED = 2;
    static final byte VERIFIED = 3;

    private final Set<String> accepted;
    private byte[] known = new byte[256];

    Accepts(Want want) {
      this.accepted = Set.copyOf(want.accepts());
    }

    byte how(int connectors) {
      if (accepted.isEmpty()) {
        return VERIFIED;
      }
      if (connectors >= known.length) {
        known = Arrays.copyOf(known, connectors + connectors / 2 + 1);
      }
      if (known[connectors] == 0) {
        var some = stock.connectors(connectors);
        known[connectors] =
            some.isEmpty()
                ? UNVERIFIED
                : some.stream().anyMatch(accepted::contains) ? VERIFIED : NOT;
      }
      return known[connectors];
    }
  }
}
