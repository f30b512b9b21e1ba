package org.interlock.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.interlock.alignment.Alignment.Loss;
import org.interlock.alignment.Alignment.RunnerUp;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that were not looked at although they may be part of something better than what
 * was found.
 *
 * <p><b>Why nobody else can be missed.</b> Each thing that was found (the worst of the best
 * ensemble and its alternatives, the best one without a partner, the best one with a need served
 * otherwise) is a {@link Scenario}: a cost that is possible, so that what is best costs no more,
 * and a {@link Relaxed} bound of every ensemble under the same rules. If an organization serves a
 * need in an ensemble that costs no more than what was found, its bound is no more than that
 * either. Equal costs count as better, so ties are broken as among all.
 *
 * <p><b>Requirements.</b> An organization that serves no need can only be there to meet a
 * requirement. Ensembles in which an offering serves a need and requires something cost at least
 * the bound with that service; what is left up to the cost found is the budget for those who meet
 * its requirements, and what is left of that the budget for those who meet theirs. What a
 * requirement has as budget is the most that any offering leaves for it.
 */
final class Omitted {

  /** So few are looked at all at once. */
  private static final int FEW = 400;

  private final Contenders contenders;
  private final Offers.Some some;
  private final Sifted sifted;
  private final Set<String> known;
  private final Scenario whole;
  private final List<@Nullable Scenario> byNeed = new ArrayList<>();
  private final Map<Integer, Scenario> byPartner = new TreeMap<>();

  /** The cost that was found under some rules, and the bound under the same rules. */
  private record Scenario(long limit, Relaxed relaxed) {

    /** Whether nothing at all is possible under its rules. */
    boolean isHopeless() {
      return relaxed.least() >= Relaxed.NONE;
    }

    /** How much less than the limit ensembles with an organization may cost. */
    long slack(Contender one) {
      return isHopeless() ? -1 : limit - relaxed.with(one);
    }
  }

  Omitted(Contenders contenders, Offers.Some some, Sifted sifted) {
    this.contenders = contenders;
    this.some = some;
    this.sifted = sifted;
    this.known = some.organizations();
    this.whole = new Scenario(limit(), contenders.bounds().whole());
    var best = sifted.solution().best();
    if (best != null) {
      addRunnerUps(best);
      addLosses();
    }
  }

  /** What the worst of the answers costs. */
  private long limit() {
    var asked = sifted.model().inquiry().question().alternatives() + 1;
    return sifted.found().size() < asked ? Relaxed.NONE : sifted.found().getLast().cost();
  }

  private void addRunnerUps(Building best) {
    var problem = sifted.model().problem();
    for (var need = 0; need < sifted.runnerUps().size(); need++) {
      var server = best.servers().get(need);
      byNeed.add(
          new Scenario(
              limit(sifted.runnerUps().get(need).cost()),
              server == Building.NOBODY
                  ? contenders.bounds().withMust(need)
                  : otherwise(
                      key(problem.bricks().get(server).party()),
                      need,
                      Building.points(problem.needs().get(need), server))));
    }
  }

  private Relaxed otherwise(String organization, int need, long points) {
    var one = contenders.of(organization);
    return contenders.bounds().with(one, one.with(need, contenders.otherwise(one, need, points)));
  }

  private void addLosses() {
    sifted
        .losses()
        .forEach(
            (party, loss) ->
                byPartner.put(
                    party,
                    new Scenario(
                        limit(loss.cost()),
                        contenders.bounds().without(contenders.of(key(party))))));
  }

  private static long limit(@Nullable Long cost) {
    return Objects.requireNonNullElse(cost, Relaxed.NONE);
  }

  private String key(int party) {
    return sifted.model().problem().parties().get(party).key();
  }

  private List<Scenario> scenarios() {
    var all = new ArrayList<Scenario>(List.of(whole));
    all.addAll(byNeed.stream().filter(Objects::nonNull).toList());
    all.addAll(byPartner.values());
    return all;
  }

  /** So many for each need and each requirement; none if nobody is missed. */
  Set<String> mostPromising(int most) {
    var scenarios = scenarios();
    var missed = new HashMap<Contender, Long>();
    for (var one : contenders.all()) {
      var slack = scenarios.stream().mapToLong(scenario -> scenario.slack(one)).max().orElse(-1);
      if (slack >= 0 && !one.there() && !known.contains(contenders.key(one))) {
        missed.put(one, slack);
      }
    }
    var more = contenders.meeting(budgets(scenarios), most, known);
    var promising =
        missed.size() <= FEW
            ? missed.keySet()
            : contenders.promising(missed.keySet(), one -> -missed.getOrDefault(one, 0L), most);
    promising.forEach(one -> more.add(contenders.key(one)));
    return more;
  }

  /** By requirement, what those may cost who serve no need and are there to meet it. */
  private Map<String, Long> budgets(List<Scenario> scenarios) {
    var formulation = sifted.model().formulation();
    var offers = some.list().stream().filter(this::mayTakePart).toList();
    var budgets = new HashMap<String, Long>();
    for (var offer : offers) {
      var ports = formulation.ports(offer);
      if (!ports.isEmpty()) {
        var left = left(offer, scenarios);
        ports.forEach(port -> raise(budgets, port, left));
      }
    }
    for (var changed = true; changed; ) {
      changed = false;
      for (var offer : offers) {
        var budget =
            offer.matches().keySet().stream()
                .map(budgets::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (budget.isPresent()) {
          var one = contenders.of(offer.organization());
          var left = budget.get() - (servesNothing(one) ? one.cost() : 0);
          for (var port : formulation.ports(offer)) {
            changed |= raise(budgets, port, left);
          }
        }
      }
    }
    return budgets;
  }

  private boolean mayTakePart(Offer offer) {
    return !sifted.model().inquiry().barred().contains(offer.organization());
  }

  private static boolean servesNothing(Contender one) {
    for (var need = 0; need < one.points().length; need++) {
      if (one.serves(need)) {
        return false;
      }
    }
    return true;
  }

  private static boolean raise(Map<String, Long> budgets, String requirement, long budget) {
    var before = budgets.get(requirement);
    if (budget < 0 || (before != null && before >= budget)) {
      return false;
    }
    budgets.put(requirement, budget);
    return true;
  }

  /** What is left at most if the offering serves a need; negative if it can't. */
  private long left(Offer offer, List<Scenario> scenarios) {
    var inquiry = sifted.model().inquiry();
    var one = contenders.of(offer.organization());
    var points = new Points(inquiry.weights());
    var most = -1L;
    for (var need = 0; need < inquiry.wants().size(); need++) {
      var want = inquiry.wants().get(need);
      var service = sifted.model().formulation().service(want, offer);
      if (service.isPresent()) {
        var some = points.served(want.priority(), service.get().fit());
        for (var scenario : scenarios) {
          if (!scenario.isHopeless()) {
            most = Math.max(most, scenario.limit() - scenario.relaxed().with(one, need, some));
          }
        }
      }
    }
    return most;
  }

  /** What was found, as far as it holds of all: nothing is called proven that is not. */
  Sifted unproven() {
    var runnerUps = new ArrayList<RunnerUp>();
    for (var need = 0; need < sifted.runnerUps().size(); need++) {
      var one = sifted.runnerUps().get(need);
      runnerUps.add(
          new RunnerUp(
              unproven(one.status(), one.cost()),
              one.offering(),
              one.organization(),
              one.cost(),
              one.more()));
    }
    var losses = new TreeMap<Integer, Loss>();
    sifted
        .losses()
        .forEach(
            (party, loss) ->
                losses.put(
                    party,
                    new Loss(
                        unproven(loss.status(), loss.cost()),
                        loss.cost(),
                        loss.more(),
                        loss.instead(),
                        loss.takeovers(),
                        loss.uncovered())));
    return new Sifted(sifted.model(), solution(), sifted.found(), runnerUps, losses);
  }

  private static Status unproven(Status status, @Nullable Long cost) {
    return status == Status.UNKNOWN || cost == null ? Status.UNKNOWN : Status.FEASIBLE;
  }

  private Solution solution() {
    var before = sifted.solution();
    var bound = Math.min(before.best() == null ? 0 : before.bound(), whole.relaxed().least());
    return before.best() == null
        ? new Solution(Status.UNKNOWN, bound, null)
        : new Solution(
            bound >= before.best().cost() ? Status.OPTIMAL : Status.FEASIBLE, bound, before.best());
  }
}
