package org.interlock.alignment;

import java.util.Map;
import java.util.TreeSet;
import org.interlock.alignment.solver.Problem;
import org.springframework.stereotype.Component;

/** Makes a question a problem to be solved. */
@Component
class Models {

  private final Inquiries inquiries;
  private final Offers offers;
  private final Candidates candidates;
  private final Problems problems;

  Models(Inquiries inquiries, Offers offers, Candidates candidates, Problems problems) {
    this.inquiries = inquiries;
    this.offers = offers;
    this.candidates = candidates;
    this.problems = problems;
  }

  /**
   * A problem, and what it was made of.
   *
   * @param whole whether all that could serve is in it, not only what may be part of an answer
   */
  record Model(
      Formulation formulation, Map<String, Candidate> candidates, Problem problem, boolean whole) {

    Inquiry inquiry() {
      return formulation.inquiry();
    }

    Explanation explanation() {
      return new Explanation(formulation, candidates, problem);
    }
  }

  /**
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  Model of(Question question) {
    var inquiry = inquiries.of(question);
    var selection = offers.selection(inquiry);
    var formulation = new Formulation(inquiry, selection.offers());
    var organizations = new TreeSet<>(question.pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var parties = candidates.of(inquiry, organizations);
    return new Model(formulation, parties, problems.of(formulation, parties), selection.whole());
  }
}
