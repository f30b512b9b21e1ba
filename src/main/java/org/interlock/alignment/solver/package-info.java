/**
 * The optimisation model of alignment.md in whole points and indexes, and the solvers that prove
 * its best ensemble. Knows nothing of the graph.
 */
@NullMarked
package org.interlock.alignment.solver;

import org.jspecify.annotations.NullMarked;
