package org.interlock.loading.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.mapping.Model;
import org.interlock.loading.source.Unusable;

/** What the rows of a sheet gave so far and isn't written yet, put together by key. */
final class Collected {

  /** A relationship and what all rows say about it; {@code link} is how the first one says it. */
  record Bond(Draft.Link link, Gathered gathered) {}

  /** What makes two relationships the same. */
  private record Identity(
      Model.Relationship type, List<Draft.Ref> from, List<Draft.Ref> to, String identity) {

    static Identity of(Draft.Link link) {
      var from = link.from().candidates();
      var to = link.to().candidates();
      boolean turn =
          link.type().undirected() && from.getFirst().key().compareTo(to.getFirst().key()) > 0;
      return turn
          ? new Identity(link.type(), to, from, link.identity())
          : new Identity(link.type(), from, to, link.identity());
    }
  }

  private final boolean unique;
  private final Set<Object> seen = new HashSet<>();
  private final Map<Draft.Ref, Gathered> nodes = new LinkedHashMap<>();
  private final Map<Identity, Bond> bonds = new LinkedHashMap<>();

  /**
   * @param unique whether a second row with the same key is refused
   */
  Collected(boolean unique) {
    this.unique = unique;
  }

  void add(Draft draft) throws Unusable {
    if (unique) {
      requireNew(draft);
    }
    for (var node : draft.nodes()) {
      nodes
          .computeIfAbsent(node.ref(), ref -> new Gathered(draft.row(), node.confidence()))
          .add(node.said(), node.confidence());
    }
    for (var link : draft.links()) {
      bonds
          .computeIfAbsent(
              Identity.of(link),
              identity -> new Bond(link, new Gathered(draft.row(), link.confidence())))
          .gathered()
          .add(link.said(), link.confidence());
    }
  }

  private void requireNew(Draft draft) throws Unusable {
    for (var node : draft.nodes()) {
      if (!seen.add(node.ref())) {
        throw new Unusable("key", node.ref().key(), "this key stands in an earlier row already");
      }
    }
    if (draft.nodes().isEmpty()) {
      for (var link : draft.links()) {
        if (!seen.add(Identity.of(link))) {
          throw new Unusable(
              link.from().column(),
              link.from().candidates().getFirst().key(),
              "the same stands in an earlier row already");
        }
      }
    }
  }

  Map<Draft.Ref, Gathered> nodes() {
    return nodes;
  }

  Collection<Bond> bonds() {
    return bonds.values();
  }

  long size() {
    return nodes.size() + (long) bonds.size();
  }
}
