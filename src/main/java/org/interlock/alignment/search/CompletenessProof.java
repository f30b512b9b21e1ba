package org.interlock.alignment.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.bound.LowerBound;

/**
 * The organizations that are not looked at although they may be part of something better than what
 * was found.
 *
 * <p><b>Why nobody else can be missed.</b> What was found (the worst of the best ensemble and its
 * alternatives, the best one without a partner, the best one with a need served otherwise) is a
 * {@link Scenario}: a cost that is possible, so that what is best costs no more, and a {@link
 * LowerBound} bound of every ensemble under the same rules. If an organization is in an ensemble
 * that costs no more than what was found, its bound is no more than that either. Equal costs count
 * as better, so ties are broken as among all. Of those that remain, nobody is missed who can only
 * serve one need and for whom there are enough {@link Replacements}.
 *
 * <p><b>Requirements.</b> Who meets a requirement is in an ensemble with an offering that serves a
 * need and has it, directly or along a chain ({@link RequirementOrigins}). Such an ensemble costs
 * at least the bound with both. So an organization that serves no need costs at most what is left
 * from the bound with that offering to the cost found.
 */
final class CompletenessProof {

  /** So few are looked at all at once. */
  private static final int FEW = 400;

  private final Shortlist looked;
  private final Candidates contenders;
  private final Scenario scenario;
  private final RequirementOrigins roots;
  private final Map<Candidate, Long> missed;

  CompletenessProof(Shortlist looked, Scenario scenario) {
    this.looked = looked;
    this.contenders = looked.contenders();
    this.scenario = scenario;
    this.roots = new RequirementOrigins(looked, scenario);
    this.missed = missed();
  }

  boolean isNobody() {
    return mostPromising(1).isEmpty();
  }

  /** So many for each need and each requirement; none if nobody is missed. */
  Set<String> mostPromising(int most) {
    var more = looked.providers().meeting(roots.budgets(), most, looked.known());
    var promising =
        missed.size() <= FEW
            ? missed.keySet()
            : contenders.promising(missed.keySet(), one -> missed.getOrDefault(one, 0L), most);
    promising.forEach(one -> more.add(contenders.key(one)));
    return more;
  }

  /** Who serves a need and is not looked at, with the least that an ensemble with it costs. */
  private Map<Candidate, Long> missed() {
    var relaxed = scenario.relaxed();
    var found = new HashMap<Candidate, Long>();
    for (var one : contenders.within(scenario.limit())) {
      if (!looked.known().get(one.number())) {
        var least = relaxed.with(one);
        if (scenario.allows(least)) {
          found.put(one, least);
        }
      }
    }
    var met = looked.providers().met(roots.requirements(), found.keySet());
    found
        .keySet()
        .removeIf(
            one ->
                !scenario.allows(relaxed.withTwo(one))
                    && looked.replacements().are(one)
                    && !roots.allow(one, met.getOrDefault(one.number(), List.of())));
    return found;
  }
}
