package org.interlock.loading.write;

import java.util.function.LongConsumer;
import org.interlock.graph.Graph;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.source.Rejects;

/** The writer of one load: writes its sheets one after the other and tallies what changed. */
public final class LoadWriter {

  private final Tally nodes = new Tally();
  private final Tally relationships = new Tally();
  private final Rejects rejects;
  private final References references;
  private final Comparison comparison;
  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;

  /**
   * @param turn in which each batch is written
   * @param rejects what can't be used
   * @param load its key, the provenance of what it writes
   */
  public LoadWriter(Graph graph, Turn turn, Rejects rejects, String load) {
    this.rejects = rejects;
    this.references = new References(graph);
    this.comparison = new Comparison(rejects, load);
    this.nodeWriter = new NodeWriter(turn, comparison, nodes);
    this.linkWriter = new LinkWriter(turn, comparison, relationships);
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

  /** How many values stayed because a person had edited them by hand. */
  public long conflicts() {
    return comparison.conflicts();
  }
}
