package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.model.GraphModel;

/**
 * The mixture of two relationships that only their time tells apart, such as two employments of one
 * person at one organization: an earlier release took such rows for one relationship, with the
 * first value of each property. When these rows come again, each finds or gets its relationship,
 * and what the store has there of the other one is taken away.
 */
final class Mixture {

  /** The property by which the time tells relationships apart. */
  private static final String TIME = "since";

  /** What the relationships have in common that were one. */
  private record Former(
      GraphModel.Relationship type,
      List<Draft.Ref> from,
      List<Draft.Ref> to,
      List<String> identity) {

    static Former of(Draft.Link link) {
      var identity = new ArrayList<>(link.identity());
      var time = link.type().identity().indexOf(TIME);
      if (time >= 0) {
        identity.remove(time);
      }
      return new Former(
          link.type(), link.from().candidates(), link.to().candidates(), List.copyOf(identity));
    }
  }

  private final Map<Former, List<TargetState>> targets = new HashMap<>();

  Mixture(Collection<DraftStore.MergedLink> links) {
    for (var link : links) {
      if (link.link().type().identity().contains(TIME)) {
        targets
            .computeIfAbsent(Former.of(link.link()), former -> new ArrayList<>(1))
            .add(link.merged().target());
      }
    }
    targets.values().removeIf(several -> several.size() < 2);
  }

  /** The state that a relationship is to have, which none of the others had a part in. */
  TargetState target(DraftStore.MergedLink link) {
    var own = link.merged().target();
    var others = targets.isEmpty() ? null : targets.get(Former.of(link.link()));
    if (others == null) {
      return own;
    }
    var foreign = new HashMap<String, Set<Object>>();
    for (var other : others) {
      other
          .stated()
          .forEach(
              (name, value) -> {
                if (!own.says(name) && !name.equals(TIME)) {
                  foreign.computeIfAbsent(name, any -> new HashSet<>()).add(value);
                }
              });
    }
    return own.withForeign(foreign);
  }
}
