package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.alignment.Alignment.Loss;
import org.interlock.alignment.Alignment.RunnerUp;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.Models.Model;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solver;

/**
 * What some of the organizations make: the best building, further ones, and what would be
 * otherwise.
 *
 * @param solution the best building among these organizations
 * @param found the best one and the alternatives
 * @param runnerUps by need; empty if not asked for
 * @param losses by partner of the best building; empty if not asked for
 */
record Sifted(
    Model model,
    Solution solution,
    List<Building> found,
    List<RunnerUp> runnerUps,
    Map<Integer, Loss> losses) {

  /**
   * Solves it.
   *
   * @param deadline on the clock of {@link System#nanoTime}
   */
  static Sifted of(Model model, Solver solver, boolean whatIfs, long deadline) {
    var problem = model.problem();
    var solution = solver.solve(problem, left(deadline));
    var found = new ArrayList<Building>();
    var runnerUps = new ArrayList<RunnerUp>();
    var losses = new TreeMap<Integer, Loss>();
    var best = solution.best();
    if (best != null) {
      found.add(best);
      if (solution.status() == Status.OPTIMAL) {
        var alternatives = model.inquiry().question().alternatives();
        found.addAll(new Alternatives(solver, problem).to(best, alternatives, deadline));
      }
      if (whatIfs) {
        var asking = new WhatIfs(problem, solver, solution, best, deadline);
        for (var need = 0; need < problem.needs().size(); need++) {
          runnerUps.add(asking.runnerUp(need));
        }
        for (var party : best.parties()) {
          if (!problem.parties().get(party).home()) {
            losses.put(party, asking.loss(party));
          }
        }
      }
    }
    return new Sifted(model, solution, found, runnerUps, losses);
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }
}
