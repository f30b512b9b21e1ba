package org.interlock.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Solver;
import org.interlock.bench.CsvSheets;
import org.interlock.bench.RandomQuestions;
import org.interlock.bench.SyntheticGraph;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions about a synthetic graph have the same answers with and without a shortlist. */
@InterlockTest
class ShortlistTest {

  private static final int ORGANIZATIONS = 300;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Autowired Loader loader;
  @Autowired TestGraph given;
  @Autowired Inquiries inquiries;
  @Autowired Offers offers;
  @Autowired Candidates candidates;
  @Autowired Problems problems;
  @Autowired Solver solver;

  @Test
  void answersTheSameAsFromAllOfferings(@TempDir Path folder, @TempDir Path reports) {
    given.clear();
    try (var sheets = new CsvSheets(folder)) {
      new SyntheticGraph(ORGANIZATIONS, 5).write(sheets);
    }
    var request = new LoadRequest(List.of(folder), null, "test", reports);
    assertThat(loader.load(request, Progress.NONE).rejected()).isZero();
    var questions = new RandomQuestions(ORGANIZATIONS, 5, 3, 1);
    var less = 0;
    for (var i = 0; i < 12; i++) {
      var inquiry = inquiries.of(question(questions.next()));
      var all = offers.of(inquiry);
      var needed = offers.needed(inquiry).offers();
      less += needed.size() < all.size() ? 1 : 0;
      assertThat(costs(inquiry, needed)).isEqualTo(costs(inquiry, all));
    }
    assertThat(less).isPositive();
  }

  private static Question question(RandomQuestions.Asked asked) {
    return new Question(
        null,
        asked.customer(),
        asked.needs().stream()
            .map(
                need ->
                    new Question.Need(
                        need.capability(), Priority.valueOf(need.priority()), need.accepts()))
            .toList(),
        4,
        List.of(),
        List.of(),
        1,
        20_000,
        Map.of(),
        Map.of(),
        Map.of());
  }

  private List<Object> costs(Inquiry inquiry, List<Offer> some) {
    var formulation = new Formulation(inquiry, some);
    var organizations = new TreeSet<String>();
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var problem = problems.of(formulation, candidates.of(inquiry, organizations));
    var found = solver.solve(problem, LIMIT);
    var costs = new ArrayList<Object>(List.of(found.status()));
    if (found.best() != null) {
      costs.add(found.best().cost());
      new Alternatives(solver, problem)
          .to(found.best(), 1, System.nanoTime() + LIMIT.toNanos()).stream()
              .map(Building::cost)
              .forEach(costs::add);
    }
    return costs;
  }
}
