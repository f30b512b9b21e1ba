package org.interlock.alignment.formulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.alignment.formulation.MatchedOffering.Match;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.supply.OfferingRecord;
import org.interlock.alignment.supply.Shelves;
import org.interlock.alignment.supply.Stock;
import org.interlock.alignment.supply.Taxonomy.Near;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/** The offerings of organizations, with what they give of that which is wanted. */
@Component
public class MatchedOfferings {

  /** More than the solver should be given. */
  public static final int MOST = 20_000;

  private final Shelves shelves;

  MatchedOfferings(Shelves shelves) {
    this.shelves = shelves;
  }

  private record Closure(Set<String> required, List<MatchedOffering> offers) {}

  /** Starts with the offerings of the customers, who may meet requirements themselves. */
  public Some of(Inquiry inquiry) {
    var some = new Some(inquiry, shelves.stock());
    some.read(inquiry.customers());
    return some;
  }

  /**
   * All offerings that serve a need, those that meet their requirements, and so on until nothing
   * new comes; the customers' own are among them.
   *
   * @throws InvalidInput if there are too many
   */
  public List<MatchedOffering> all(Inquiry inquiry) {
    var stock = shelves.stock();
    var some = new Some(inquiry, stock);
    some.read(inquiry.customers());
    var asked = new TreeSet<String>();
    Set<String> pending = new TreeSet<>(inquiry.capabilities());
    while (!pending.isEmpty()) {
      asked.addAll(pending);
      var organizations =
          stock.of(stock.taxonomy().near(pending)).values().stream()
              .flatMap(shelf -> stock.organizations(shelf).stream())
              .filter(key -> inquiry.customers().contains(key) || !inquiry.barred().contains(key))
              .collect(Collectors.toSet());
      if (organizations.size() > MOST) {
        throw tooMany();
      }
      some.read(organizations);
      if (some.size() > MOST) {
        throw tooMany();
      }
      pending = some.required();
      pending.removeAll(asked);
    }
    return some.list();
  }

  private static InvalidInput tooMany() {
    return new InvalidInput(
        "needs",
        "More than %,d offerings may serve; ask for narrower capabilities.".formatted(MOST));
  }

  /** The offerings of some organizations, more and more of them. */
  public final class Some {

    private final Inquiry inquiry;
    private final Stock stock;
    private final Set<String> organizations = new TreeSet<>();
    private final Map<String, OfferingRecord> owned = new TreeMap<>();

    private Some(Inquiry inquiry, Stock stock) {
      this.inquiry = inquiry;
      this.stock = stock;
    }

    /** Adds the offerings of these organizations: one query, if any is new. */
    public void read(Collection<String> more) {
      var missing = new HashSet<>(more);
      missing.removeAll(organizations);
      if (!missing.isEmpty()) {
        organizations.addAll(missing);
        stock.offerings(missing).forEach(one -> owned.putIfAbsent(one.key(), one));
      }
    }

    /** What is read from; all of one question is of one state of the graph. */
    public Stock stock() {
      return stock;
    }

    /** The numbers of the organizations. */
    public BitSet numbers() {
      return stock.organizations(organizations);
    }

    public int size() {
      return owned.size();
    }

    /** Sorted by key. Those that give nothing that is wanted or required have no matches. */
    public List<MatchedOffering> list() {
      return closure().offers();
    }

    /** What is required by those that serve a need, by those that meet that, and so on. */
    public Set<String> required() {
      return closure().required();
    }

    private Closure closure() {
      var required = new TreeSet<String>();
      var wanted = new TreeSet<>(inquiry.capabilities());
      while (true) {
        var offers = offers(wanted);
        var more = new TreeSet<String>();
        for (var offer : offers) {
          if (!offer.matches().isEmpty() && !inquiry.customers().contains(offer.organization())) {
            more.addAll(offer.requires());
          }
        }
        required.addAll(more);
        if (!wanted.addAll(more)) {
          return new Closure(required, offers);
        }
      }
    }

    private List<MatchedOffering> offers(Collection<String> wanted) {
      var near =
          stock.taxonomy().near(wanted).stream().collect(Collectors.groupingBy(Near::provided));
      var offers = new ArrayList<MatchedOffering>();
      for (var one : owned.values()) {
        var matches = new HashMap<String, Match>();
        for (var provided : one.provides()) {
          for (var match : near.getOrDefault(provided.capability(), List.of())) {
            addMatch(matches, match, provided.level());
          }
        }
        offers.add(
            new MatchedOffering(
                one.key(),
                one.organization(),
                one.requires().stream().distinct().sorted().toList(),
                one.connectors().stream().distinct().sorted().toList(),
                matches));
      }
      return offers;
    }
  }

  private static void addMatch(Map<String, Match> matches, Near near, double stated) {
    var level = BigDecimal.valueOf(Math.min(stated, 1));
    if (level.signum() > 0) {
      var match = new Match(near.provided(), near.name(), near.distance(), level);
      matches.merge(
          near.wanted(),
          match,
          (one, other) -> Match.BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
  }
}
