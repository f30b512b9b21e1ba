package org.interlock.loading.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.model.GraphModel;
import org.interlock.loading.source.UnusableValue;

/** The drafts of a sheet that are not written yet, merged by key. */
final class DraftStore {

  /** A relationship and what all rows say about it; {@code link} is how the first one says it. */
  record MergedLink(Draft.Link link, MergedDraft merged) {}

  /** What makes two relationships the same. */
  private record Identity(
      GraphModel.Relationship type,
      List<Draft.Ref> from,
      List<Draft.Ref> to,
      List<String> identity) {

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
  private final Map<Draft.Ref, MergedDraft> nodes = new LinkedHashMap<>();
  private final Map<Identity, MergedLink> links = new LinkedHashMap<>();

  /**
   * @param unique whether a second row with the same key is refused
   */
  DraftStore(boolean unique) {
    this.unique = unique;
  }

  void add(Draft draft) throws UnusableValue {
    if (unique) {
      requireNew(draft);
    }
    for (var node : draft.nodes()) {
      nodes
          .computeIfAbsent(node.ref(), ref -> new MergedDraft(draft.row(), node.confidence()))
          .add(node.statements(), node.confidence());
    }
    for (var link : draft.links()) {
      links
          .computeIfAbsent(
              Identity.of(link),
              identity -> new MergedLink(link, new MergedDraft(draft.row(), link.confidence())))
          .merged()
          .add(link.statements(), link.confidence());
    }
  }

  private void requireNew(Draft draft) throws UnusableValue {
    for (var node : draft.nodes()) {
      if (!seen.add(node.ref())) {
        throw new UnusableValue(
            "key", node.ref().key(), "this key stands in an earlier row already");
      }
    }
    if (draft.nodes().isEmpty()) {
      for (var link : draft.links()) {
        if (!seen.add(Identity.of(link))) {
          throw new UnusableValue(
              link.from().column(),
              link.from().candidates().getFirst().key(),
              "the same stands in an earlier row already");
        }
      }
    }
  }

  Map<Draft.Ref, MergedDraft> nodes() {
    return nodes;
  }

  Collection<MergedLink> links() {
    return links.values();
  }

  long size() {
    return nodes.size() + (long) links.size();
  }
}
