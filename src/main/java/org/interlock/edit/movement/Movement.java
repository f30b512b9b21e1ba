package org.interlock.edit.movement;

import java.util.List;
import org.interlock.edit.movement.Measures.Kind;

/**
 * What an edit moved.
 *
 * @param of what they are called: an organization, or two people
 * @param before from 0 to 1
 * @param after from 0 to 1
 */
public record Movement(Kind kind, List<String> of, double before, double after) {}
