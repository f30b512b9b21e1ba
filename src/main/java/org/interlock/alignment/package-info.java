/**
 * Finds the ensemble of offerings that gives a customer what it needs at the lowest cost. Reads all
 * of the graph but loads and users; writes saved alignments only.
 *
 * <p><b>The flow.</b> {@link org.interlock.alignment.question.Question} → {@code Inquiry} (all keys
 * known, or all that is wrong at once) → {@code Candidates} (all who could serve a need and what
 * that costs at least, from the {@code ProviderIndex} in memory) → {@code Shortlist} (which of them
 * are looked at) → {@code MatchedOfferings} (their offerings) → {@code Formulation} (who serves
 * what, who meets which requirement, by the rules alone; drops what can't stand or is of no use) →
 * {@code Parties} (conflicts, objectives, warmth and trust of their organizations) → {@code
 * Problem} (whole points and indexes, nothing of the graph) → {@code Solver} → {@code Ensemble} →
 * {@code Explanation} → {@link org.interlock.alignment.answer.Alignment}. The number of queries
 * does not depend on the number of candidates: offerings and parties are asked for once in each
 * round of the {@code ExactSearch}.
 *
 * <p><b>The rooms</b>, each of which knows only those before it: {@code supply} (who provides what,
 * in memory), {@code question}, {@code cost} (what a partner costs), {@code solver} (exact, knows
 * nothing of the graph), {@code conflict} (rules that exclude each other), {@code answer}, {@code
 * formulation} (a problem of offerings, and back), {@code bound} (what ensembles cost at least),
 * {@code names}, {@code search} (who is looked at, the proof that nobody is missing, and
 * counterfactuals), {@code whynot}, {@code traffic} (many questions at once); then the entry, here;
 * then {@code drawing}, {@code export}, {@code page} and {@code saved}.
 *
 * <p><b>Ahead of the question.</b> {@code ReadAhead} reads what is kept in memory in the
 * background, so that the first question after a start or a change waits as little as the next.
 * What many ask for at once is read by one of them, and the others wait for that.
 *
 * <p><b>Readings of the specification.</b> Narrower and broader never mix on one way through the
 * taxonomy. A conflict whose {@code until} is past is over. Only an organization's own objectives
 * count, not those of its people. A need without a stated priority is a MUST. More pins than
 * partners allowed is infeasible; a pin that can't serve is invalid. An alternative has no
 * organization that it could do without.
 */
@ApplicationModule(
    displayName = "Alignment",
    allowedDependencies = {"graph", "catalog", "trust", "notice"})
@NullMarked
package org.interlock.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
