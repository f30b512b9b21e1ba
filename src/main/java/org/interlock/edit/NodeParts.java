package org.interlock.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;

/**
 * Parts that are nodes of the record alone, to which an aggregate has a list of links.
 *
 * @param <A> the aggregate
 * @param <P> the node
 * @param <L> the link to it
 */
public abstract class NodeParts<
        A extends Record & Aggregate, P extends Record & Part, L extends Record>
    extends PartEditor<A, P> {

  private final Function<A, @Nullable List<L>> links;
  private final Function<L, P> node;
  private final BiFunction<@Nullable L, P, L> link;
  private final Neo4jTemplate template;
  private final PartTrash trash;

  /**
   * @param name of the parts, and of the component that holds the links
   * @param link a link to the node, instead of the one that the store has or as a new one
   */
  protected NodeParts(
      String name,
      Class<P> type,
      Function<A, @Nullable List<L>> links,
      Function<L, P> node,
      BiFunction<@Nullable L, P, L> link,
      Neo4jTemplate template,
      PartTrash trash) {
    super(name, type.getSimpleName(), type);
    this.links = links;
    this.node = node;
    this.link = link;
    this.template = template;
    this.trash = trash;
  }

  @Override
  protected boolean areNodes() {
    return true;
  }

  @Override
  protected List<P> of(A record) {
    return links(record).stream().map(node).toList();
  }

  @Override
  protected void add(RecordEditor<A> records, A record, P part) {
    var all = new ArrayList<>(links(record));
    all.add(link.apply(null, part));
    records.saveOnly(record, name(), all);
    trash.takeBack(type().getSimpleName(), part.partKey());
  }

  @Override
  protected void change(RecordEditor<A> records, A record, P stored, P part) {
    records.saveOnly(
        record,
        name(),
        links(record).stream()
            .map(known -> node.apply(known).equals(stored) ? link.apply(known, part) : known)
            .toList());
  }

  @Override
  protected void remove(RecordEditor<A> records, A record, P part, String by) {
    records.saveOnly(
        record,
        name(),
        links(record).stream().filter(known -> !node.apply(known).equals(part)).toList());
    trash.putAway(type().getSimpleName(), part.partKey(), by);
    template.deleteById(part.partKey(), type());
  }

  private List<L> links(A record) {
    var all = links.apply(record);
    return all == null ? List.of() : all;
  }
}
