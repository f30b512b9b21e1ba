package org.interlock.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.interlock.graph.model.ChangeEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.convert.ConvertWith;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One change of a record or of one of its parts.
 *
 * @param key sorts by time
 * @param record the record that it belongs to, as {@link RecordAddress} writes it
 * @param other the record at the other end, or that has the part too
 * @param by the user; absent if a load did it
 * @param load the key of the load; absent if a person did it
 * @param part the type of the relationship or the label of the node that is the part; absent for
 *     the record itself
 * @param partKey tells the part from others of the record
 * @param partName what people call it
 * @param before the properties that differ as they were; an absent one is absent
 * @param after the same as they are since
 */
@Node("Change")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordChange(
    @Id String key,
    String record,
    @Nullable String other,
    ZonedDateTime at,
    @Nullable String by,
    @Nullable String load,
    ChangeAction action,
    @Nullable String part,
    @Nullable String partKey,
    @Nullable String partName,
    @ConvertWith(converterRef = "propertyJson") Map<String, Object> before,
    @ConvertWith(converterRef = "propertyJson") Map<String, Object> after) {

  private static final AtomicReference<Instant> LAST = new AtomicReference<>(Instant.EPOCH);

  public RecordChange {
    before = unmodifiable(before);
    after = unmodifiable(after);
  }

  /** What a person does now to a record. */
  public static RecordChange by(String user, ChangeAction action, RecordAddress record) {
    var now = now();
    return new RecordChange(
        ChangeEntry.keyAt(now),
        record.toString(),
        null,
        now.atZone(ZoneOffset.UTC),
        user,
        null,
        action,
        null,
        null,
        null,
        Map.of(),
        Map.of());
  }

  /**
   * What a person does now to a relationship that says nothing itself.
   *
   * @param start the node at its start, as label, blank and key; it may be no record
   */
  public static RecordChange ofLink(
      ChangeAction action, String user, String start, String type, String identity) {
    var now = now();
    return new RecordChange(
        ChangeEntry.keyAt(now),
        start,
        null,
        now.atZone(ZoneOffset.UTC),
        user,
        null,
        action,
        type,
        identity,
        null,
        Map.of(),
        Map.of());
  }

  /** The same act at another record that it concerns, at the same moment. */
  public RecordChange also(RecordAddress another) {
    return new RecordChange(
        ChangeEntry.keyAt(now()),
        another.toString(),
        null,
        at,
        by,
        load,
        action,
        null,
        null,
        null,
        Map.of(),
        Map.of());
  }

  /** The same of a part of the record. */
  public RecordChange ofPart(String type, String identity, @Nullable String name) {
    return new RecordChange(
        key, record, other, at, by, load, action, type, identity, name, before, after);
  }

  /** The same with the record at the other end. */
  public RecordChange with(String otherRecord) {
    return new RecordChange(
        key, record, otherRecord, at, by, load, action, part, partKey, partName, before, after);
  }

  /** The same with the properties of which each is only on one side or has another value there. */
  public RecordChange from(
      Map<String, ? extends @Nullable Object> then, Map<String, ? extends @Nullable Object> now) {
    var old = present(then);
    var since = present(now);
    var same = new LinkedHashMap<>(old);
    same.entrySet().retainAll(since.entrySet());
    old.keySet().removeAll(same.keySet());
    since.keySet().removeAll(same.keySet());
    return new RecordChange(
        key, record, other, at, by, load, action, part, partKey, partName, old, since);
  }

  /** Each later than the one before, as long as this process lives. */
  private static Instant now() {
    return LAST.accumulateAndGet(
        Instant.now(), (last, now) -> now.isAfter(last) ? now : last.plusNanos(1));
  }

  private static Map<String, Object> present(Map<String, ? extends @Nullable Object> values) {
    var present = new LinkedHashMap<String, Object>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return present;
  }

  private static Map<String, Object> unmodifiable(@Nullable Map<String, Object> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
