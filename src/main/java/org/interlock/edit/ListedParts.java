package org.interlock.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.edit.form.Components;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.GraphModel;
import org.jspecify.annotations.Nullable;

/**
 * Parts that an aggregate holds in a list: relationships with properties, read with the aggregate.
 * Each is written by itself, for Spring Data Neo4j would write all of the list again, of which a
 * large consortium has hundreds.
 *
 * @param <A> the aggregate
 * @param <P> the part
 */
public final class ListedParts<A extends Record & Aggregate, P extends Record & Part>
    extends PartEditor<A, P> {

  private static final String ID = "id";

  private final String type;
  private final boolean endsHere;
  private final Relationships relationships;

  /**
   * @param name of the parts, and of the component that holds them
   * @param type of the relationship
   */
  public ListedParts(String name, String type, Class<P> part, Relationships relationships) {
    super(name, type, part);
    this.type = type;
    this.endsHere = GraphModel.GRAPH.relationship(type).ownedByEnd();
    this.relationships = relationships;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected List<P> of(A record) {
    return (List<P>) Objects.requireNonNullElse(Components.of(record).get(name()), List.of());
  }

  @Override
  protected void add(RecordEditor<A> records, A record, P part) {
    write(records, record, part);
    records.touch(record);
  }

  /** The same relationship if it leads to the same record; otherwise another one. */
  @Override
  protected void change(RecordEditor<A> records, A record, P stored, P part) {
    if (other(stored).equals(other(part))) {
      relationships.change(records.kind().label(), record.key(), id(stored), properties(part));
    } else {
      erase(records, record, stored);
      write(records, record, part);
    }
    records.touch(record);
  }

  @Override
  protected void remove(RecordEditor<A> records, A record, P part, String by) {
    erase(records, record, part);
    records.touch(record);
  }

  private void write(RecordEditor<A> records, A record, P part) {
    var label = records.kind().label();
    var other = other(part);
    if (endsHere) {
      relationships.add(other.label(), other.key(), type, label, record.key(), properties(part));
    } else {
      relationships.add(label, record.key(), type, other.label(), other.key(), properties(part));
    }
  }

  private void erase(RecordEditor<A> records, A record, P part) {
    relationships.remove(records.kind().label(), record.key(), id(part));
  }

  private static Reference other(Part part) {
    return part.references().getFirst();
  }

  private static String id(Record part) {
    return String.valueOf(Components.of(part).get(ID));
  }

  /** The components that are properties: all but the internal id and the record at the end. */
  private static Map<String, @Nullable Object> properties(Record part) {
    var properties = Components.of(part);
    properties.remove(ID);
    properties.values().removeIf(Reference.class::isInstance);
    return properties;
  }
}
