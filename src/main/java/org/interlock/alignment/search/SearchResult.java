package org.interlock.alignment.search;

import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.formulation.ExplainedProblem;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Solution;

/**
 * What some of the organizations make: the best ensemble, further ones, and what would be
 * otherwise.
 *
 * @param solution the best ensemble among these organizations
 * @param found the best one and the alternatives, as the model has them
 * @param runnerUps by need; empty if not asked for
 * @param losses by partner of the best ensemble; empty if not asked for
 */
public record SearchResult(
    ExplainedProblem model,
    Solution solution,
    List<Ensemble> found,
    List<RunnerUp> runnerUps,
    Map<Integer, Loss> losses) {

  /** Without asking what would be otherwise. */
  static SearchResult of(ExplainedProblem model, Solution solution, List<Ensemble> found) {
    return new SearchResult(model, solution, found, List.of(), Map.of());
  }
}
