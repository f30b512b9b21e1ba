package org.interlock.alignment.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.bound.LowerBound;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemBuilder;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.alignment.solver.Solver;

/**
 * The search for the answer to one question. The organizations that promise most are solved
 * exactly; then everybody is looked for who may be part of anything better ({@link
 * CompletenessProof}), and it is solved again with them, until there is nobody. So what is found is
 * the best of all. First the best ensembles are settled so, then each runner-up and each loss of a
 * partner.
 *
 * <p>For linear programmes of few rows and very many columns this is known as sifting (Bixby,
 * Gregory, Lustig, Marsten and Shanno 1992); here what is left out is judged by a bound of each
 * whole ensemble, because the answer has to be whole.
 */
final class ExactSearch {

  /** How many times more are looked at in the next round: few rounds, none of them too large. */
  private static final int GROWTH = 4;

  private final Inquiry inquiry;
  private final MatchedOfferings.Selection selection;
  private final Candidates candidates;
  private final RequirementProviders providers;
  private final ProblemBuilder builder;
  private final Map<String, Party> parties = new HashMap<>();
  private final Solver solver;
  private final long deadline;
  private int most;

  /**
   * @param first how many organizations for each need are looked at first
   * @param limit for the work after the first reading
   */
  ExactSearch(SearchSpace space, ProblemBuilder builder, Solver solver, int first, Duration limit) {
    this.inquiry = space.inquiry();
    this.selection = space.selection();
    this.candidates = space.candidates();
    this.providers = space.providers();
    this.builder = builder;
    this.solver = solver;
    this.most = first;
    readFirst();
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** Who is there anyway, who promises most, and who could meet what these require. */
  private void readFirst() {
    selection.read(candidates.fixed());
    selection.read(
        candidates.promising(candidates.all(), candidates.bounds().whole()::with, most).stream()
            .map(candidates::key)
            .collect(Collectors.toSet()));
    var required = selection.required();
    var few = (most + 3) / 4;
    var providing = providers.promisingProviders(required, few);
    providing.addAll(
        providers.cheapestProviders(
            required.stream().collect(Collectors.toMap(key -> key, key -> LowerBound.NONE)),
            few,
            selection.numbers()));
    selection.read(providing);
  }

  /**
   * The best ensembles of all, or what was found until the time was up.
   *
   * @param counterfactuals whether also runner-ups and losses are asked for
   */
  SearchResult run(boolean counterfactuals) {
    var whole = candidates.bounds().whole();
    while (true) {
      var shortlist = look();
      var solution = solver.solve(shortlist.model().problem(), left());
      var best = solution.best();
      if (isOver()) {
        return unproven(shortlist, solution, whole, counterfactuals);
      }
      var alternatives = best == null ? null : alternatives(shortlist, best);
      // Whoever is in none of the ensembles found would have to make one that costs no more than
      // the last alternative. If these organizations make no ensemble, or fewer alternatives than
      // asked for, any further ensemble is welcome, whatever it costs.
      var limit =
          alternatives == null || alternatives.isExhausted()
              ? LowerBound.NONE
              : alternatives.last().cost();
      var more = shortlist.completeness(new Scenario(limit, whole)).mostPromising(most);
      // The rounds end: each looks at somebody new, and there are finitely many.
      if (more.isEmpty()) {
        return alternatives == null
            ? SearchResult.of(shortlist.model(), solution, List.of())
            : withCounterfactuals(shortlist, solution, alternatives.withBest(), counterfactuals);
      }
      read(more);
    }
  }

  /** Within a share of the time, to leave some for what would be otherwise. */
  private Alternatives alternatives(Shortlist shortlist, Ensemble best) {
    var problem = shortlist.model().problem();
    var now = System.nanoTime();
    return Alternatives.to(
        best, inquiry.question().alternatives(), problem, solver, now + (deadline - now) / 3);
  }

  private Shortlist look() {
    var offerings = selection.list();
    return new Shortlist(
        builder.of(inquiry, offerings, parties),
        candidates,
        providers,
        offerings,
        selection.numbers());
  }

  private void read(Set<String> more) {
    selection.read(more);
    most = Math.min(GROWTH * most, MatchedOfferings.MOST);
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  private boolean isOver() {
    return System.nanoTime() > deadline
        || selection.size() > MatchedOfferings.MOST
        || Thread.currentThread().isInterrupted();
  }

  /** The best one alone, with what is proven of it. */
  private SearchResult unproven(
      Shortlist shortlist, Solution solution, LowerBound whole, boolean counterfactuals) {
    var best = solution.best();
    var least = whole.least();
    if (best == null) {
      // That some organizations make nothing proves nothing of the others; that even the bound,
      // which knows fewer rules, has no ensemble of all proves that there is none.
      var isHopeless = solution.status() == Status.INFEASIBLE && least >= LowerBound.NONE;
      var none = isHopeless ? solution : new Solution(Status.UNKNOWN, least, null);
      return SearchResult.of(shortlist.model(), none, List.of());
    }
    var isBest =
        solution.status() == Status.OPTIMAL
            && shortlist.completeness(new Scenario(best.cost(), whole)).holds();
    var bound = isBest ? best.cost() : Math.min(solution.bound(), least);
    var status = bound >= best.cost() ? Status.OPTIMAL : Status.FEASIBLE;
    return withCounterfactuals(
        shortlist, new Solution(status, bound, best), List.of(best), counterfactuals);
  }

  private SearchResult withCounterfactuals(
      Shortlist base, Solution solution, List<Ensemble> found, boolean isAsked) {
    var best = solution.best();
    if (!isAsked || best == null) {
      return SearchResult.of(base.model(), solution, found);
    }
    var problem = base.model().problem();
    var runnerUps =
        IntStream.range(0, problem.needs().size())
            .mapToObj(need -> runnerUp(base, best, need))
            .toList();
    var losses = losses(base, best);
    for (var shortlist = base; ; shortlist = look()) {
      // The best ensemble stays the best when more are looked at: that is proven already.
      var same = shortlist == base ? best : shortlist.same(best, base.model());
      var counterfactuals =
          new Counterfactuals(shortlist.model().problem(), solver, solution, same, deadline);
      var more = new TreeSet<String>();
      for (var runnerUp : runnerUps) {
        more.addAll(runnerUp.ask(shortlist, counterfactuals, most));
      }
      for (var loss : losses.values()) {
        more.addAll(loss.ask(shortlist, counterfactuals, most));
      }
      if (more.isEmpty() || isOver()) {
        return new SearchResult(
            base.model(),
            solution,
            found,
            runnerUps.stream().map(CounterfactualProof::answer).toList(),
            answers(losses));
      }
      read(more);
    }
  }

  /** By partner of the best ensemble. */
  private SortedMap<Integer, CounterfactualProof<Loss>> losses(Shortlist base, Ensemble best) {
    var losses = new TreeMap<Integer, CounterfactualProof<Loss>>();
    best.parties().stream()
        .filter(party -> !base.model().problem().parties().get(party).home())
        .forEach(party -> losses.put(party, loss(base, party)));
    return losses;
  }

  private static SortedMap<Integer, Loss> answers(Map<Integer, CounterfactualProof<Loss>> losses) {
    var answers = new TreeMap<Integer, Loss>();
    losses.forEach((party, loss) -> answers.put(party, loss.answer()));
    return answers;
  }

  private CounterfactualProof<RunnerUp> runnerUp(Shortlist base, Ensemble best, int need) {
    var problem = base.model().problem();
    var server = best.servers().get(need);
    // Without its server the need may still be served by another offering of the same organization,
    // for other points: that is all that the bound may know of the change.
    var lowerBound =
        server == Ensemble.NOBODY
            ? candidates.bounds().withMust(need)
            : otherwise(
                candidates.of(key(base, problem.bricks().get(server).party())),
                need,
                Ensemble.points(problem.needs().get(need), server));
    return new CounterfactualProof<>(
        lowerBound,
        counterfactuals -> counterfactuals.runnerUp(need),
        RunnerUp::status,
        RunnerUp::cost,
        RunnerUp::doubted);
  }

  private LowerBound otherwise(Candidate candidate, int need, long points) {
    return candidates
        .bounds()
        .with(candidate, candidate.with(need, candidates.nextPoints(candidate, need, points)));
  }

  private CounterfactualProof<Loss> loss(Shortlist base, int party) {
    var key = key(base, party);
    return new CounterfactualProof<>(
        candidates.bounds().without(candidates.of(key)),
        counterfactuals -> certain(counterfactuals.loss(key), candidates.of(key)),
        Loss::status,
        Loss::cost,
        Loss::doubted);
  }

  /** Calls a need uncovered only if everybody else who serves it is looked at. */
  private Loss certain(Loss loss, Candidate lost) {
    if (loss.cost() != null) {
      return loss;
    }
    var keys = inquiry.needs().stream().map(Need::key).toList();
    var known = selection.numbers();
    var uncovered =
        loss.uncovered().stream()
            .filter(
                key ->
                    candidates.all().stream()
                        .filter(candidate -> candidate.number() != lost.number())
                        .filter(candidate -> candidate.serves(keys.indexOf(key)))
                        .allMatch(candidate -> known.get(candidate.number())))
            .toList();
    return new Loss(
        loss.status(), loss.cost(), loss.more(), loss.instead(), loss.takeovers(), uncovered);
  }

  private static String key(Shortlist base, int party) {
    return base.model().problem().parties().get(party).key();
  }
}
