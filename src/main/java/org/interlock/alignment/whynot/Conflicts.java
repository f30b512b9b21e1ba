package org.interlock.alignment.whynot;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.conflict.Change;
import org.interlock.alignment.conflict.Explainer;
import org.interlock.alignment.conflict.Explainer.Core;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.conflict.Repairs;
import org.interlock.alignment.names.KnownNames;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Solver;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Explains why a question has no answer, and what would give it one. Asks anew with everything that
 * the user's own rules leave out; rivals of the customer and of us stay out, but are named.
 */
@Component
public class Conflicts {

  private final RelaxedCases cases;
  private final Solver solver;
  private final Recruits recruits;
  private final Graph graph;

  Conflicts(RelaxedCases cases, Solver solver, Recruits recruits, Graph graph) {
    this.cases = cases;
    this.solver = solver;
    this.recruits = recruits;
    this.graph = graph;
  }

  /**
   * Why the question is infeasible.
   *
   * @param limit for all solving; what is not found by then is left out, and said so
   */
  public Conflict of(Question question, Duration limit) {
    final RelaxedCase asked;
    try {
      asked = cases.of(question);
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

  private Conflict told(RelaxedCase asked, Core core, List<Core> further, Repairs.Found repairs) {
    var nearest = recruits.nearest(asked.wide().inquiry(), serving(asked, repairs));
    var draft = KnownNames.unknown();
    told(asked, core, further, repairs, nearest, draft);
    return told(asked, core, further, repairs, nearest, draft.known(graph));
  }

  private static Conflict told(
      RelaxedCase asked,
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
        further.stream().map(conflict -> obstacles.of(conflict.rules())).toList(),
        repairs.repairs().stream().map(changes::of).toList(),
        repairs.tried());
  }

  /** Who serves the capabilities already for which somebody would be recruited. */
  private static Map<String, Set<String>> serving(RelaxedCase asked, Repairs.Found repairs) {
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

  private static Set<String> serving(RelaxedCase asked, String capability) {
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
