package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.mapping.Mapping.Sheet;
import org.interlock.loading.mapping.Model;
import org.interlock.loading.source.Rejects;
import org.interlock.loading.source.Row;
import org.interlock.loading.source.Unusable;

/**
 * Loads the rows of one file: chunk by chunk if a key may come only once, otherwise at its end,
 * when all rows have said what they know. Relationships come after the nodes they need.
 */
public final class SheetLoading {

  static final int BATCH = 5_000;

  /** Relationships that one query can write. */
  private record Kind(Model.Relationship type, String from, String to) {}

  private final Sheet sheet;
  private final Drafting drafting;
  private final References references;
  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;
  private final Rejects rejects;
  private final Steps steps;

  private final Set<String> ownLabels;
  private final boolean inChunks;
  private final boolean linksInChunks;
  private final List<Draft> chunk = new ArrayList<>();
  private final Collected collected;

  public SheetLoading(
      Sheet sheet,
      References references,
      NodeWriter nodeWriter,
      LinkWriter linkWriter,
      Rejects rejects,
      Steps steps) {
    this.sheet = sheet;
    this.drafting = new Drafting(sheet);
    this.references = references;
    this.nodeWriter = nodeWriter;
    this.linkWriter = linkWriter;
    this.rejects = rejects;
    this.steps = steps;
    this.collected = new Collected(sheet.unique());
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

  public void row(Row row) {
    try {
      chunk.add(drafting.draft(row));
    } catch (Unusable unusable) {
      rejects.add(row, unusable);
    }
    steps.read();
    if (chunk.size() >= BATCH) {
      endChunk();
    }
  }

  public void end() {
    endChunk();
    steps.writing(collected.size());
    writeNodes();
    writeLinks();
    steps.end();
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
        collected.add(draft);
        draft.nodes().forEach(node -> references.brought(node.ref()));
      } catch (Unusable unusable) {
        rejects.add(draft.row(), unusable);
      }
    }
    chunk.clear();
    if (inChunks) {
      steps.writing(collected.size());
      writeNodes();
    }
    if (linksInChunks) {
      writeLinks();
      steps.end();
    }
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

  private void writeNodes() {
    var byLabel = new LinkedHashMap<String, LinkedHashMap<String, Wanted>>();
    collected
        .nodes()
        .forEach(
            (ref, gathered) -> {
              var batch = byLabel.computeIfAbsent(ref.label(), label -> new LinkedHashMap<>());
              batch.put(ref.key(), gathered.wanted());
              if (batch.size() >= BATCH) {
                write(ref.label(), batch);
                batch.clear();
              }
            });
    byLabel.forEach(this::write);
    collected.nodes().clear();
  }

  private void write(String label, LinkedHashMap<String, Wanted> batch) {
    if (!batch.isEmpty()) {
      nodeWriter.write(label, batch);
      steps.written(batch.size());
    }
  }

  private void writeLinks() {
    references.look(
        collected.bonds().stream()
            .map(Collected.Bond::link)
            .flatMap(
                link ->
                    Stream.concat(
                        link.from().candidates().stream(), link.to().candidates().stream()))
            .toList());
    var byKind = new LinkedHashMap<Kind, List<LinkWriter.Link>>();
    collected.bonds().forEach(bond -> sort(bond, byKind));
    byKind.forEach(this::write);
    collected.bonds().clear();
  }

  private void sort(Collected.Bond bond, Map<Kind, List<LinkWriter.Link>> byKind) {
    var link = bond.link();
    var from = references.first(link.from().candidates());
    var to = references.first(link.to().candidates());
    if (from != null && to != null) {
      byKind
          .computeIfAbsent(
              new Kind(link.type(), from.label(), to.label()), kind -> new ArrayList<>())
          .add(
              new LinkWriter.Link(from.key(), to.key(), link.identity(), bond.gathered().wanted()));
    } else if (!link.ifKnown()) {
      rejects.add(bond.gathered().row(), leadsNowhere(from == null ? link.from() : link.to()));
    }
  }

  private void write(Kind kind, List<LinkWriter.Link> all) {
    for (int start = 0; start < all.size(); start += BATCH) {
      var batch = all.subList(start, Math.min(all.size(), start + BATCH));
      linkWriter.write(kind.type(), kind.from(), kind.to(), batch);
      steps.written(batch.size());
    }
  }
}
