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
import org.interlock.loading.source.RejectedValues;
import org.interlock.loading.source.Row;
import org.interlock.loading.source.UnusableValue;

/**
 * The load of one sheet: chunk by chunk if a key may come only once, otherwise at its end, when all
 * rows have said what they know. Relationships come after the nodes they need.
 */
public final class SheetLoad {

  static final int BATCH = 5_000;

  private final Sheet sheet;
  private final RowMapper mapper;
  private final References references;
  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;
  private final RejectedValues rejects;
  private final SheetProgress progress;

  private final Set<String> ownLabels;
  private final boolean inChunks;
  private final boolean linksInChunks;
  private final List<Draft> chunk = new ArrayList<>();
  private final DraftStore drafts;

  SheetLoad(
      Sheet sheet,
      References references,
      NodeWriter nodeWriter,
      LinkWriter linkWriter,
      RejectedValues rejects,
      SheetProgress progress) {
    this.sheet = sheet;
    this.mapper = new RowMapper(sheet);
    this.references = references;
    this.nodeWriter = nodeWriter;
    this.linkWriter = linkWriter;
    this.rejects = rejects;
    this.progress = progress;
    this.drafts = new DraftStore(sheet.unique());
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
      chunk.add(mapper.draft(row));
    } catch (UnusableValue unusable) {
      rejects.add(row, unusable);
    }
    progress.read();
    if (chunk.size() >= BATCH) {
      endChunk();
    }
  }

  public void end() {
    endChunk();
    progress.writing(drafts.size());
    writeNodes();
    writeLinks();
    progress.end();
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
        drafts.add(draft);
        draft.nodes().forEach(node -> references.brought(node.ref()));
      } catch (UnusableValue unusable) {
        rejects.add(draft.row(), unusable);
      }
    }
    chunk.clear();
    if (inChunks) {
      progress.writing(drafts.size());
      writeNodes();
    }
    if (linksInChunks) {
      writeLinks();
      progress.end();
    }
  }

  /** A reference in a required column to a node of another sheet: without it the row is void. */
  private boolean mustLeadSomewhere(Draft.End end) {
    return end.stated()
        && sheet.require().contains(end.column())
        && end.candidates().stream().noneMatch(ref -> ownLabels.contains(ref.label()));
  }

  private void requireReferences(Draft draft) throws UnusableValue {
    for (var link : draft.links()) {
      for (var end : List.of(link.from(), link.to())) {
        if (mustLeadSomewhere(end) && references.first(end.candidates()) == null) {
          throw leadsNowhere(end);
        }
      }
    }
  }

  private static UnusableValue leadsNowhere(Draft.End end) {
    return new UnusableValue(
        end.column(),
        end.candidates().getFirst().key(),
        "there is no %s with this key".formatted(RowMapper.words(end.candidates())));
  }

  private void writeNodes() {
    var byLabel = new LinkedHashMap<String, LinkedHashMap<String, TargetState>>();
    drafts
        .nodes()
        .forEach(
            (ref, merged) -> {
              var batch = byLabel.computeIfAbsent(ref.label(), label -> new LinkedHashMap<>());
              batch.put(ref.key(), merged.target());
              if (batch.size() >= BATCH) {
                write(ref.label(), batch);
                batch.clear();
              }
            });
    byLabel.forEach(this::write);
    drafts.nodes().clear();
  }

  private void write(String label, LinkedHashMap<String, TargetState> batch) {
    if (!batch.isEmpty()) {
      nodeWriter
          .write(label, batch)
          .forEach(removed -> references.refused(new Draft.Ref(label, removed)));
      progress.written(batch.size());
    }
  }

  private void writeLinks() {
    references.look(
        drafts.links().stream()
            .map(DraftStore.MergedLink::link)
            .flatMap(
                link ->
                    Stream.concat(
                        link.from().candidates().stream(), link.to().candidates().stream()))
            .toList());
    var byKind = new LinkedHashMap<LinkWriter.Kind, List<LinkWriter.Link>>();
    var mixture = new Mixture(drafts.links());
    drafts.links().forEach(merged -> sort(merged, mixture, byKind));
    byKind.forEach(this::write);
    drafts.links().clear();
  }

  private void sort(
      DraftStore.MergedLink merged,
      Mixture mixture,
      Map<LinkWriter.Kind, List<LinkWriter.Link>> byKind) {
    var link = merged.link();
    var from = references.first(link.from().candidates());
    var to = references.first(link.to().candidates());
    if (from != null && to != null) {
      byKind
          .computeIfAbsent(
              new LinkWriter.Kind(link.type(), from.label(), to.label()), kind -> new ArrayList<>())
          .add(new LinkWriter.Link(from.key(), to.key(), link.identity(), mixture.target(merged)));
      return;
    }
    var missing = from == null ? link.from() : link.to();
    // A node of the same row is missing only if somebody removed it, which is told already.
    if (missing.stated() && !link.ifKnown()) {
      rejects.add(merged.merged().row(), leadsNowhere(missing));
    }
  }

  private void write(LinkWriter.Kind kind, List<LinkWriter.Link> all) {
    for (int start = 0; start < all.size(); start += BATCH) {
      var batch = all.subList(start, Math.min(all.size(), start + BATCH));
      linkWriter.write(kind, batch);
      progress.written(batch.size());
    }
  }
}
