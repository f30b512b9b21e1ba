package org.interlock.alignment.formulation;

import java.util.Map;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.solver.Problem;

/**
 * A problem with what it was made of, so that an ensemble found can be explained.
 *
 * @param parties the organizations of the problem by key
 */
public record ExplainedProblem(
    Formulation formulation, Map<String, Party> parties, Problem problem) {

  public Inquiry inquiry() {
    return formulation.inquiry();
  }

  public Explanation explanation() {
    return new Explanation(formulation, parties, problem);
  }
}
