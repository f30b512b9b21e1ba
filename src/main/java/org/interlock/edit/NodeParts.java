package org.interlock.edit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.neo4j.core.Neo4jTemplate;

/**
 * Parts that are nodes of the record alone. Each is saved by itself, so that the others are never
 * written with it, however many they are.
 *
 * @param <A> the aggregate
 * @param <P> the node
 */
public abstract class NodeParts<A extends Record & Aggregate, P extends Record & Part>
    extends PartEditor<A, P> {

  private final String type;
  private final Function<A, List<P>> nodes;
  private final Neo4jTemplate template;
  private final Relationships relationships;
  private final NodeLinks links;
  private final PartTrash trash;

  /**
   * @param type of the relationship by which a record has them
   * @param nodes those that a record has
   * @param template in whose mapping the node is
   */
  protected NodeParts(
      String name,
      String type,
      Class<P> node,
      Function<A, List<P>> nodes,
      Neo4jTemplate template,
      Relationships relationships,
      NodeLinks links,
      PartTrash trash) {
    super(name, node.getSimpleName(), node);
    this.type = type;
    this.nodes = nodes;
    this.template = template;
    this.relationships = relationships;
    this.links = links;
    this.trash = trash;
  }

  @Override
  protected boolean areNodes() {
    return true;
  }

  @Override
  protected List<P> of(A record) {
    return nodes.apply(record);
  }

  @Override
  protected void add(RecordEditor<A> records, A record, P part) {
    template.save(part);
    relationships.add(
        records.kind().label(), record.key(), type, label(), part.partKey(), Map.of());
    trash.takeBack(label(), part.partKey());
    records.touch(record);
  }

  @Override
  protected void change(RecordEditor<A> records, A record, P stored, P part) {
    links.change(label(), stored, part);
    template.save(part);
    records.touch(record);
  }

  @Override
  protected void remove(RecordEditor<A> records, A record, P part, String by) {
    trash.putAway(label(), part.partKey(), by);
    template.deleteById(part.partKey(), type());
    records.touch(record);
  }

  private String label() {
    return type().getSimpleName();
  }
}
