package org.interlock.alignment;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.interlock.alignment.solver.Problem;
import org.springframework.stereotype.Component;

/** Makes an inquiry a problem to be solved. */
@Component
class Models {

  private final Candidates candidates;
  private final Problems problems;

  Models(Candidates candidates, Problems problems) {
    this.candidates = candidates;
    this.problems = problems;
  }

  /** A problem, and what it was made of. */
  record Model(Formulation formulation, Map<String, Candidate> candidates, Problem problem) {

    Inquiry inquiry() {
      return formulation.inquiry();
    }

    Explanation explanation() {
      return new Explanation(formulation, candidates, problem);
    }
  }

  /** Of these offerings only. */
  Model of(Inquiry inquiry, List<Offer> offers) {
    return of(new Formulation(inquiry, offers));
  }

  Model of(Formulation formulation) {
    var inquiry = formulation.inquiry();
    var organizations = new TreeSet<>(inquiry.question().pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var parties = candidates.of(inquiry, organizations);
    return new Model(formulation, parties, problems.of(formulation, parties));
  }
}
