package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.alignment.Offer.Match;
import org.interlock.alignment.Taxonomy.Near;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * The offerings that may take part: those that serve a need, those that meet their requirements,
 * and so on until nothing new comes; either all of them, or without those that are proved not to be
 * part of any answer.
 */
@Component
class Offers {

  /** More than the solver should be given; the question is refused instead of silently cut. */
  static final int MOST = 20_000;

  /** So few are not worth a proof that some can be left out. */
  private static final int FEW = 2_000;

  private static final Cypher PROVIDERS = Cypher.named("alignment/providers");
  private static final Cypher OFFERINGS = Cypher.named("alignment/offerings");

  private final Graph graph;
  private final Shelves shelves;
  private final Prices prices;

  Offers(Graph graph, Shelves shelves, Prices prices) {
    this.graph = graph;
    this.shelves = shelves;
    this.prices = prices;
  }

  private record Row(
      String key,
      String organization,
      List<Found> matches,
      List<String> requires,
      List<String> connectors) {}

  private record Found(String wanted, String provided, String name, long distance, double level) {}

  private record Owned(
      String key,
      String organization,
      List<Provided> provides,
      List<String> requires,
      List<String> connectors) {}

  private record Provided(String capability, double level) {}

  /**
   * What an answer is looked for in.
   *
   * @param offers sorted by key; the customers' own are among them
   * @param whole whether none is left out, so that any other question about them has its exact
   *     answer too
   */
  record Selection(List<Offer> offers, boolean whole) {}

  /**
   * All, if they are few; otherwise those that may be part of an answer.
   *
   * @throws InvalidInput if there are too many
   */
  Selection selection(Inquiry inquiry) {
    if (inquiry.wants().size() > Bounds.MOST_NEEDS) {
      return new Selection(of(inquiry), true);
    }
    var providers =
        shelves.stock().taxonomy().near(inquiry.capabilities()).stream()
            .mapToLong(Near::providers)
            .sum();
    var whole = providers <= FEW ? all(inquiry) : Optional.<List<Offer>>empty();
    return whole.map(offers -> new Selection(offers, true)).orElseGet(() -> needed(inquiry));
  }

  /** Those that may be part of an answer. */
  Selection needed(Inquiry inquiry) {
    var stock = shelves.stock();
    var shortlist =
        new Shortlist(inquiry, stock, prices.of(inquiry, stock), assigned(inquiry, stock));
    if (!shortlist.isProven()) {
      return new Selection(of(inquiry), true);
    }
    var owned = new TreeMap<String, Owned>();
    read(shortlist.organizations(), owned);
    if (!shortlist.mayRequire()) {
      owned.values().removeIf(one -> !one.requires().isEmpty());
      return new Selection(
          offers(owned.values(), stock.taxonomy().near(inquiry.capabilities())), false);
    }
    read(inquiry.customers(), owned);
    return new Selection(closed(inquiry, shortlist, owned, stock.taxonomy()), false);
  }

  /** The offerings that alone may serve a need, by the need's key. */
  private Map<String, Offer> assigned(Inquiry inquiry, Stock stock) {
    var owned = new TreeMap<String, Owned>();
    read(Set.copyOf(inquiry.owners().values()), owned);
    var offers =
        offers(owned.values(), stock.taxonomy().near(inquiry.capabilities())).stream()
            .collect(Collectors.toMap(Offer::key, offer -> offer));
    var assigned = new HashMap<String, Offer>();
    inquiry
        .question()
        .assign()
        .forEach(
            (need, offering) ->
                Optional.ofNullable(offers.get(offering))
                    .ifPresent(offer -> assigned.put(need, offer)));
    return assigned;
  }

  /** With those that meet requirements, and theirs, and so on. */
  private List<Offer> closed(
      Inquiry inquiry, Shortlist shortlist, Map<String, Owned> owned, Taxonomy taxonomy) {
    var wanted = new TreeSet<>(inquiry.capabilities());
    var called = new TreeSet<String>();
    while (true) {
      var offers = offers(owned.values(), taxonomy.near(wanted));
      var required = new TreeSet<String>();
      for (var offer : offers) {
        if (!offer.matches().isEmpty() && !inquiry.customers().contains(offer.organization())) {
          required.addAll(offer.requires());
        }
      }
      required.removeAll(wanted);
      if (required.isEmpty()) {
        return offers;
      }
      wanted.addAll(required);
      if (shortlist.mayCall()) {
        var more = shortlist.called(required);
        more.removeAll(called);
        called.addAll(more);
        read(more, owned);
      }
    }
  }

  private void read(Collection<String> organizations, Map<String, Owned> owned) {
    if (!organizations.isEmpty()) {
      var parameters = Map.of("organizations", List.copyOf(organizations), "limit", 5 * MOST + 1);
      for (var one : graph.rows(OFFERINGS, parameters, Owned.class)) {
        owned.putIfAbsent(one.key(), one);
      }
      if (owned.size() > 5 * MOST) {
        throw tooMany();
      }
    }
  }

  /** As offers, with their matches for the wanted capabilities. */
  private static List<Offer> offers(Collection<Owned> owned, Collection<Near> near) {
    var wanted = near.stream().collect(Collectors.groupingBy(Near::provided));
    var offers = new ArrayList<Offer>();
    for (var one : owned) {
      var offer = offer(one.key(), one.organization(), one.requires(), one.connectors());
      for (var provided : one.provides()) {
        for (var match : wanted.getOrDefault(provided.capability(), List.of())) {
          addMatch(
              offer,
              match.wanted(),
              match.provided(),
              match.name(),
              match.distance(),
              provided.level());
        }
      }
      offers.add(offer);
    }
    return offers;
  }

  /**
   * All of them, sorted by key; the customers' own are among them.
   *
   * @throws InvalidInput if there are too many
   */
  List<Offer> of(Inquiry inquiry) {
    return all(inquiry).orElseThrow(Offers::tooMany);
  }

  /** Empty if there are too many. */
  private Optional<List<Offer>> all(Inquiry inquiry) {
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
        var offer =
            found.computeIfAbsent(
                row.key(),
                key -> offer(row.key(), row.organization(), row.requires(), row.connectors()));
        addMatches(offer, row);
        if (!inquiry.customers().contains(offer.organization())) {
          required.addAll(offer.requires());
        }
      }
      if (rows.size() > MOST || found.size() > MOST) {
        return Optional.empty();
      }
      required.removeAll(asked);
      pending = required;
    }
    return Optional.of(List.copyOf(found.values()));
  }

  private List<Row> providers(Collection<String> capabilities, Collection<String> barred) {
    return graph.rows(
        PROVIDERS,
        Map.of(
            "capabilities", List.copyOf(capabilities),
            "barred", List.copyOf(barred),
            "limit", MOST + 1),
        Row.class);
  }

  private static InvalidInput tooMany() {
    return new InvalidInput(
        "needs",
        "More than %,d offerings may serve; ask for narrower capabilities.".formatted(MOST));
  }

  private static Offer offer(
      String key, String organization, List<String> requires, List<String> connectors) {
    return new Offer(
        key,
        organization,
        requires.stream().distinct().sorted().toList(),
        connectors.stream().distinct().sorted().toList(),
        new HashMap<>());
  }

  private static void addMatches(Offer offer, Row row) {
    for (var found : row.matches()) {
      addMatch(
          offer, found.wanted(), found.provided(), found.name(), found.distance(), found.level());
    }
  }

  private static void addMatch(
      Offer offer, String wanted, String provided, String name, long distance, double stated) {
    var level = BigDecimal.valueOf(Math.min(stated, 1));
    if (level.signum() > 0) {
      var match = new Match(provided, name, Math.toIntExact(distance), level);
      offer
          .matches()
          .merge(
              wanted,
              match,
              (one, other) -> Match.BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
  }
}
