package org.interlock.alignment.formulation;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.cost.Parties;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.springframework.beans.factory.BeanFactory;

/**
 * What each organization that could serve a question would cost as the only partner, by the numbers
 * of the solver: the partner, the misfit of its best offerings, and the needs it leaves open.
 * Nobody is left out because others are cheaper.
 */
public final class LonePartners {

  private final Inquiries inquiries;
  private final MatchedOfferings offers;
  private final Parties candidates;
  private final ProblemWriter problems;

  public LonePartners(BeanFactory beans) {
    this.inquiries = beans.getBean(Inquiries.class);
    this.offers = beans.getBean(MatchedOfferings.class);
    this.candidates = beans.getBean(Parties.class);
    this.problems = beans.getBean(ProblemWriter.class);
  }

  /** Points by key; home organizations and those that can't stand alone are absent. */
  public Map<String, Long> of(Question question) {
    var inquiry = inquiries.of(question);
    var formulation = new Formulation(inquiry, offers.all(inquiry));
    var organizations = new TreeSet<String>();
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var problem = problems.of(formulation, candidates.of(inquiry, organizations));
    var bricks = new TreeMap<Integer, ArrayList<Integer>>();
    IntStream.range(0, problem.bricks().size())
        .forEach(
            brick ->
                bricks
                    .computeIfAbsent(problem.bricks().get(brick).party(), key -> new ArrayList<>())
                    .add(brick));
    var costs = new TreeMap<String, Long>();
    bricks.forEach((party, own) -> put(problem, problem.parties().get(party), own, costs));
    return costs;
  }

  private static void put(
      Problem problem, Problem.Party party, ArrayList<Integer> own, Map<String, Long> costs) {
    if (!party.home()) {
      Building.of(problem, own).ifPresent(building -> costs.put(party.key(), building.cost()));
    }
  }
}
