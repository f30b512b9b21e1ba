package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interlock.alignment.Inquiry.Want;
import org.interlock.alignment.Offer.Match;
import org.interlock.alignment.Prices.PriceList;
import org.interlock.alignment.Shelves.Near;

/**
 * The organizations that may be part of an answer, out of all that could serve a need or meet a
 * requirement: {@link Bounds} proves it of the others that they can't.
 */
final class Shortlist {

  private final Inquiry inquiry;
  private final Shelves shelves;
  private final String state;
  private final PriceList prices;
  private final Bounds bounds;
  private final Set<String> kept = new TreeSet<>();

  Shortlist(Inquiry inquiry, Shelves shelves, String state, PriceList prices) {
    this.inquiry = inquiry;
    this.shelves = shelves;
    this.state = state;
    this.prices = prices;
    var contenders = contenders();
    var open =
        inquiry.wants().stream()
            .mapToLong(
                want ->
                    want.priority() == Priority.MUST
                        ? Bounds.NONE
                        : new Points(inquiry.weights()).open(want.priority()))
            .toArray();
    this.bounds =
        new Bounds(
            contenders, open, inquiry.question().maxPartners(), inquiry.question().alternatives());
    contenders.stream().filter(bounds::keeps).map(Contender::key).forEach(kept::add);
    kept.addAll(inquiry.home());
    kept.addAll(inquiry.question().pin());
    kept.removeAll(inquiry.barred());
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
    var called =
        new TreeSet<>(
            bounds.spare() < prices.leastWithoutPath()
                ? prices.atMost(bounds.spare())
                : providers(requirements));
    called.removeAll(kept);
    called.removeAll(inquiry.barred());
    return called;
  }

  private List<String> providers(Collection<String> requirements) {
    var near = shelves.near(requirements, state).values().stream().flatMap(List::stream).toList();
    var found = shelves.of(near, state).values();
    judge(found);
    return found.stream()
        .flatMap(shelf -> shelf.organizations().stream())
        .distinct()
        .filter(organization -> prices.of(organization) <= bounds.spare())
        .toList();
  }

  private void judge(Collection<Shelf> found) {
    prices.judge(found.stream().flatMap(shelf -> shelf.organizations().stream()).toList());
  }

  private List<Contender> contenders() {
    var near = shelves.near(inquiry.capabilities(), state);
    var found = shelves.of(near.values().stream().flatMap(List::stream).toList(), state);
    judge(found.values());
    prices.judge(inquiry.question().pin());
    var contenders = new HashMap<String, Contender>();
    inquiry.question().pin().forEach(key -> contenders.put(key, contender(key)));
    var wants = inquiry.wants();
    for (var need = 0; need < wants.size(); need++) {
      for (var one : near.getOrDefault(wants.get(need).capability(), List.of())) {
        var shelf = found.get(one.provided());
        if (shelf != null) {
          serve(need, wants.get(need), one, shelf, contenders);
        }
      }
    }
    return new ArrayList<>(contenders.values());
  }

  private Contender contender(String key) {
    return Contender.of(
        key,
        prices.of(key),
        inquiry.home().contains(key),
        inquiry.question().pin().contains(key),
        prices.conflicts(key),
        inquiry.wants().size());
  }

  private void serve(
      int need, Want want, Near near, Shelf shelf, Map<String, Contender> contenders) {
    var assigned = inquiry.question().assign().get(want.key());
    var accepts = Set.copyOf(want.accepts());
    var verified = new HashMap<Double, Long>();
    var unverified = new HashMap<Double, Long>();
    for (var i = 0; i < shelf.size(); i++) {
      var organization = shelf.organizations().get(i);
      var connectors = shelf.connectors().get(i);
      var loose = !accepts.isEmpty() && connectors.isEmpty();
      if (shelf.levels()[i] > 0
          && (assigned == null || assigned.equals(shelf.offerings().get(i)))
          && (accepts.isEmpty() || loose || connectors.stream().anyMatch(accepts::contains))
          && !inquiry.barred().contains(organization)) {
        var points =
            (loose ? unverified : verified)
                .computeIfAbsent(shelf.levels()[i], level -> points(want, near, level, loose));
        contenders
            .computeIfAbsent(organization, this::contender)
            .serves(need, points, shelf.requires()[i]);
      }
    }
  }

  private long points(Want want, Near near, double level, boolean loose) {
    var match =
        new Match(
            near.provided(),
            near.name(),
            Math.toIntExact(near.distance()),
            BigDecimal.valueOf(Math.min(level, 1)));
    var service = new Formulation.Service(match, Optional.empty(), !loose);
    return new Points(inquiry.weights()).served(want.priority(), service.fit());
  }
}
