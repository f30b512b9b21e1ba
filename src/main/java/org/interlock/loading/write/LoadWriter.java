package org.interlock.loading.write;

import java.util.function.LongConsumer;
import org.interlock.graph.Graph;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.source.RejectedValues;

/** The writer of one load: writes its sheets one after the other and tallies what changed. */
public final class LoadWriter {

  private final Tally nodes = new Tally();
  private final Tally relationships = new Tally();
  private final RejectedValues rejects;
  private final References references;
  private final ConflictReport conflicts;
  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;

  /**
   * @param turn in which each batch is written
   * @param rejects what can't be used
   * @param load its key, the provenance of what it writes
   */
  public LoadWriter(Graph graph, Turn turn, RejectedValues rejects, String load) {
    this.rejects = rejects;
    this.references = new References(graph);
    this.conflicts = new ConflictReport(graph, rejects);
    var comparison = new Comparison(load);
    this.nodeWriter = new NodeWriter(turn, comparison, conflicts, nodes);
    this.linkWriter = new LinkWriter(turn, comparison, conflicts, relationships);
  }

  /**
   * The load of a sheet; its relationships may lead to what the sheets before it brought.
   *
   * @param read hears how many more rows are read
   * @param written hears of how many more rows all is in the store
   */
  public SheetLoad sheet(Mapping.Sheet sheet, LongConsumer read, LongConsumer written) {
    return new SheetLoad(
        sheet, references, nodeWriter, linkWriter, rejects, new SheetProgress(read, written));
  }

  public Tally nodes() {
    return nodes;
  }

  public Tally relationships() {
    return relationships;
  }

  /** How many values and nodes stayed as people had left them. */
  public long conflicts() {
    return conflicts.count();
  }
}
