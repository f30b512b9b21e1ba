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

  private record Closure(Set<String> required, List<MatchedOffering> offerings) {}

  /** Starts with the offerings of the customers, who may meet requirements themselves. */
  public Selection of(Inquiry inquiry) {
    var selection = new Selection(inquiry, shelves.stock());
    selection.read(inquiry.customers());
    return selection;
  }

  /**
   * All offerings that serve a need, those that meet their requirements, and so on until nothing
   * new comes; the customers' own are among them.
   *
   * @throws InvalidInput if there are too many
   */
  public List<MatchedOffering> all(Inquiry inquiry) {
    var stock = shelves.stock();
    var selection = new Selection(inquiry, stock);
    selection.read(inquiry.customers());
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
      selection.read(organizations);
      if (selection.size() > MOST) {
        throw tooMany();
      }
      pending = selection.required();
      pending.removeAll(asked);
    }
    return selection.list();
  }

  private static InvalidInput tooMany() {
    return new InvalidInput(
        "needs",
        "More than %,d offerings may serve; ask for narrower capabilities.".formatted(MOST));
  }

  /** The offerings of some organizations, more and more of them. */
  public final class Selection {

    private final Inquiry inquiry;
    private final Stock stock;
    private final Set<String> organizations = new TreeSet<>();
    private final Map<String, OfferingRecord> owned = new TreeMap<>();

    private Selection(Inquiry inquiry, Stock stock) {
      this.inquiry = inquiry;
      this.stock = stock;
    }

    /** Adds the offerings of these organizations: one query, if any is new. */
    public void read(Collection<String> more) {
      var missing = new HashSet<>(more);
      missing.removeAll(organizations);
      if (!missing.isEmpty()) {
        organizations.addAll(missing);
        stock.offerings(missing).forEach(offering -> owned.putIfAbsent(offering.key(), offering));
      }
    }

    /** What is read from; all of offering question is of offering state of the graph. */
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
      return closure().offerings();
    }

    /** What is required by those that serve a need, by those that meet that, and so on. */
    public Set<String> required() {
      return closure().required();
    }

    private Closure closure() {
      var required = new TreeSet<String>();
      var wanted = new TreeSet<>(inquiry.capabilities());
      while (true) {
        var offerings = offerings(wanted);
        var more = new TreeSet<String>();
        for (var offering : offerings) {
          if (!offering.matches().isEmpty()
              && !inquiry.customers().contains(offering.organization())) {
            more.addAll(offering.requires());
          }
        }
        required.addAll(more);
        if (!wanted.addAll(more)) {
          return new Closure(required, offerings);
        }
      }
    }

    private List<MatchedOffering> offerings(Collection<String> wanted) {
      var near =
          stock.taxonomy().near(wanted).stream().collect(Collectors.groupingBy(Near::provided));
      var offerings = new ArrayList<MatchedOffering>();
      for (var offering : owned.values()) {
        var matches = new HashMap<String, Match>();
        for (var provided : offering.provides()) {
          for (var match : near.getOrDefault(provided.capability(), List.of())) {
            addMatch(matches, match, provided.level());
          }
        }
        offerings.add(
            new MatchedOffering(
                offering.key(),
                offering.organization(),
                offering.requires().stream().distinct().sorted().toList(),
                offering.connectors().stream().distinct().sorted().toList(),
                offering.jointConnectors().stream().distinct().sorted().toList(),
                matches));
      }
      return offerings;
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
