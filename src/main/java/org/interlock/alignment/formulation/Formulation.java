package org.interlock.alignment.formulation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interlock.alignment.formulation.MatchedOffering.Match;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Want;

/**
 * What follows from an inquiry and its offers by the rules alone: who serves what, who meets which
 * requirement, and which offers can't stand or are of no use.
 */
public final class Formulation {

  private static final BigDecimal UNVERIFIED = new BigDecimal("0.7");

  private final Inquiry inquiry;
  private final Map<String, List<MatchedOffering>> ground = new HashMap<>();
  private final Map<String, List<MatchedOffering>> providers = new HashMap<>();
  private final TreeMap<String, MatchedOffering> offers = new TreeMap<>();

  /**
   * How an offering serves a need.
   *
   * @param connector key of the shared connector; empty if none is asked for or unverified
   */
  public record Service(Match match, Optional<String> connector, boolean verified) {

    public BigDecimal fit() {
      return verified ? match.value() : match.value().multiply(UNVERIFIED);
    }
  }

  /** An offering that meets a requirement, through a connector or unverified. */
  record Meeting(MatchedOffering by, Optional<String> connector) {}

  public Formulation(Inquiry inquiry, List<MatchedOffering> all) {
    this(inquiry, all, true);
  }

  private Formulation(Inquiry inquiry, List<MatchedOffering> all, boolean standing) {
    this.inquiry = inquiry;
    for (var offer : all) {
      if (inquiry.customers().contains(offer.organization())) {
        offer.matches().keySet().forEach(key -> add(ground, key, offer));
      } else if (!inquiry.barred().contains(offer.organization())) {
        offers.put(offer.key(), offer);
      }
    }
    if (standing) {
      keepStanding();
    } else {
      readProviders();
    }
    keepUseful();
  }

  /** The same, but offers with a requirement that nobody meets stay, to tell what is missing. */
  public static Formulation loose(Inquiry inquiry, List<MatchedOffering> all) {
    return new Formulation(inquiry, all, false);
  }

  private static void add(
      Map<String, List<MatchedOffering>> map, String capability, MatchedOffering offer) {
    map.computeIfAbsent(capability, key -> new ArrayList<>()).add(offer);
  }

  public Inquiry inquiry() {
    return inquiry;
  }

  /** The candidates, by key. */
  public Map<String, MatchedOffering> offers() {
    return offers;
  }

  /** The requirements that the customer does not meet itself. */
  public List<String> ports(MatchedOffering offer) {
    return offer.requires().stream().filter(capability -> !ground.containsKey(capability)).toList();
  }

  /** The customer's own offering that meets a requirement best. */
  Optional<MatchedOffering> ground(String capability) {
    return ground.getOrDefault(capability, List.of()).stream()
        .min(
            (one, other) ->
                Match.BEST_FIRST.compare(
                    one.match(capability).orElseThrow(), other.match(capability).orElseThrow()));
  }

  /** How the offering serves the need, or empty if it can't. */
  public Optional<Service> service(Want want, MatchedOffering offer) {
    var assigned = inquiry.question().assign().get(want.key());
    if (assigned != null && !assigned.equals(offer.key())) {
      return Optional.empty();
    }
    return offer
        .match(want.capability())
        .flatMap(
            match -> {
              if (want.accepts().isEmpty()) {
                return Optional.of(new Service(match, Optional.empty(), true));
              }
              if (offer.connectors().isEmpty()) {
                return Optional.of(new Service(match, Optional.empty(), false));
              }
              return offer
                  .shared(want.accepts())
                  .map(connector -> new Service(match, Optional.of(connector), true));
            });
  }

  /** The other candidates that meet a requirement of the offering, by key. */
  public List<Meeting> meetings(MatchedOffering offer, String capability) {
    var found = new ArrayList<Meeting>();
    for (var other : providers.getOrDefault(capability, List.of())) {
      var shared = offer.shared(other.connectors());
      var loose = offer.connectors().isEmpty() || other.connectors().isEmpty();
      if (!other.key().equals(offer.key()) && (shared.isPresent() || loose)) {
        found.add(new Meeting(other, shared));
      }
    }
    return found;
  }

  /** Leaves out, again and again, offers with a requirement that nobody left meets. */
  private void keepStanding() {
    do {
      readProviders();
    } while (offers.values().removeIf(offer -> !stands(offer)));
  }

  private void readProviders() {
    providers.clear();
    for (var offer : offers.values()) {
      offer.matches().keySet().forEach(key -> add(providers, key, offer));
    }
  }

  private boolean stands(MatchedOffering offer) {
    return ports(offer).stream().noneMatch(port -> meetings(offer, port).isEmpty());
  }

  /** Leaves out offers that serve no need and meet no requirement of one that is of use. */
  private void keepUseful() {
    var useful = new TreeSet<String>();
    var open = new ArrayDeque<MatchedOffering>();
    offers.values().stream()
        .filter(
            offer -> inquiry.wants().stream().anyMatch(want -> service(want, offer).isPresent()))
        .forEach(open::add);
    while (!open.isEmpty()) {
      var offer = open.remove();
      if (useful.add(offer.key())) {
        ports(offer)
            .forEach(port -> meetings(offer, port).forEach(meeting -> open.add(meeting.by())));
      }
    }
    offers.keySet().retainAll(useful);
    providers.values().forEach(list -> list.removeIf(offer -> !useful.contains(offer.key())));
  }
}
