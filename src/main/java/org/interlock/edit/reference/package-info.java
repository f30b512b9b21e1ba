/**
 * Other records as an aggregate refers to them: by key alone, and the relationships that lead there
 * and say nothing themselves.
 *
 * <p>Spring Data Neo4j knows one class for a label. An aggregate therefore has a mapping of its
 * own, in which the labels of other aggregates are the references of this room: what is saved with
 * it can't have more than a key.
 */
@NullMarked
package org.interlock.edit.reference;

import org.jspecify.annotations.NullMarked;
