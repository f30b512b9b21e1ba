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
import org.interlock.alignment.question.Inquiry.Want;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
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

  private static final int GROWTH = 4;

  private final Inquiry inquiry;
  private final MatchedOfferings.Some some;
  private final Candidates contenders;
  private final RequirementProviders providers;
  private final ProblemBuilder models;
  private final Map<String, Party> candidates = new HashMap<>();
  private final Solver solver;
  private final long deadline;
  private int most;

  ExactSearch(
      Inquiry inquiry,
      MatchedOfferings.Some some,
      Candidates contenders,
      RequirementProviders providers,
      ProblemBuilder models,
      Solver solver,
      int first,
      Duration limit) {
    this.inquiry = inquiry;
    this.some = some;
    this.contenders = contenders;
    this.providers = providers;
    this.models = models;
    this.solver = solver;
    this.most = first;
    readFirst();
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  private void readFirst() {
    some.read(contenders.there());
    some.read(
        contenders.promising(contenders.all(), contenders.bounds().whole()::with, most).stream()
            .map(contenders::key)
            .collect(Collectors.toSet()));
    var required = some.required();
    var few = (most + 3) / 4;
    var meeting = providers.meetingToo(required, few);
    meeting.addAll(
        providers.meeting(
            required.stream().collect(Collectors.toMap(key -> key, key -> LowerBound.NONE)),
            few,
            some.numbers()));
    some.read(meeting);
  }

  SearchResult sift(boolean whatIfs) {
    var whole = contenders.bounds().whole();
    while (true) {
      var looked = look();
      var solution = solver.solve(looked.model().problem(), left());
      var best = solution.best();
      if (isOver()) {
        return unproven(looked, solution, whole, whatIfs);
      }
      var alternatives = best == null ? null : alternatives(looked, best);
      var limit =
          alternatives == null || alternatives.isExhausted()
              ? LowerBound.NONE
              : alternatives.last().cost();
      var more = looked.omitted(new Scenario(limit, whole)).mostPromising(most);
      if (more.isEmpty()) {
        return alternatives == null
            ? SearchResult.of(looked.model(), solution, List.of())
            : withWhatIfs(looked, solution, alternatives.withBest(), whatIfs);
      }
      read(more);
    }
  }

  /** Within a share of the time, to leave some for what would be otherwise. */
  private Alternatives alternatives(Shortlist looked, Building best) {
    var problem = looked.model().problem();
    var now = System.nanoTime();
    return Alternatives.to(
        best, inquiry.question().alternatives(), problem, solver, now + (deadline - now) / 3);
  }

  private Shortlist look() {
    var offers = some.list();
    return new Shortlist(
        models.of(inquiry, offers, candidates), contenders, providers, offers, some.numbers());
  }

  private void read(Set<String> more) {
    some.read(more);
    most = Math.min(GROWTH * most, MatchedOfferings.MOST);
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  private boolean isOver() {
    return System.nanoTime() > deadline
        || some.size() > MatchedOfferings.MOST
        || Thread.currentThread().isInterrupted();
  }

  /** The best one alone, with what is proven of it. */
  private SearchResult unproven(
      Shortlist looked, Solution solution, LowerBound whole, boolean whatIfs) {
    var best = solution.best();
    var least = whole.least();
    if (best == null) {
      var isHopeless = solution.status() == Status.INFEASIBLE && least >= LowerBound.NONE;
      var none = isHopeless ? solution : new Solution(Status.UNKNOWN, least, null);
      return SearchResult.of(looked.model(), none, List.of());
    }
    var isBest =
        solution.status() == Status.OPTIMAL
            && looked.omitted(new Scenario(best.cost(), whole)).isNobody();
    var bound = isBest ? best.cost() : Math.min(solution.bound(), least);
    var status = bound >= best.cost() ? Status.OPTIMAL : Status.FEASIBLE;
    return withWhatIfs(looked, new Solution(status, bound, best), List.of(best), whatIfs);
  }

  private SearchResult withWhatIfs(
      Shortlist base, Solution solution, List<Building> found, boolean isAsked) {
    var best = solution.best();
    if (!isAsked || best == null) {
      return SearchResult.of(base.model(), solution, found);
    }
    var problem = base.model().problem();
    var runnerUps =
        IntStream.range(0, problem.needs().size())
            .mapToObj(need -> runnerUp(base, best, need))
            .toList();
    var losses = new TreeMap<Integer, CounterfactualProof<Loss>>();
    best.parties().stream()
        .filter(party -> !problem.parties().get(party).home())
        .forEach(party -> losses.put(party, loss(base, party)));
    for (var looked = base; ; looked = look()) {
      var same = looked == base ? best : looked.same(best, base.model());
      var whatIfs = new Counterfactuals(looked.model().problem(), solver, solution, same, deadline);
      var more = new TreeSet<String>();
      for (var one : runnerUps) {
        more.addAll(one.ask(looked, whatIfs, most));
      }
      for (var one : losses.values()) {
        more.addAll(one.ask(looked, whatIfs, most));
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

  private static SortedMap<Integer, Loss> answers(Map<Integer, CounterfactualProof<Loss>> losses) {
    var answers = new TreeMap<Integer, Loss>();
    losses.forEach((party, loss) -> answers.put(party, loss.answer()));
    return answers;
  }

  private CounterfactualProof<RunnerUp> runnerUp(Shortlist base, Building best, int need) {
    var problem = base.model().problem();
    var server = best.servers().get(need);
    var relaxed =
        server == Building.NOBODY
            ? contenders.bounds().withMust(need)
            : otherwise(
                contenders.of(key(base, problem.bricks().get(server).party())),
                need,
                Building.points(problem.needs().get(need), server));
    return new CounterfactualProof<>(
        relaxed,
        whatIfs -> whatIfs.runnerUp(need),
        RunnerUp::status,
        RunnerUp::cost,
        RunnerUp::doubted);
  }

  private LowerBound otherwise(Candidate one, int need, long points) {
    return contenders.bounds().with(one, one.with(need, contenders.otherwise(one, need, points)));
  }

  private CounterfactualProof<Loss> loss(Shortlist base, int party) {
    var key = key(base, party);
    return new CounterfactualProof<>(
        contenders.bounds().without(contenders.of(key)),
        whatIfs -> certain(whatIfs.loss(key), contenders.of(key)),
        Loss::status,
        Loss::cost,
        Loss::doubted);
  }

  /** Calls a need uncovered only if everybody else who serves it is looked at. */
  private Loss certain(Loss loss, Candidate lost) {
    if (loss.cost() != null) {
      return loss;
    }
    var keys = inquiry.wants().stream().map(Want::key).toList();
    var known = some.numbers();
    var uncovered =
        loss.uncovered().stream()
            .filter(
                key ->
                    contenders.all().stream()
                        .filter(one -> one.number() != lost.number())
                        .filter(one -> one.serves(keys.indexOf(key)))
                        .allMatch(one -> known.get(one.number())))
            .toList();
    return new Loss(
        loss.status(), loss.cost(), loss.more(), loss.instead(), loss.takeovers(), uncovered);
  }

  private static String key(Shortlist base, int party) {
    return base.model().problem().parties().get(party).key();
  }
}
