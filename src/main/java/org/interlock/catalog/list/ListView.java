package org.interlock.catalog.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list with all around it.
 *
 * @param all how many records there are
 * @param found what matches
 * @param lines the rows of the page
 */
public record ListView(
    ListQuestion question,
    long all,
    ListKeys found,
    List<ListLine> lines,
    List<ListFilter> filters) {

  public ListShape shape() {
    return question.shape();
  }

  /** Whether its records can be followed. */
  public boolean isFollowed() {
    return ListFollow.COLLECTIONS.contains(shape().name());
  }

  /** The columns that are shown, without the name. */
  public List<ListColumn> columns() {
    return shape().columns().stream()
        .filter(column -> question.columns().contains(column.name()))
        .toList();
  }

  /** The columns that are shown, the name first. */
  public List<ListColumn> heads() {
    var heads = new ArrayList<ListColumn>();
    heads.add(ListShape.NAME);
    heads.addAll(columns());
    return heads;
  }

  /** Whether the list can be sorted by a column: of very many records only by what has an index. */
  public boolean isSortable(ListColumn column) {
    return !found.isLarge() || shape().queries().ordered().containsKey(column.name());
  }

  /** {@code ascending} or {@code descending} if the list is sorted by a column. */
  public @Nullable String direction(ListColumn column) {
    if (!found.sorted().equals(column.name())) {
      return null;
    }
    return found.isDown() ? "descending" : "ascending";
  }

  /** The address of this list sorted by a column, the other way round if it is already. */
  public String sortedBy(ListColumn column) {
    var down = "-" + column.name();
    var isDownNext = found.sorted().equals(column.name()) ? !found.isDown() : column.isFigure();
    return question.inOrder(isDownNext ? down : column.name()).address();
  }

  /** The column somebody asked to sort by, which this list is too long for. */
  public @Nullable String refused() {
    return question.sorted().equals(found.sorted()) ? null : question.sorted();
  }

  public @Nullable String previous() {
    return question.page() == 1 ? null : question.onPage(question.page() - 1).address();
  }

  public @Nullable String next() {
    return last() < reachable() ? question.onPage(question.page() + 1).address() : null;
  }

  /** The number of the first row. */
  public long first() {
    return question.before() + 1L;
  }

  /** The number of the last row. */
  public long last() {
    return (long) question.before() + lines.size();
  }

  /** How many rows the pages reach. */
  public long reachable() {
    return Math.min(found.total(), ListQuestion.MOST);
  }

  /** The most that are counted, sorted by any column and paged through. */
  public long most() {
    return ListQuestion.MOST;
  }

  /** The most records that the text of a filter may mean. */
  public long mostNamed() {
    return ListSearch.MOST_NAMED;
  }

  /** The most rows of a file. */
  public long mostExported() {
    return ListExport.MOST;
  }

  /** Whether this is the last page although more records match. */
  public boolean isEndOfPages() {
    return next() == null && (found.isCapped() || found.total() > ListQuestion.MOST);
  }
}
