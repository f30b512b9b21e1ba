/**
 * Form objects: the fields that a record has as one, the texts that they are written as, and what
 * the graph model allows; below everything else of this module.
 */
@NullMarked
package org.interlock.edit.form;

import org.jspecify.annotations.NullMarked;
