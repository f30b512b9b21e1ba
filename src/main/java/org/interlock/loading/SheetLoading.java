package org.interlock.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.loading.Mapping.Sheet;

/**
 * Loads the rows of one file: chunk by chunk if a key may come only once, otherwise at its end,
 * when all rows have said what they know. Relationships come after the nodes they need.
 */
final class SheetLoading {

  static final int BATCH = 5_000;

  /** Relationships that one query can write. */
  private record Kind(Model.Relationship type, String from, String to) {}

  /** What makes two relationships the same. */
  private record Identity(
      Model.Relationship type, List<Draft.Ref> from, List<Draft.Ref> to, String identity) {}

  private final Sheet sheet;
  private final Drafting drafting;
  private final References references;
  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;
  private final Rejects rejects;
  private final LongConsumer rowsDone;

  private final Set<String> ownLabels;
  private final boolean inChunks;
  private final boolean linksInChunks;
  private final List<Draft> chunk = new ArrayList<>();
  private final Map<Draft.Ref, Gathered> nodes = new LinkedHashMap<>();
  private final Map<Identity, Gathered> links = new LinkedHashMap<>();
  private final Map<Identity, Draft.Link> samples = new HashMap<>();
  private final Map<Identity, Row> rows = new HashMap<>();
  private final Set<Object> seen = new HashSet<>();
  private long waiting;

  SheetLoading(
      Sheet sheet,
      References references,
      NodeWriter nodeWriter,
      LinkWriter linkWriter,
      Rejects rejects,
      LongConsumer rowsDone) {
    this.sheet = sheet;
    this.drafting = new Drafting(sheet);
    this.references = references;
    this.nodeWriter = nodeWriter;
    this.linkWriter = linkWriter;
    this.rejects = rejects;
    this.rowsDone = rowsDone;
    this.ownLabels =
        sheet.nodes().stream().map(Mapping.NodeRule::label).collect(Collectors.toSet());
    this.inChunks = sheet.unique();
    this.linksInChunks = inChunks && sheet.links().stream().noneMatch(this::leadsToOwnSheet);
  }

  private boolean leadsToOwnSheet(Mapping.LinkRule rule) {
    return Stream.of(rule.from(), rule.to())
        .filter(Mapping.End::stated)
        .flatMap(end -> end.candidates().stream())
        .anyMatch(candidate -> ownLabels.contains(candidate.label()));
  }

  void row(Row row) {
    waiting++;
    try {
      chunk.add(drafting.draft(row));
    } catch (Unusable unusable) {
      rejects.add(row, unusable);
    }
    if (chunk.size() >= BATCH) {
      endChunk();
    }
  }

  void end() {
    endChunk();
    writeNodes();
    writeLinks();
    done();
  }

  private void endChunk() {
    references.refresh();
    references.look(
        chunk.stream()
            .flatMap(draft -> draft.links().stream())
            .flatMap(link -> Stream.of(link.from(), link.to()))
            .filter(this::mustLeadSomewhere)
            .flatMap(end -> end.candidates().stream())
            .toList());
    for (var draft : chunk) {
      try {
        requireReferences(draft);
        gather(draft);
      } catch (Unusable unusable) {
        rejects.add(draft.row(), unusable);
      }
    }
    chunk.clear();
    if (inChunks) {
      writeNodes();
    }
    if (linksInChunks) {
      writeLinks();
      done();
    }
  }

  private void done() {
    rowsDone.accept(waiting);
    waiting = 0;
  }

  /** A reference in a required column to a node of another sheet: without it the row is void. */
  private boolean mustLeadSomewhere(Draft.EndOf end) {
    return end.stated()
        && sheet.require().contains(end.column())
        && end.candidates().stream().noneMatch(ref -> ownLabels.contains(ref.label()));
  }

  private void requireReferences(Draft draft) throws Unusable {
    for (var link : draft.links()) {
      for (var end : List.of(link.from(), link.to())) {
        if (mustLeadSomewhere(end) && references.first(end.candidates()) == null) {
          throw leadsNowhere(end);
        }
      }
    }
  }

  private static Unusable leadsNowhere(Draft.EndOf end) {
    return new Unusable(
        end.column(),
        end.candidates().getFirst().key(),
        "there is no %s with this key".formatted(Drafting.words(end.candidates())));
  }

  private void gather(Draft draft) throws Unusable {
    if (sheet.unique()) {
      requireNew(draft);
    }
    for (var node : draft.nodes()) {
      references.brought(node.ref());
      nodes
          .computeIfAbsent(node.ref(), ref -> new Gathered(draft.row(), node.confidence()))
          .add(node.said(), node.confidence());
    }
    for (var link : draft.links()) {
      var identity = identity(link);
      samples.putIfAbsent(identity, link);
      rows.putIfAbsent(identity, draft.row());
      links
          .computeIfAbsent(identity, i -> new Gathered(draft.row(), link.confidence()))
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
        if (!seen.add(identity(link))) {
          throw new Unusable(
              link.from().column(),
              link.from().candidates().getFirst().key(),
              "the same stands in an earlier row already");
        }
      }
    }
  }

  private static Identity identity(Draft.Link link) {
    var from = link.from().candidates();
    var to = link.to().candidates();
    boolean turn =
        link.type().undirected() && from.getFirst().key().compareTo(to.getFirst().key()) > 0;
    return turn
        ? new Identity(link.type(), to, from, link.identity())
        : new Identity(link.type(), from, to, link.identity());
  }

  private void writeNodes() {
    var byLabel = new LinkedHashMap<String, LinkedHashMap<String, Wanted>>();
    nodes.forEach(
        (ref, gathered) -> {
          var batch = byLabel.computeIfAbsent(ref.label(), label -> new LinkedHashMap<>());
          batch.put(ref.key(), gathered.wanted());
          if (batch.size() >= BATCH) {
            nodeWriter.write(ref.label(), batch);
            batch.clear();
          }
        });
    byLabel.forEach(
        (label, batch) -> {
          if (!batch.isEmpty()) {
            nodeWriter.write(label, batch);
          }
        });
    nodes.clear();
  }

  private void writeLinks() {
    references.look(
        samples.values().stream()
            .flatMap(
                link ->
                    Stream.concat(
                        link.from().candidates().stream(), link.to().candidates().stream()))
            .toList());
    var byKind = new LinkedHashMap<Kind, List<LinkWriter.Link>>();
    links.forEach((identity, gathered) -> sort(identity, gathered, byKind));
    byKind.forEach(this::write);
    links.clear();
    samples.clear();
    rows.clear();
  }

  private void sort(Identity identity, Gathered gathered, Map<Kind, List<LinkWriter.Link>> byKind) {
    var link = samples.get(identity);
    var row = rows.get(identity);
    if (link == null || row == null) {
      throw new IllegalStateException(identity.toString());
    }
    var from = references.first(link.from().candidates());
    var to = references.first(link.to().candidates());
    if (from != null && to != null) {
      byKind
          .computeIfAbsent(
              new Kind(link.type(), from.label(), to.label()), kind -> new ArrayList<>())
          .add(new LinkWriter.Link(from.key(), to.key(), link.identity(), gathered.wanted()));
    } else if (!link.ifKnown()) {
      rejects.add(row, leadsNowhere(from == null ? link.from() : link.to()));
    }
  }

  private void write(Kind kind, List<LinkWriter.Link> all) {
    for (int start = 0; start < all.size(); start += BATCH) {
      var batch = all.subList(start, Math.min(all.size(), start + BATCH));
      linkWriter.write(kind.type(), kind.from(), kind.to(), batch);
    }
  }
}
