/**
 * Editing for programs: a record or a part is sent whole, as JSON under the names of the fields
 * that a form has, and counts only for the version that If-Match names. What a body lacks is
 * emptied; so is what is null.
 *
 * <p>A part is addressed by its key in the record, which is one segment of the path: {@code
 * /api/deals/d1/parties/%5B"Organization%20o1","CUSTOMER"%5D}, as the list of parts and the header
 * Location give it. The version is always that of the record: a part has none of its own, and each
 * change of one counts. {@code If-Match: *} is allowed, for a script that knows that it is alone.
 *
 * <p>What is there already is 409, a field that can't be is 422 with all fields that are wrong, and
 * then nothing is stored. A deadlock in the store begins the transaction anew; nobody is told.
 */
@NullMarked
package org.interlock.edit.api;

import org.jspecify.annotations.NullMarked;
