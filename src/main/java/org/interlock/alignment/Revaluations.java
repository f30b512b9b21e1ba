package org.interlock.alignment;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment;
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
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.traffic.QuestionTurns;
import org.springframework.stereotype.Component;

/** Prices an ensemble that was found before, exactly as it is, whether or not it is the best. */
@Component
public class Revaluations {

  private final Inquiries inquiries;
  private final MatchedOfferings offerings;
  private final Parties parties;
  private final ProblemWriter problems;
  private final QuestionTurns turns;

  Revaluations(
      Inquiries inquiries,
      MatchedOfferings offerings,
      Parties parties,
      ProblemWriter problems,
      QuestionTurns turns) {
    this.inquiries = inquiries;
    this.offerings = offerings;
    this.parties = parties;
    this.problems = problems;
    this.turns = turns;
  }

  /**
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  public Revaluation price(Question question, Alignment.Ensemble ensemble) {
    return turns.take(() -> priced(question, ensemble));
  }

  private Revaluation priced(Question question, Alignment.Ensemble ensemble) {
    var inquiry = inquiries.of(question);
    var found = offerings(inquiry, ensemble);
    var formulation = new Formulation(inquiry, found);
    var organizations = new TreeSet<>(question.pin());
    formulation
        .offerings()
        .values()
        .forEach(offering -> organizations.add(offering.organization()));
    var members = parties.of(inquiry, organizations);
    var problem = problems.of(formulation, members);
    var all = IntStream.range(0, problem.bricks().size()).boxed().toList();
    var explanation = new Explanation(formulation, members, problem);
    return new Revaluation(
        Ensemble.of(problem, all).map(explanation::ensemble).orElse(null),
        ensemble.organizations().stream().filter(inquiry.barred()::contains).toList(),
        unneeded(ensemble, found, formulation),
        unheld(found, formulation),
        unserved(problem),
        rivals(problem),
        partners(members) > question.maxPartners());
  }

  /** Those of the ensemble, and the customers' own. */
  private List<MatchedOffering> offerings(Inquiry inquiry, Alignment.Ensemble ensemble) {
    var selection = offerings.of(inquiry);
    selection.read(ensemble.organizations());
    return selection.list().stream()
        .filter(
            offering ->
                ensemble.offerings().contains(offering.key())
                    || inquiry.customers().contains(offering.organization()))
        .toList();
  }

  private static List<String> unneeded(
      Alignment.Ensemble ensemble, List<MatchedOffering> found, Formulation formulation) {
    return ensemble.offerings().stream()
        .filter(key -> !formulation.offerings().containsKey(key))
        .filter(
            key ->
                found.stream()
                    .filter(offering -> offering.key().equals(key))
                    .allMatch(offering -> isHeld(offering, formulation)))
        .toList();
  }

  private static List<String> unheld(List<MatchedOffering> found, Formulation formulation) {
    return found.stream()
        .filter(offering -> !formulation.inquiry().customers().contains(offering.organization()))
        .filter(offering -> !isHeld(offering, formulation))
        .map(MatchedOffering::key)
        .toList();
  }

  private static boolean isHeld(MatchedOffering offering, Formulation formulation) {
    return formulation.ports(offering).stream()
        .noneMatch(port -> formulation.joints(offering, port).isEmpty());
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
                    problem.parties().get(pair.first()).key(),
                    problem.parties().get(pair.second()).key()))
        .toList();
  }

  private static long partners(Map<String, Party> members) {
    return members.values().stream().filter(party -> !party.home()).count();
  }
}
