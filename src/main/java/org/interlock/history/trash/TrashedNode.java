package org.interlock.history.trash;

import java.util.HashMap;
import java.util.Map;
import org.interlock.history.ChangeAction;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.RecordKind;

/** A node that goes to the trash or comes back. */
record TrashedNode(String label, String key, Map<String, Object> properties) {

  String name() {
    return label + " " + key;
  }

  /** How queries are told of it. */
  Map<String, Object> row() {
    return new HashMap<>(Map.of("label", label, "key", key));
  }

  /**
   * What is told of a node that goes or comes back with a record: an offering has a history of its
   * own, the rest is in that of the record.
   */
  RecordChange entry(RecordChange with) {
    var before = with.action() == ChangeAction.REMOVED ? properties : Map.<String, Object>of();
    return RecordKind.of(label)
        .map(kind -> with.also(new RecordAddress(kind, key)))
        .orElseGet(
            () ->
                with.also(RecordAddress.of(with.record()).orElseThrow())
                    .ofPart(label, key, title()))
        .from(before, Map.of());
  }

  private String title() {
    return String.valueOf(
        properties.getOrDefault("name", properties.getOrDefault("statement", key)));
  }
}
