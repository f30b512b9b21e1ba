package org.interlock.alignment.formulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.formulation.Formulation.Meeting;
import org.interlock.alignment.formulation.Formulation.Service;
import org.interlock.alignment.formulation.MatchedOffering.Match;
import org.interlock.alignment.question.Inquiry.Want;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.jspecify.annotations.Nullable;

/** Turns a building back into organizations and offerings, with the reason of every point. */
public final class Explanation {

  private static final String[] STEPS = {"", "one step", "two steps"};

  private final Formulation formulation;
  private final Map<String, Party> candidates;
  private final Problem problem;

  public Explanation(Formulation formulation, Map<String, Party> candidates, Problem problem) {
    this.formulation = formulation;
    this.candidates = candidates;
    this.problem = problem;
  }

  /** The building explained, without what-ifs. */
  public Ensemble ensemble(Building building) {
    return ensemble(building, need -> null, party -> null);
  }

  public Ensemble ensemble(
      Building building,
      IntFunction<@Nullable RunnerUp> runnerUps,
      IntFunction<@Nullable Loss> losses) {
    var offerings =
        building.bricks().stream().map(brick -> problem.bricks().get(brick).key()).toList();
    var organizations =
        building.parties().stream().map(party -> problem.parties().get(party).key()).toList();
    var fits = new ArrayList<Fit>();
    var open = new ArrayList<OpenNeed>();
    var wants = formulation.inquiry().wants();
    for (var i = 0; i < wants.size(); i++) {
      var server = building.servers().get(i);
      var points = Building.points(problem.needs().get(i), server);
      if (server == Building.NOBODY) {
        var want = wants.get(i);
        open.add(
            new OpenNeed(
                want.key(), want.capability(), want.priority(), points, runnerUps.apply(i)));
      } else {
        var offer = offer(problem.bricks().get(server).key());
        fits.add(fit(wants.get(i), offer, points, runnerUps.apply(i)));
      }
    }
    var joints = offerings.stream().flatMap(key -> joints(offer(key), offerings).stream()).toList();
    var partners =
        building.parties().stream().flatMap(party -> partner(party, losses).stream()).toList();
    return new Ensemble(building.cost(), organizations, offerings, fits, open, joints, partners);
  }

  private MatchedOffering offer(String key) {
    var offer = formulation.offers().get(key);
    if (offer == null) {
      throw new IllegalStateException("No candidate " + key);
    }
    return offer;
  }

  private Fit fit(Want want, MatchedOffering offer, long points, @Nullable RunnerUp runnerUp) {
    var service = formulation.service(want, offer).orElseThrow();
    var match = service.match();
    return new Fit(
        want.key(),
        want.capability(),
        want.priority(),
        offer.key(),
        offer.organization(),
        service.fit().doubleValue(),
        match.level().doubleValue(),
        match.provided(),
        match.distance(),
        service.connector().orElse(null),
        service.verified(),
        points,
        reasons(want, service),
        runnerUp);
  }

  private List<String> reasons(Want want, Service service) {
    var match = service.match();
    var reasons = new ArrayList<String>();
    reasons.add("provides “%s” at level %s".formatted(match.name(), plain(match.level())));
    distance(want, match).ifPresent(reasons::add);
    if (!service.verified()) {
      reasons.add("states no connector, so the fit is unverified: × 0.7");
    }
    service
        .connector()
        .map(key -> formulation.inquiry().connectors().getOrDefault(key, key))
        .ifPresent(name -> reasons.add("connects by “%s”, which is accepted".formatted(name)));
    return reasons;
  }

  private static Optional<String> distance(Want want, Match match) {
    if (match.distance() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "%s %s than “%s”: × %s"
            .formatted(
                STEPS[Math.abs(match.distance())],
                match.distance() > 0 ? "narrower" : "broader",
                want.name(),
                plain(match.near())));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private List<Joint> joints(MatchedOffering offer, List<String> used) {
    return offer.requires().stream().map(capability -> joint(offer, capability, used)).toList();
  }

  private Joint joint(MatchedOffering offer, String capability, List<String> used) {
    var ground = formulation.ground(capability);
    if (ground.isPresent()) {
      return new Joint(offer.key(), capability, ground.get().key(), true, null, true, 0);
    }
    var meeting =
        formulation.meetings(offer, capability).stream()
            .filter(one -> used.contains(one.by().key()))
            .min(
                Comparator.comparing((Meeting one) -> one.connector().isEmpty())
                    .thenComparing(one -> one.by().key()))
            .orElseThrow();
    var verified = meeting.connector().isPresent();
    return new Joint(
        offer.key(),
        capability,
        meeting.by().key(),
        false,
        meeting.connector().orElse(null),
        verified,
        verified ? 0 : problem.unverified());
  }

  private Optional<Partner> partner(int party, IntFunction<@Nullable Loss> losses) {
    return Optional.ofNullable(candidates.get(problem.parties().get(party).key()))
        .filter(candidate -> !candidate.home())
        .map(
            candidate ->
                new Partner(
                    candidate.key(),
                    candidate.warmth().strength(),
                    candidate.warmth().people(),
                    candidate.trust().value(),
                    candidate.trust().lines(),
                    candidate.objective(),
                    candidate.points(),
                    losses.apply(party)));
  }
}
