package org.interlock.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlock.edit.form.Components;
import org.interlock.edit.form.Field;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.validation.Errors;

/**
 * How records of one kind are edited; {@link Edits} does it for all kinds alike.
 *
 * @param <A> the aggregate, which is the form object of its own properties too
 */
public abstract class RecordEditor<A extends Record & Aggregate> {

  private static final List<String> MARKS =
      List.of("key", "version", "edited", "editedBy", "editedAt");

  private final RecordKind kind;
  private final Class<A> type;
  private final Neo4jRepository<A, String> records;
  private final Neo4jTemplate template;
  private final List<PartEditor<A, ?>> parts;

  /**
   * @param template in whose mapping the aggregate is
   * @param parts what of it is edited one by one
   */
  protected RecordEditor(
      RecordKind kind,
      Class<A> type,
      Neo4jRepository<A, String> records,
      Neo4jTemplate template,
      List<PartEditor<A, ?>> parts) {
    this.kind = kind;
    this.type = type;
    this.records = records;
    this.template = template;
    this.parts = parts;
  }

  public RecordKind kind() {
    return kind;
  }

  public Class<A> type() {
    return type;
  }

  public List<PartEditor<A, ?>> parts() {
    return parts;
  }

  Optional<A> find(String key) {
    return records.findById(key);
  }

  boolean isTaken(String key) {
    return records.existsById(key);
  }

  /** A form object of what else is told when a record is made; absent if that is nothing. */
  public Optional<Class<? extends Record>> start() {
    return Optional.empty();
  }

  /** The fields of the form by which one is made. */
  public List<Field> fieldsOfNew() {
    return Stream.concat(
            Field.of(type).stream(), start().map(Field::of).stream().flatMap(List::stream))
        .toList();
  }

  /** A new record with what its start says, which is null if it has none. */
  protected A started(A record, @Nullable Record start) {
    return record;
  }

  /** Stores what a new record begins with and doesn't have as a part of its own. */
  protected void begin(A record, @Nullable Record start) {}

  /** What can't be, though each property by itself can. */
  protected void check(A record, Errors errors) {}

  /** What a new record has that nobody needs to type. */
  protected A completed(A record) {
    return record;
  }

  /** Stores a new record with all its parts. */
  A add(A record) {
    return template.save(record);
  }

  /** Stores the record's own properties and references, but no part. */
  void save(A record) {
    var own = Field.of(type).stream().map(Field::name).toList();
    saveOnly(record, own);
  }

  /** Stores the marks of the record alone, because something at it was changed. */
  public void touch(A record) {
    saveOnly(record, List.of());
  }

  private void saveOnly(A record, List<String> components) {
    template.saveAs(
        record,
        (path, property) -> {
          var component = path.getSegment();
          return components.contains(component) || MARKS.contains(component);
        });
  }

  /** The same record with other values of some components. */
  protected static <R extends Record> R with(
      R record, Map<String, ? extends @Nullable Object> others) {
    return Components.with(record, others);
  }
}
