package org.interlock.alignment.whynot;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.conflict.Change;
import org.interlock.alignment.conflict.Explainer;
import org.interlock.alignment.conflict.Explainer.Core;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.conflict.Repairs;
import org.interlock.alignment.conflict.Rulebook;
import org.interlock.alignment.cost.Parties;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemWriter;
import org.interlock.alignment.names.KnownNames;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.RelaxedQuestion;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Solver;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Explains why a question has no answer, and what would give it one. Asks anew with everything that
 * the user's own rules leave out; rivals of the customer and of us stay out, but are named.
 */
@Component
public class Conflicts {

  private static final Cypher QUARRELS = Cypher.named("alignment/quarrels");

  private final Inquiries inquiries;
  private final MatchedOfferings offerings;
  private final Parties parties;
  private final ProblemWriter problems;
  private final Solver solver;
  private final Recruits recruits;
  private final Graph graph;

  Conflicts(
      Inquiries inquiries,
      MatchedOfferings offerings,
      Parties parties,
      ProblemWriter problems,
      Solver solver,
      Recruits recruits,
      Graph graph) {
    this.inquiries = inquiries;
    this.offerings = offerings;
    this.parties = parties;
    this.problems = problems;
    this.solver = solver;
    this.recruits = recruits;
    this.graph = graph;
  }

  private record Quarrel(String one, String other) {}

  /** A question asked as wide as can be. */
  private record Case(
      Question question, Formulation wide, Rulebook book, IneligibleOfferings ineligible) {}

  /**
   * Why the question is infeasible.
   *
   * @param limit for all solving; what is not found by then is left out, and said so
   */
  public Conflict of(Question question, Duration limit) {
    final Case asked;
    try {
      asked = asked(question);
    } catch (InvalidInput tooMany) {
      return unexplained();
    }
    var deadline = System.nanoTime() + limit.toNanos();
    var explainer = new Explainer(asked.book(), solver, limit.multipliedBy(4).dividedBy(10));
    var core = explainer.core();
    var repairs =
        new Repairs(asked.book(), solver, left(deadline).multipliedBy(9).dividedBy(10)).of(core);
    var further = new Explainer(asked.book(), solver, left(deadline)).further(core);
    return told(asked, core, further, repairs);
  }

  /** The question can be asked, but with all that it leaves out there is too much to look at. */
  private static Conflict unexplained() {
    return new Conflict(
        List.of(), Obstacles.UNEXPLAINED, List.of(), Proof.UNFINISHED, List.of(), List.of(), 0);
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private Case asked(Question question) {
    var inquiry = inquiries.of(RelaxedQuestion.question(question));
    var all = offerings.all(RelaxedQuestion.inquiry(inquiry));
    var wide = Formulation.loose(inquiry, all);
    var organizations = new TreeSet<>(question.pin());
    wide.offerings().values().forEach(offering -> organizations.add(offering.organization()));
    var problem = problems.of(wide, parties.of(inquiry, organizations));
    var book = new Rulebooks(wide, problem).of(question);
    return new Case(question, wide, book, shunned(inquiry, all, problem));
  }

  private IneligibleOfferings shunned(Inquiry inquiry, List<MatchedOffering> all, Problem problem) {
    var unserved =
        inquiry.needs().stream()
            .filter(need -> need.priority() == Priority.MUST)
            .filter(
                need ->
                    problem.needs().stream()
                        .anyMatch(
                            stated ->
                                stated.key().equals(need.key()) && stated.services().isEmpty()))
            .toList();
    var relevant =
        all.stream()
            .filter(
                offering ->
                    unserved.stream()
                        .anyMatch(need -> offering.match(need.capability()).isPresent()))
            .toList();
    return IneligibleOfferings.of(inquiry, relevant, rivals(inquiry, relevant));
  }

  private Map<String, Set<String>> rivals(Inquiry inquiry, List<MatchedOffering> offerings) {
    var rivals = new HashMap<String, Set<String>>();
    var ones =
        offerings.stream()
            .map(MatchedOffering::organization)
            .filter(inquiry.barred()::contains)
            .distinct()
            .sorted()
            .toList();
    if (!ones.isEmpty()) {
      var others = new TreeSet<>(inquiry.customers());
      others.addAll(inquiry.home());
      graph
          .rows(
              QUARRELS,
              Map.<String, Object>of(
                  "ones", ones, "others", List.copyOf(others), "today", inquiry.today()),
              Quarrel.class)
          .forEach(
              quarrel ->
                  rivals
                      .computeIfAbsent(quarrel.one(), key -> new TreeSet<>())
                      .add(quarrel.other()));
    }
    return rivals;
  }

  private Conflict told(Case asked, Core core, List<Core> further, Repairs.Found repairs) {
    var nearest = recruits.nearest(asked.wide().inquiry(), serving(asked, repairs));
    var draft = KnownNames.unknown();
    told(asked, core, further, repairs, nearest, draft);
    return told(asked, core, further, repairs, nearest, draft.known(graph));
  }

  private static Conflict told(
      Case asked,
      Core core,
      List<Core> further,
      Repairs.Found repairs,
      Map<String, List<Conflict.Nearby>> nearest,
      KnownNames names) {
    var obstacles =
        new Obstacles(asked.wide(), asked.book(), asked.question(), asked.ineligible(), names);
    var changes =
        new ChangeSentences(asked.question(), asked.wide().inquiry(), asked.book(), nearest, names);
    var first = obstacles.of(core.rules());
    return new Conflict(
        obstacles.needs(core.rules()),
        first.message(),
        first.parts(),
        core.proof(),
        further.stream().map(one -> obstacles.of(one.rules())).toList(),
        repairs.repairs().stream().map(changes::of).toList(),
        repairs.tried());
  }

  /** Who serves the capabilities already for which somebody would be recruited. */
  private static Map<String, Set<String>> serving(Case asked, Repairs.Found repairs) {
    var serving = new HashMap<String, Set<String>>();
    for (var repair : repairs.repairs()) {
      for (var change : repair.changes()) {
        if (change instanceof Change.Recruit(var capability)) {
          serving.computeIfAbsent(capability, key -> serving(asked, key));
        }
      }
    }
    return serving;
  }

  private static Set<String> serving(Case asked, String capability) {
    var problem = asked.book().wide();
    var serving = new HashSet<String>();
    for (var need = 0; need < problem.needs().size(); need++) {
      if (asked.book().variants().get(need).capability().equals(capability)) {
        problem.needs().get(need).services().stream()
            .map(service -> problem.bricks().get(service.brick()).party())
            .forEach(party -> serving.add(problem.parties().get(party).key()));
      }
    }
    return serving;
  }
}
