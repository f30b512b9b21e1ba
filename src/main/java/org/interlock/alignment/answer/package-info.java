/**
 * What is answered: an {@link org.interlock.alignment.answer.Alignment} with its ensembles, or with
 * the {@link org.interlock.alignment.answer.Conflict} that leaves none; and the terms of a cost.
 */
@NamedInterface("answer")
@NullMarked
package org.interlock.alignment.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
