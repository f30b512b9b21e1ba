/**
 * Passwords: what a new one must be like, whether one is right, and how long somebody waits who
 * presented wrong ones. A leaf of its module: it knows users by their names only.
 */
@NullMarked
package org.interlock.access.password;

import org.jspecify.annotations.NullMarked;
