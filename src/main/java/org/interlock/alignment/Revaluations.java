package org.interlock.alignment;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.cost.Parties;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.formulation.Explanation;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemWriter;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.traffic.QuestionTurns;
import org.springframework.stereotype.Component;

/** Prices an ensemble that was found before, exactly as it is, whether or not it is the best. */
@Component
public class Revaluations {

  private final Inquiries inquiries;
  private final MatchedOfferings offers;
  private final Parties candidates;
  private final ProblemWriter problems;
  private final QuestionTurns turns;

  Revaluations(
      Inquiries inquiries,
      MatchedOfferings offers,
      Parties candidates,
      ProblemWriter problems,
      QuestionTurns turns) {
    this.inquiries = inquiries;
    this.offers = offers;
    this.candidates = candidates;
    this.problems = problems;
    this.turns = turns;
  }

  /**
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  public Revaluation price(Question question, Ensemble ensemble) {
    return turns.take(() -> priced(question, ensemble));
  }

  private Revaluation priced(Question question, Ensemble ensemble) {
    var inquiry = inquiries.of(question);
    var found = offers(inquiry, ensemble);
    var formulation = new Formulation(inquiry, found);
    var organizations = new TreeSet<>(question.pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var parties = candidates.of(inquiry, organizations);
    var problem = problems.of(formulation, parties);
    var all = IntStream.range(0, problem.bricks().size()).boxed().toList();
    var explanation = new Explanation(formulation, parties, problem);
    return new Revaluation(
        Building.of(problem, all).map(explanation::ensemble).orElse(null),
        ensemble.organizations().stream().filter(inquiry.barred()::contains).toList(),
        unneeded(ensemble, found, formulation),
        unheld(found, formulation),
        unserved(problem),
        rivals(problem),
        partners(parties) > question.maxPartners());
  }

  /** Those of the ensemble, and the customers' own. */
  private List<MatchedOffering> offers(Inquiry inquiry, Ensemble ensemble) {
    var some = offers.of(inquiry);
    some.read(ensemble.organizations());
    return some.list().stream()
        .filter(
            offer ->
                ensemble.offerings().contains(offer.key())
                    || inquiry.customers().contains(offer.organization()))
        .toList();
  }

  private static List<String> unneeded(
      Ensemble ensemble, List<MatchedOffering> found, Formulation formulation) {
    return ensemble.offerings().stream()
        .filter(key -> !formulation.offers().containsKey(key))
        .filter(
            key ->
                found.stream()
                    .filter(offer -> offer.key().equals(key))
                    .allMatch(offer -> isHeld(offer, formulation)))
        .toList();
  }

  private static List<String> unheld(List<MatchedOffering> found, Formulation formulation) {
    return found.stream()
        .filter(offer -> !formulation.inquiry().customers().contains(offer.organization()))
        .filter(offer -> !isHeld(offer, formulation))
        .map(MatchedOffering::key)
        .toList();
  }

  private static boolean isHeld(MatchedOffering offer, Formulation formulation) {
    return formulation.ports(offer).stream()
        .noneMatch(port -> formulation.meetings(offer, port).isEmpty());
  }

  private static List<String> unserved(Problem problem) {
    return problem.needs().stream()
        .filter(need -> need.must() && need.services().isEmpty())
        .map(Problem.Need::key)
        .toList();
  }

  private static List<Revaluation.Rivals> rivals(Problem problem) {
    return problem.conflicts().stream()
        .map(
            pair ->
                new Revaluation.Rivals(
                    problem.parties().get(pair.one()).key(),
                    problem.parties().get(pair.other()).key()))
        .toList();
  }

  private static long partners(Map<String, Party> parties) {
    return parties.values().stream().filter(party -> !party.home()).count();
  }
}
