/** Interlock: who, together, can give a customer what it needs, and how do we reach them. */
@NullMarked
package org.interlock;

import org.jspecify.annotations.NullMarked;
