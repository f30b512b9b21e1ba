package org.interlock.alignment.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.bound.LowerBound;

/**
 * The proof that nobody was forgotten: that no organization off the {@link Shortlist} is part of
 * anything better than what was found; or, as long as it does not hold, those who may be.
 *
 * <p><b>Why nobody else can be missed.</b> What was found (the worst of the best ensemble and its
 * alternatives, the best one without a partner, the best one with a need served otherwise) is a
 * {@link Scenario}: a cost that is possible, so that what is best costs no more, and a {@link
 * LowerBound} of every ensemble under the same rules. If an organization is in an ensemble that
 * costs no more than what was found, its bound is no more than that either. Equal costs count as
 * better, so ties are broken as among all. Of those that remain, nobody is missed who can only
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

  private final Shortlist shortlist;
  private final Candidates candidates;
  private final Scenario scenario;
  private final RequirementOrigins origins;
  private final Map<Candidate, Long> unproven;

  CompletenessProof(Shortlist shortlist, Scenario scenario) {
    this.shortlist = shortlist;
    this.candidates = shortlist.candidates();
    this.scenario = scenario;
    this.origins = new RequirementOrigins(shortlist, scenario);
    this.unproven = unproven();
  }

  /** Whether there is nobody who may be part of anything better. */
  boolean holds() {
    return mostPromising(1).isEmpty();
  }

  /** So many for each need and each requirement; none if nobody is missed. */
  Set<String> mostPromising(int most) {
    var more = shortlist.providers().cheapestProviders(origins.budgets(), most, shortlist.known());
    var promising =
        unproven.size() <= FEW
            ? unproven.keySet()
            : candidates.promising(
                unproven.keySet(), candidate -> unproven.getOrDefault(candidate, 0L), most);
    promising.forEach(candidate -> more.add(candidates.key(candidate)));
    return more;
  }

  /** Who serves a need and is not looked at, with the least that an ensemble with it costs. */
  private Map<Candidate, Long> unproven() {
    var lowerBound = scenario.lowerBound();
    var found = new HashMap<Candidate, Long>();
    for (var candidate : candidates.within(scenario.limit())) {
      if (!shortlist.known().get(candidate.number())) {
        var least = lowerBound.with(candidate);
        if (scenario.allows(least)) {
          found.put(candidate, least);
        }
      }
    }
    var met = shortlist.providers().met(origins.requirements(), found.keySet());
    found
        .keySet()
        .removeIf(
            candidate ->
                !scenario.allows(lowerBound.withTwo(candidate))
                    && shortlist.replacements().suffice(candidate)
                    && !origins.allow(candidate, met.getOrDefault(candidate.number(), List.of())));
    return found;
  }
}
