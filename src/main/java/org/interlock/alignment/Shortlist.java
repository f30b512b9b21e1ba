package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.interlock.alignment.Inquiry.Want;
import org.interlock.alignment.Offer.Match;
import org.interlock.alignment.Taxonomy.Near;

/**
 * The organizations that may be part of an answer, out of all that could serve a need or meet a
 * requirement: {@link Bounds} proves it of the others that they can't.
 */
final class Shortlist {

  private final Inquiry inquiry;
  private final Stock stock;
  private final PriceList prices;
  private final Map<String, Offer> assigned;
  private final IntObjectHashMap<Contender> contenders = new IntObjectHashMap<>();
  private final Set<Integer> barred;
  private final Set<Integer> pinned;
  private final Bounds bounds;
  private final Set<String> kept = new TreeSet<>();

  /**
   * @param assigned the offerings that alone may serve a need, by the need's key
   */
  Shortlist(Inquiry inquiry, Stock stock, PriceList prices, Map<String, Offer> assigned) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.prices = prices;
    this.assigned = assigned;
    this.barred = numbers(inquiry.barred());
    this.pinned = numbers(inquiry.question().pin());
    gather();
    var question = inquiry.question();
    this.bounds =
        new Bounds(contenders.toList(), open(), question.maxPartners(), question.alternatives());
    contenders.forEachValue(
        one -> {
          if (bounds.keeps(one)) {
            kept.add(stock.organization(one.number()));
          }
        });
    kept.addAll(inquiry.home());
    kept.addAll(question.pin());
    kept.removeAll(inquiry.barred());
  }

  private Set<Integer> numbers(Collection<String> keys) {
    return keys.stream().map(stock::organization).collect(Collectors.toSet());
  }

  private long[] open() {
    var points = new Points(inquiry.weights());
    return inquiry.wants().stream()
        .mapToLong(
            want -> want.priority() == Priority.MUST ? Bounds.NONE : points.open(want.priority()))
        .toArray();
  }

  /** Whether anything is proved; otherwise nobody may be left out. */
  boolean isProven() {
    return bounds.isProven();
  }

  /** Those that serve a need, home and the pinned. */
  Set<String> organizations() {
    return kept;
  }

  /** Whether an answer may have an offering that requires something. */
  boolean mayRequire() {
    return bounds.spare() >= 0;
  }

  /** Whether an organization that serves no need may be there to meet a requirement. */
  boolean mayCall() {
    return bounds.spare() >= prices.least();
  }

  /** Those that serve no need and may be there to meet one of these requirements. */
  Set<String> called(Collection<String> requirements) {
    var numbers =
        bounds.spare() < prices.leastWithoutPath()
            ? prices.atMost(bounds.spare())
            : providers(requirements);
    var called =
        numbers.stream().map(stock::organization).collect(Collectors.toCollection(TreeSet::new));
    called.removeAll(kept);
    called.removeAll(inquiry.barred());
    return called;
  }

  private List<Integer> providers(Collection<String> requirements) {
    var found = stock.of(stock.taxonomy().near(requirements)).values();
    prices.learn(organizations(found));
    return organizations(found)
        .distinct()
        .filter(organization -> prices.of(organization) <= bounds.spare())
        .boxed()
        .toList();
  }

  private static IntStream organizations(Collection<Shelf> shelves) {
    return shelves.stream().flatMapToInt(shelf -> Arrays.stream(shelf.organizations()));
  }

  /** Finds who serves a need, and how well. */
  private void gather() {
    var near =
        inquiry.capabilities().stream()
            .collect(Collectors.toMap(key -> key, stock.taxonomy()::near));
    var found = stock.of(near.values().stream().flatMap(List::stream).toList());
    prices.learn(
        IntStream.concat(
            organizations(found.values()),
            Stream.concat(
                    assigned.values().stream().map(Offer::organization),
                    inquiry.question().pin().stream())
                .mapToInt(stock::organization)));
    pinned.forEach(this::contender);
    var wants = inquiry.wants();
    for (var need = 0; need < wants.size(); need++) {
      var want = wants.get(need);
      if (inquiry.question().assign().containsKey(want.key())) {
        serveAssigned(need, want);
      } else {
        for (var one : near.getOrDefault(want.capability(), List.of())) {
          var shelf = found.get(one.provided());
          if (shelf != null) {
            serve(need, want, one, shelf);
          }
        }
      }
    }
  }

  private Contender contender(int organization) {
    return contenders.getIfAbsentPut(
        organization,
        () ->
            Contender.of(
                organization,
                prices.of(organization),
                prices.isHome(organization),
                pinned.contains(organization),
                prices.conflicts(organization),
                inquiry.wants().size()));
  }

  private void serveAssigned(int need, Want want) {
    var offer = assigned.get(want.key());
    if (offer != null && !inquiry.barred().contains(offer.organization())) {
      new Formulation(inquiry, List.of())
          .service(want, offer)
          .ifPresent(
              service ->
                  contender(stock.organization(offer.organization()))
                      .serves(need, points(want, service), !offer.requires().isEmpty()));
    }
  }

  private void serve(int need, Want want, Near near, Shelf shelf) {
    var accepts = new Accepts(want);
    var verified = new HashMap<Double, Long>();
    var unverified = new HashMap<Double, Long>();
    for (var i = 0; i < shelf.size(); i++) {
      var level = shelf.levels()[i];
      var how = accepts.how(shelf.connectors()[i]);
      var organization = shelf.organizations()[i];
      if (level > 0 && how != Accepts.NOT && !barred.contains(organization)) {
        var loose = how == Accepts.UNVERIFIED;
        var points =
            (loose ? unverified : verified)
                .computeIfAbsent(level, one -> points(want, service(near, one, loose)));
        contender(organization).serves(need, points, shelf.requires()[i]);
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
