/**
 * The home page: what is to do for who reads it, and what happened around them; before that, the
 * question and the open deals.
 */
@NullMarked
package org.interlock.web.home;

import org.jspecify.annotations.NullMarked;
