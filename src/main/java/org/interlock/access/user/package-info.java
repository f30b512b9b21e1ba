/**
 * The users in the graph: who there is, by what name and password they sign in, and in which role.
 *
 * <p>Reads and writes {@code User}.
 */
@NullMarked
package org.interlock.access.user;

import org.jspecify.annotations.NullMarked;
