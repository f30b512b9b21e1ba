package org.interlock.alignment.whynot;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.interlock.alignment.conflict.Rulebook;
import org.interlock.alignment.conflict.Rulebook.Variants;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Service;

/**
 * Writes the {@link Rulebook} of a question. A new partner is priced as somebody of whom nothing is
 * known, with an offering that states no level.
 */
final class Rulebooks {

  private static final BigDecimal UNSTATED = new BigDecimal("0.5");

  private final Formulation wide;
  private final Problem problem;
  private final CostFormula points;

  Rulebooks(Formulation wide, Problem problem) {
    this.wide = wide;
    this.problem = problem;
    this.points = new CostFormula(wide.inquiry().weights());
  }

  /** With the pins and the limit of the problem, and what the question excludes and assigns. */
  Rulebook of(Question question) {
    var excluded = new HashSet<Integer>();
    for (var party = 0; party < problem.parties().size(); party++) {
      if (question.exclude().contains(problem.parties().get(party).key())) {
        excluded.add(party);
      }
    }
    return new Rulebook(
        problem,
        IntStream.range(0, problem.needs().size()).mapToObj(this::variants).toList(),
        excluded,
        assigned(question),
        points.partner(BigDecimal.ZERO, UNSTATED, false));
  }

  private Map<Integer, Integer> assigned(Question question) {
    var assigned = new HashMap<Integer, Integer>();
    for (var index = 0; index < problem.needs().size(); index++) {
      var offering = question.assign().get(problem.needs().get(index).key());
      if (offering != null) {
        assigned.put(index, brick(offering));
      }
    }
    return assigned;
  }

  private int brick(String offering) {
    return IntStream.range(0, problem.bricks().size())
        .filter(brick -> problem.bricks().get(brick).key().equals(offering))
        .findFirst()
        .orElse(Rulebook.NONE);
  }

  private Variants variants(int index) {
    var need = wide.inquiry().needs().get(index);
    var softened = need.priority() == Priority.MUST ? Priority.SHOULD : need.priority();
    return new Variants(
        need.capability(),
        softened(problem.needs().get(index), need, softened),
        points.served(need.priority(), UNSTATED),
        points.served(softened, UNSTATED));
  }

  private Problem.Need softened(Problem.Need stated, Need need, Priority priority) {
    return new Problem.Need(
        stated.key(),
        false,
        points.open(priority),
        stated.services().stream()
            .map(service -> new Service(service.brick(), served(service.brick(), need, priority)))
            .toList());
  }

  private long served(int brick, Need need, Priority priority) {
    var offering = wide.offerings().get(problem.bricks().get(brick).key());
    if (offering == null) {
      throw new IllegalStateException("No candidate " + problem.bricks().get(brick).key());
    }
    return points.served(priority, wide.service(need, offering).orElseThrow().fit());
  }
}
