package org.interlock.edit;

import java.util.List;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record: a relationship with its properties, or a node that belongs to the record
 * alone. It is a Java record whose components are named like the properties of the model.
 */
public interface Part {

  /** What tells it from the other parts of its kind in the record. */
  String partKey();

  /** The records it refers to, the one that names it first. */
  List<Reference> references();

  /** The properties that a person set, which no load overwrites; null if there are none. */
  @Nullable List<String> edited();
}
