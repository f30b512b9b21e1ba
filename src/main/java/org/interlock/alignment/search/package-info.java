/**
 * The search for the answer to one question: which candidates are looked at, and the proof that
 * nobody else can be part of anything better.
 *
 * <p><b>Why it is exact.</b> The candidates that promise most are solved exactly ({@link
 * org.interlock.alignment.search.ExactSearch}). Who is not on the {@link
 * org.interlock.alignment.search.Shortlist} is then proved to be in no better ensemble ({@code
 * CompletenessProof}), or is looked at too: by the bounds, by {@code Replacements} (who is beaten
 * by enough others) and {@code RequirementOrigins} (who may be there for somebody's requirement).
 * If the time is up before that is settled, an answer is FEASIBLE with a bound of all
 * organizations, a counterfactual says “at most”.
 *
 * <p><b>Counterfactuals.</b> The runner-up of a need and the loss of a partner are no estimates:
 * the same problem without that service or party is solved again ({@code Counterfactuals}), each
 * until nobody is left out who could be in a better answer to it ({@code CounterfactualProof}),
 * within the question's time limit.
 */
@NullMarked
package org.interlock.alignment.search;

import org.jspecify.annotations.NullMarked;
