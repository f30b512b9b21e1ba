/**
 * Why a question has no answer, and what would give it one. {@link
 * org.interlock.alignment.whynot.Conflicts} asks again with everything that the user's own rules
 * leave out (exclusions, assignments, unmet requirements) and lets {@link
 * org.interlock.alignment.conflict} find the fewest rules that exclude each other and the fewest
 * changes that make an answer possible. A change costs what the best ensemble costs to which it
 * leads, so the cheapest leaves the least to be desired; a partner to be found is priced as a
 * stranger with an offering of no stated level. All within the time that the solver left, but at
 * least a quarter of the limit.
 */
@NamedInterface("whynot")
@NullMarked
package org.interlock.alignment.whynot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
