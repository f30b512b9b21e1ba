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
import org.interlock.alignment.question.Inquiry.Need;

/**
 * What follows from an inquiry and its offerings by the rules alone: who serves what, who meets
 * which requirement, and which offerings can't stand or are of no use.
 */
public final class Formulation {

  private static final BigDecimal UNVERIFIED = new BigDecimal("0.7");

  private final Inquiry inquiry;
  private final Map<String, List<MatchedOffering>> ground = new HashMap<>();
  private final Map<String, List<MatchedOffering>> providers = new HashMap<>();
  private final TreeMap<String, MatchedOffering> offerings = new TreeMap<>();

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
  record Joint(MatchedOffering by, Optional<String> connector) {}

  public Formulation(Inquiry inquiry, List<MatchedOffering> all) {
    this(inquiry, all, true);
  }

  private Formulation(Inquiry inquiry, List<MatchedOffering> all, boolean standing) {
    this.inquiry = inquiry;
    for (var offering : all) {
      if (inquiry.customers().contains(offering.organization())) {
        offering.matches().keySet().forEach(key -> add(ground, key, offering));
      } else if (!inquiry.barred().contains(offering.organization())) {
        offerings.put(offering.key(), offering);
      }
    }
    if (standing) {
      keepStanding();
    } else {
      readProviders();
    }
    keepUseful();
  }

  /** The same, but offerings with a requirement that nobody meets stay, to tell what is missing. */
  public static Formulation loose(Inquiry inquiry, List<MatchedOffering> all) {
    return new Formulation(inquiry, all, false);
  }

  private static void add(
      Map<String, List<MatchedOffering>> map, String capability, MatchedOffering offering) {
    map.computeIfAbsent(capability, key -> new ArrayList<>()).add(offering);
  }

  public Inquiry inquiry() {
    return inquiry;
  }

  /** The candidates, by key. */
  public Map<String, MatchedOffering> offerings() {
    return offerings;
  }

  /** The requirements that the customer does not meet itself. */
  public List<String> ports(MatchedOffering offering) {
    return offering.requires().stream()
        .filter(capability -> !ground.containsKey(capability))
        .toList();
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
  public Optional<Service> service(Need need, MatchedOffering offering) {
    var assigned = inquiry.question().assign().get(need.key());
    if (assigned != null && !assigned.equals(offering.key())) {
      return Optional.empty();
    }
    return offering
        .match(need.capability())
        .flatMap(
            match -> {
              if (need.accepts().isEmpty()) {
                return Optional.of(new Service(match, Optional.empty(), true));
              }
              if (offering.connectors().isEmpty()) {
                return Optional.of(new Service(match, Optional.empty(), false));
              }
              return offering
                  .shared(need.accepts())
                  .map(connector -> new Service(match, Optional.of(connector), true));
            });
  }

  /** The other candidates that meet a requirement of the offering, by key. */
  public List<Joint> joints(MatchedOffering offering, String capability) {
    return providers.getOrDefault(capability, List.of()).stream()
        .flatMap(provider -> JointRule.joint(offering, provider).stream())
        .toList();
  }

  /** Leaves out, again and again, offerings with a requirement that nobody left meets. */
  private void keepStanding() {
    do {
      readProviders();
    } while (offerings.values().removeIf(offering -> !stands(offering)));
  }

  private void readProviders() {
    providers.clear();
    for (var offering : offerings.values()) {
      offering.matches().keySet().forEach(key -> add(providers, key, offering));
    }
  }

  private boolean stands(MatchedOffering offering) {
    return ports(offering).stream().noneMatch(port -> joints(offering, port).isEmpty());
  }

  /** Leaves out offerings that serve no need and meet no requirement of one that is of use. */
  private void keepUseful() {
    var useful = new TreeSet<String>();
    var open = new ArrayDeque<MatchedOffering>();
    offerings.values().stream()
        .filter(
            offering ->
                inquiry.needs().stream().anyMatch(need -> service(need, offering).isPresent()))
        .forEach(open::add);
    while (!open.isEmpty()) {
      var offering = open.remove();
      if (useful.add(offering.key())) {
        ports(offering)
            .forEach(port -> joints(offering, port).forEach(joint -> open.add(joint.by())));
      }
    }
    offerings.keySet().retainAll(useful);
    providers.values().forEach(list -> list.removeIf(offering -> !useful.contains(offering.key())));
  }
}
