/**
 * What happened between people, written where one reads about them: at a person, an organization or
 * a deal. An interaction belongs to none of the records that it is about; it is shown, and edited,
 * at each of them.
 */
@NullMarked
package org.interlock.edit.interaction;

import org.jspecify.annotations.NullMarked;
