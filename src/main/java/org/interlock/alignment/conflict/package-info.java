/**
 * Why a problem has no ensemble, and what would change that; knows nothing of the graph.
 *
 * <p>A {@link org.interlock.alignment.conflict.Rulebook} is a problem with everything that its
 * rules leave out, so that each {@link org.interlock.alignment.conflict.Rule} can be thought away.
 * {@link org.interlock.alignment.conflict.Explainer} finds sets of rules that exclude each other:
 * first an irreducible one by QuickXplain (Junker 2004), then one of the smallest by the duality of
 * conflicts and corrections (Reiter 1987; Liffiton and Sakallah 2008; Ignatiev et al. 2015). {@link
 * org.interlock.alignment.conflict.Repairs} walks Reiter's hitting-set tree to the smallest sets of
 * {@link org.interlock.alignment.conflict.Change}s after which there is an ensemble.
 */
@NullMarked
package org.interlock.alignment.conflict;

import org.jspecify.annotations.NullMarked;
