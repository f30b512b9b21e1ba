package org.interlock.alignment.formulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.formulation.Formulation.Service;
import org.interlock.alignment.formulation.MatchedOffering.Match;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Problem;
import org.jspecify.annotations.Nullable;

/** Turns an ensemble back into organizations and offerings, with the reason of every point. */
public final class Explanation {

  private static final String[] STEPS = {"", "one step", "two steps"};

  private final Formulation formulation;
  private final Map<String, Party> parties;
  private final Problem problem;

  public Explanation(Formulation formulation, Map<String, Party> parties, Problem problem) {
    this.formulation = formulation;
    this.parties = parties;
    this.problem = problem;
  }

  /** The ensemble explained, without what-ifs. */
  public Alignment.Ensemble ensemble(Ensemble found) {
    return ensemble(found, need -> null, party -> null);
  }

  public Alignment.Ensemble ensemble(
      Ensemble found,
      IntFunction<@Nullable RunnerUp> runnerUps,
      IntFunction<@Nullable Loss> losses) {
    var keys = found.bricks().stream().map(brick -> problem.bricks().get(brick).key()).toList();
    var organizations =
        found.parties().stream().map(party -> problem.parties().get(party).key()).toList();
    var fits = new ArrayList<Fit>();
    var open = new ArrayList<OpenNeed>();
    var needs = formulation.inquiry().needs();
    for (var i = 0; i < needs.size(); i++) {
      var server = found.servers().get(i);
      var points = Ensemble.points(problem.needs().get(i), server);
      if (server == Ensemble.NOBODY) {
        var need = needs.get(i);
        open.add(
            new OpenNeed(
                need.key(), need.capability(), need.priority(), points, runnerUps.apply(i)));
      } else {
        var offering = offering(problem.bricks().get(server).key());
        fits.add(fit(needs.get(i), offering, points, runnerUps.apply(i)));
      }
    }
    var joints = keys.stream().flatMap(key -> joints(offering(key), keys).stream()).toList();
    var partners =
        found.parties().stream().flatMap(party -> partner(party, losses).stream()).toList();
    return new Alignment.Ensemble(found.cost(), organizations, keys, fits, open, joints, partners);
  }

  private MatchedOffering offering(String key) {
    var offering = formulation.offerings().get(key);
    if (offering == null) {
      throw new IllegalStateException("No candidate " + key);
    }
    return offering;
  }

  private Fit fit(Need need, MatchedOffering offering, long points, @Nullable RunnerUp runnerUp) {
    var service = formulation.service(need, offering).orElseThrow();
    var match = service.match();
    return new Fit(
        need.key(),
        need.capability(),
        need.priority(),
        offering.key(),
        offering.organization(),
        service.fit().doubleValue(),
        match.level().doubleValue(),
        match.provided(),
        match.distance(),
        service.connector().orElse(null),
        service.verified(),
        points,
        reasons(need, service),
        runnerUp);
  }

  private List<String> reasons(Need need, Service service) {
    var match = service.match();
    var reasons = new ArrayList<String>();
    reasons.add("provides “%s” at level %s".formatted(match.name(), plain(match.level())));
    distance(need, match).ifPresent(reasons::add);
    if (!service.verified()) {
      reasons.add("states no connector, so the fit is unverified: × 0.7");
    }
    service
        .connector()
        .map(key -> formulation.inquiry().connectors().getOrDefault(key, key))
        .ifPresent(name -> reasons.add("connects by “%s”, which is accepted".formatted(name)));
    return reasons;
  }

  private static Optional<String> distance(Need need, Match match) {
    if (match.distance() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "%s %s than “%s”: × %s"
            .formatted(
                STEPS[Math.abs(match.distance())],
                match.distance() > 0 ? "narrower" : "broader",
                need.name(),
                plain(match.near())));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private List<Joint> joints(MatchedOffering offering, List<String> used) {
    return offering.requires().stream()
        .map(capability -> joint(offering, capability, used))
        .toList();
  }

  private Joint joint(MatchedOffering offering, String capability, List<String> used) {
    var ground = formulation.ground(capability);
    if (ground.isPresent()) {
      return new Joint(offering.key(), capability, ground.get().key(), true, null, true, 0);
    }
    var joint =
        formulation.joints(offering, capability).stream()
            .filter(found -> used.contains(found.by().key()))
            .min(
                Comparator.comparing((Formulation.Joint found) -> found.connector().isEmpty())
                    .thenComparing(found -> found.by().key()))
            .orElseThrow();
    var verified = joint.connector().isPresent();
    return new Joint(
        offering.key(),
        capability,
        joint.by().key(),
        false,
        joint.connector().orElse(null),
        verified,
        verified ? 0 : problem.unverified());
  }

  private Optional<Partner> partner(int index, IntFunction<@Nullable Loss> losses) {
    return Optional.ofNullable(parties.get(problem.parties().get(index).key()))
        .filter(party -> !party.home())
        .map(
            party ->
                new Partner(
                    party.key(),
                    party.warmth().strength(),
                    party.warmth().people(),
                    party.trust().value(),
                    party.trust().lines(),
                    party.objective(),
                    party.points(),
                    losses.apply(index)));
  }
}
