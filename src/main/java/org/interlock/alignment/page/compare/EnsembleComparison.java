package org.interlock.alignment.page.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two to four ensembles side by side.
 *
 * @param differences for each column who takes part otherwise than in the first
 */
public record EnsembleComparison(
    List<Column> columns, List<Difference> differences, List<Group> groups) {

  static final int LEAST = 2;
  public static final int MOST = 4;

  /**
   * One ensemble.
   *
   * @param note what it is an answer to, or when it was saved; may be empty
   * @param address where it is shown
   * @param dropped the same comparison without it; null if too few would be left
   */
  public record Column(String name, String note, String address, @Nullable String dropped) {}

  /** The organizations that only this ensemble has, and those that only the first has. */
  public record Difference(List<String> with, List<String> without) {}

  /** Rows of one kind: {@code cost}, {@code needs}, {@code partners} or {@code joints}. */
  public record Group(String name, List<Row> rows) {}

  /**
   * One thing in all ensembles.
   *
   * @param name of the thing, or the name of a term of the cost
   * @param differs whether it is not the same in all of them
   */
  public record Row(String name, @Nullable String note, boolean differs, List<Cell> cells) {}

  /**
   * One thing in one ensemble.
   *
   * @param lines what there is to say; empty if it is not part of the ensemble
   * @param points what it costs; null if it is not part of the ensemble
   * @param lowest whether the others cost more
   */
  public record Cell(List<String> lines, @Nullable Long points, boolean lowest) {

    public boolean empty() {
      return lines.isEmpty() && points == null;
    }
  }
}
