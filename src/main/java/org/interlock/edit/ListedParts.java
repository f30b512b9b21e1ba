package org.interlock.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.interlock.edit.form.Components;

/**
 * Parts that an aggregate holds in a list: relationships with properties, saved with the aggregate.
 *
 * @param <A> the aggregate
 * @param <P> the part
 */
public final class ListedParts<A extends Record & Aggregate, P extends Record & Part>
    extends PartEditor<A, P> {

  /**
   * @param name of the parts, and of the component that holds them
   */
  public ListedParts(String name, String modelName, Class<P> type) {
    super(name, modelName, type);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected List<P> of(A record) {
    return (List<P>) Objects.requireNonNullElse(Components.of(record).get(name()), List.of());
  }

  @Override
  protected void add(RecordEditor<A> records, A record, P part) {
    var parts = new ArrayList<>(of(record));
    parts.add(part);
    save(records, record, parts);
  }

  @Override
  protected void change(RecordEditor<A> records, A record, P stored, P part) {
    save(
        records,
        record,
        of(record).stream().map(known -> known.equals(stored) ? part : known).toList());
  }

  @Override
  protected void remove(RecordEditor<A> records, A record, P part, String by) {
    save(records, record, of(record).stream().filter(known -> !known.equals(part)).toList());
  }

  private void save(RecordEditor<A> records, A record, List<P> parts) {
    records.saveOnly(record, name(), parts);
  }
}
