/**
 * What ensembles cost at least. All organizations that could serve a need are {@link
 * org.interlock.alignment.bound.Candidates}, of which nothing is known but a cost and the points
 * for each need. {@link org.interlock.alignment.bound.SetCoverBound} is exact for up to twelve
 * needs, {@link org.interlock.alignment.bound.LagrangianBound} holds for any number. Both leave out
 * that offerings require others and that organizations conflict: a rule less can only make it
 * cheaper, so what they say is a bound of the whole question.
 */
@NullMarked
package org.interlock.alignment.bound;

import org.jspecify.annotations.NullMarked;
