/**
 * From offerings to a problem: who serves what and who meets which requirement, by the rules alone
 * ({@link org.interlock.alignment.formulation.Formulation}), written as whole points and indexes
 * ({@link org.interlock.alignment.solver.Problem}); and back from a building to an {@link
 * org.interlock.alignment.formulation.Explanation}.
 *
 * <p>Team formation (Lappas, Liu and Terzi 2009) as set cover with conflicts, in the strong form
 * known from uncapacitated facility location: the services of one organization for one need
 * together are at most that organization. A requirement is a port, closed by any suitable offering
 * that is used anyway, so there are no variables for pairs. Warm paths are priced per organization,
 * because trust as a Steiner tree inside the model is intractable; the proof reads “optimal for
 * priced warm paths”. The solver proves the least cost first, then the fewest organizations and
 * offerings of that cost, so that no weights have to be mixed; what is still tied is settled by the
 * order of the keys.
 */
@NullMarked
package org.interlock.alignment.formulation;

import org.jspecify.annotations.NullMarked;
