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
import org.springframework.stereotype.Component;

/** Makes an inquiry a problem to be solved. */
@Component
public class ProblemBuilder {

  private final Parties parties;
  private final ProblemWriter problems;

  ProblemBuilder(Parties parties, ProblemWriter problems) {
    this.parties = parties;
    this.problems = problems;
  }

  /**
   * Of these offerings only.
   *
   * @param known parties of the same inquiry that need not be read; gets those that were
   */
  public ExplainedProblem of(
      Inquiry inquiry, List<MatchedOffering> offerings, Map<String, Party> known) {
    return of(new Formulation(inquiry, offerings), known);
  }

  public ExplainedProblem of(Formulation formulation) {
    return of(formulation, new HashMap<>());
  }

  private ExplainedProblem of(Formulation formulation, Map<String, Party> known) {
    var inquiry = formulation.inquiry();
    var organizations = new TreeSet<>(inquiry.question().pin());
    formulation
        .offerings()
        .values()
        .forEach(offering -> organizations.add(offering.organization()));
    var missing = organizations.stream().filter(key -> !known.containsKey(key)).toList();
    known.putAll(parties.of(inquiry, missing));
    var parties = new TreeMap<String, Party>();
    organizations.forEach(
        key -> Optional.ofNullable(known.get(key)).ifPresent(party -> parties.put(key, party)));
    return new ExplainedProblem(formulation, parties, problems.of(formulation, parties));
  }
}
