package org.interlock.alignment.drawing;

import java.util.Set;

/**
 * What is marked in a drawing as new since the last answer.
 *
 * @param offerings that are new in the ensemble
 * @param needs that are served otherwise
 */
public record Highlights(Set<String> offerings, Set<String> needs) {

  public static final Highlights NONE = new Highlights(Set.of(), Set.of());
}
