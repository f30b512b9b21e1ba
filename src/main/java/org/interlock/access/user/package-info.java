/**
 * The users in the graph: who there is, by what name and password they sign in, and in which role.
 *
 * <p>A user is added and changed as a whole, by Spring Data and by version; whether the last
 * administrator may go is decided by one statement that sees all users, and a list is a statement
 * too, for it follows its index, which a query derived from a method's name doesn't, and leaves the
 * passwords where they are.
 *
 * <p>Reads and writes {@code User}.
 */
@NullMarked
package org.interlock.access.user;

import org.jspecify.annotations.NullMarked;
