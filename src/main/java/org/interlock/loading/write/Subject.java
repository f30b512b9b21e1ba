package org.interlock.loading.write;

import java.util.List;
import java.util.Map;
import org.interlock.graph.model.ChangeEntry;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a change: a record, or a part of one, as the history names it.
 *
 * @param name what it is called in a report
 * @param record whose history tells of it
 * @param other the record at the other end of a relationship
 * @param part the type of a relationship or the label of a node that is a part
 * @param partKey what tells it from others of its kind in the record
 * @param partName what a person calls it
 */
record Subject(
    String name,
    String record,
    @Nullable String other,
    @Nullable String part,
    @Nullable String partKey,
    @Nullable String partName) {

  /** A node that is a record of its own. */
  static Subject record(String label, String key) {
    var record = ChangeEntry.named(label, key);
    return new Subject(record, record, null, null, null, null);
  }

  /** A node that is a part of another one's record. */
  static Subject part(String label, String key, String name, String owner) {
    return new Subject(ChangeEntry.named(label, key), owner, null, label, key, name);
  }

  /**
   * A relationship.
   *
   * @param name what it is called in a report
   * @param owner the record that it belongs to
   * @param other the record at the other end
   * @param otherName what a person calls that
   */
  static Subject relationship(
      String name,
      String type,
      List<String> identity,
      String owner,
      String other,
      String otherName) {
    return new Subject(name, owner, other, type, ChangeEntry.partKey(other, identity), otherName);
  }

  ChangeEntry entry(Map<String, ?> before, Map<String, ?> after) {
    return new ChangeEntry(record, other, part, partKey, partName, before, after);
  }
}
