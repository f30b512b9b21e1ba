package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.formulation.ExplainedProblem;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.question.Inquiry.Need;

/**
 * Organizations that can take the place of others who serve just one need.
 *
 * <p><b>Why others need not be looked at.</b> Let o serve one need in an ensemble and meet nobody's
 * requirement. Whoever serves that need by an offering without open requirements, conflicts with
 * nobody, asks no more for the need and less together with its own cost, can replace o: the
 * ensemble stays possible and costs less. Let there be as many of them as an answer has partners
 * and alternatives. Then at least as many as the alternatives, and one more, are not in the
 * ensemble; each makes another ensemble that is better and needs it. So the one with o is neither
 * the best nor among the alternatives, also when one partner or one service is barred, which can be
 * that of one of them only.
 */
final class Replacements {

  private final int enough;

  /** By need, what each asks for it. */
  private final List<List<Server>> byNeed = new ArrayList<>();

  private record Server(long points, long whole) {}

  Replacements(ExplainedProblem model, Candidates candidates) {
    var question = model.inquiry().question();
    enough = question.maxPartners() + Math.max(1, question.alternatives());
    for (var need : model.inquiry().needs()) {
      byNeed.add(servers(cheapest(model, need), candidates));
    }
  }

  /** By organization, the fewest points for which an offering that depends on nobody serves. */
  private static Map<String, Long> cheapest(ExplainedProblem model, Need need) {
    var points = new CostFormula(model.inquiry().weights());
    var formulation = model.formulation();
    var cheapest = new HashMap<String, Long>();
    for (var offering : formulation.offerings().values()) {
      if (formulation.ports(offering).isEmpty() && mayReplace(model.parties(), offering)) {
        formulation
            .service(need, offering)
            .ifPresent(
                service ->
                    cheapest.merge(
                        offering.organization(),
                        points.served(need.priority(), service.fit()),
                        Math::min));
      }
    }
    return cheapest;
  }

  private static List<Server> servers(Map<String, Long> cheapest, Candidates candidates) {
    var servers = new ArrayList<Server>();
    cheapest.forEach(
        (organization, points) -> {
          var candidate = candidates.of(organization);
          // Who is there anyway would be in both ensembles and replaces nobody.
          if (!candidate.fixed()) {
            servers.add(new Server(points, candidate.cost() + points));
          }
        });
    return servers;
  }

  private static boolean mayReplace(Map<String, Party> parties, MatchedOffering offering) {
    var party = parties.get(offering.organization());
    return party != null && party.rivals().isEmpty();
  }

  /** Whether enough others can replace an organization, whichever need it serves. */
  boolean suffice(Candidate candidate) {
    for (var need = 0; need < byNeed.size(); need++) {
      if (candidate.serves(need) && !suffice(candidate, need, candidate.points()[need])) {
        return false;
      }
    }
    return true;
  }

  /** Whether enough others can replace an organization that serves a need for so many points. */
  boolean suffice(Candidate candidate, int need, long points) {
    // Each of these makes the ensemble better in the place of the candidate: it asks no more for
    // the need, so that no other server is taken instead, and less together with its own cost.
    var count = 0;
    for (var server : byNeed.get(need)) {
      if (server.points() <= points
          && server.whole() < points + candidate.cost()
          && ++count == enough) {
        return !candidate.fixed();
      }
    }
    return false;
  }
}
