package org.interlock.alignment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.cost.PartnerCostIndex;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemBuilder;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Solver;
import org.interlock.bench.CsvSheets;
import org.interlock.bench.RandomQuestions;
import org.interlock.bench.SyntheticGraph;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions about a synthetic graph have the answers that they have among all organizations. */
@InterlockTest
class AlignmentSearchTest {

  private static final int ORGANIZATIONS = 300;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  @Autowired Loader loader;
  @Autowired TestGraph given;
  @Autowired Inquiries inquiries;
  @Autowired PartnerCostIndex prices;
  @Autowired MatchedOfferings offerings;
  @Autowired ProblemBuilder builder;
  @Autowired Solver solver;
  @TempDir Path folder;
  @TempDir Path reports;

  @BeforeEach
  void graph() {
    given.clear();
    try (var sheets = new CsvSheets(folder)) {
      new SyntheticGraph(ORGANIZATIONS, 5).write(sheets);
    }
    var request = new LoadRequest(List.of(folder), null, "test", reports);
    assertThat(loader.load(request, Progress.NONE).rejected()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"3, 12", "5, 6", "14, 2"})
  void answersTheSameAsFromAllOfferings(int needs, int count) {
    var search = new AlignmentSearch(prices, offerings, builder, solver, 1);
    var questions = new RandomQuestions(ORGANIZATIONS, 5, needs, 1);
    var less = 0;
    for (var i = 0; i < count; i++) {
      var inquiry = inquiries.of(question(questions.next(), List.of()));
      var all = all(inquiry);
      var selection = search.of(inquiry, true);
      less +=
          selection.model().problem().bricks().size() < all.model().problem().bricks().size()
              ? 1
              : 0;
      assertThat(facts(selection)).as("question %d", i).isEqualTo(facts(all));
    }
    assertThat(less).isPositive();
  }

  @Test
  void answersTheSameWithPinsAndServicesOfOneOffering() {
    var search = new AlignmentSearch(prices, offerings, builder, solver, 1);
    var questions = new RandomQuestions(ORGANIZATIONS, 5, 4, 2);
    for (var i = 0; i < 6; i++) {
      var asked = questions.next();
      var free = search.of(inquiries.of(question(asked, List.of())), true);
      var server = free.found().getFirst().servers().stream().filter(one -> one >= 0).findFirst();
      var offering = free.model().problem().bricks().get(server.orElseThrow()).key();
      var need = free.found().getFirst().servers().indexOf(server.orElseThrow());
      var pin = SyntheticGraph.organizationKey(17 + i);
      var question =
          question(asked, List.of(pin))
              .withAssigned(asked.needs().get(need).capability(), offering);
      var inquiry = inquiries.of(question);
      assertThat(facts(search.of(inquiry, true)))
          .as("question %d", i)
          .isEqualTo(facts(all(inquiry)));
    }
  }

  /** Everything solved with everybody at once. */
  private SearchResult all(Inquiry inquiry) {
    var model = builder.of(new Formulation(inquiry, offerings.all(inquiry)));
    var problem = model.problem();
    var deadline = System.nanoTime() + MINUTE;
    var solution = solver.solve(problem, Duration.ofMinutes(1));
    var best = solution.best();
    if (best == null) {
      return SearchResult.of(model, solution, List.of());
    }
    var found =
        Alternatives.to(best, inquiry.question().alternatives(), problem, solver, deadline)
            .withBest();
    var counterfactuals = new Counterfactuals(problem, solver, solution, best, deadline);
    var losses = new TreeMap<Integer, Alignment.Loss>();
    for (var party : best.parties()) {
      if (!problem.parties().get(party).home()) {
        losses.put(party, counterfactuals.loss(problem.parties().get(party).key()));
      }
    }
    return new SearchResult(
        model,
        solution,
        found,
        IntStream.range(0, problem.needs().size()).mapToObj(counterfactuals::runnerUp).toList(),
        losses);
  }

  private static Question question(RandomQuestions.Asked asked, List<String> pin) {
    var needs =
        asked.needs().stream()
            .map(
                need ->
                    new Question.Need(
                        need.capability(), Priority.valueOf(need.priority()), need.accepts()))
            .toList();
    return Question.of(asked.customer(), needs)
        .withMaxPartners(4)
        .withPin(pin)
        .withAlternatives(1)
        .withTimeLimitMs(60_000);
  }

  /** Status and costs of everything that was found. */
  private static List<Object> facts(SearchResult result) {
    var facts = new ArrayList<Object>(List.of(result.solution().status()));
    result.found().stream().map(Ensemble::cost).forEach(facts::add);
    result.runnerUps().forEach(one -> facts.add(one.status() + " " + one.cost()));
    result
        .losses()
        .forEach(
            (party, loss) ->
                facts.add(
                    result.model().problem().parties().get(party).key()
                        + " "
                        + loss.status()
                        + " "
                        + loss.cost()
                        + loss.uncovered()));
    return facts;
  }
}
