package org.interlock.alignment.formulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interlock.alignment.cost.Parties;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.solver.Problem;
import org.springframework.stereotype.Component;

/** Makes an inquiry a problem to be solved. */
@Component
public class ProblemBuilder {

  private final Parties candidates;
  private final ProblemWriter problems;

  ProblemBuilder(Parties candidates, ProblemWriter problems) {
    this.candidates = candidates;
    this.problems = problems;
  }

  /** A problem, and what it was made of. */
  public record Model(Formulation formulation, Map<String, Party> candidates, Problem problem) {

    public Inquiry inquiry() {
      return formulation.inquiry();
    }

    public Explanation explanation() {
      return new Explanation(formulation, candidates, problem);
    }
  }

  /**
   * Of these offerings only.
   *
   * @param known candidates of the same inquiry that need not be read; gets those that were
   */
  public Model of(Inquiry inquiry, List<MatchedOffering> offers, Map<String, Party> known) {
    return of(new Formulation(inquiry, offers), known);
  }

  public Model of(Formulation formulation) {
    return of(formulation, new HashMap<>());
  }

  private Model of(Formulation formulation, Map<String, Party> known) {
    var inquiry = formulation.inquiry();
    var organizations = new TreeSet<>(inquiry.question().pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var missing = organizations.stream().filter(key -> !known.containsKey(key)).toList();
    known.putAll(candidates.of(inquiry, missing));
    var parties = new TreeMap<String, Party>();
    organizations.forEach(
        key -> Optional.ofNullable(known.get(key)).ifPresent(one -> parties.put(key, one)));
    return new Model(formulation, parties, problems.of(formulation, parties));
  }
}
