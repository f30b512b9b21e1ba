package org.interlock.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was changed of the records. */
@Component
public class History {

  /** A position before all others: no key is greater. */
  public static final String LATEST = "9";

  private static final int MOST_LOOKED_AT = 1000;

  private final RecordChanges changes;

  History(RecordChanges changes) {
    this.changes = changes;
  }

  /** Logs changes in the transaction that makes them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(RecordChange... made) {
    record(Arrays.asList(made));
  }

  /** Logs changes in the transaction that makes them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Collection<RecordChange> made) {
    changes.saveAll(made);
  }

  public Optional<RecordChange> find(String key) {
    return changes.findById(key);
  }

  /** Those of these changes that are there, in no order. */
  public List<RecordChange> all(Collection<String> keys) {
    return changes.findAllById(keys);
  }

  /**
   * The changes of a record and of what has its other end there, the newest first.
   *
   * @param before the key of the change after the newest, or {@link #LATEST}
   */
  public List<RecordChange> of(RecordAddress record, String before, int limit) {
    var most = Limit.of(limit);
    var name = record.toString();
    return Stream.concat(
            changes.findByRecordAndKeyLessThanOrderByKeyDesc(name, before, most).stream(),
            changes.findByOtherAndKeyLessThanOrderByKeyDesc(name, before, most).stream())
        .sorted(Comparator.comparing(RecordChange::key).reversed())
        .distinct()
        .limit(limit)
        .toList();
  }

  /** Who set each property of a record by hand last, as far as its latest thousand changes say. */
  public Map<String, PropertyEdit> lastEditors(RecordAddress record) {
    var editors = new HashMap<String, PropertyEdit>();
    changes
        .findByRecordAndKeyLessThanOrderByKeyDesc(
            record.toString(), LATEST, Limit.of(MOST_LOOKED_AT))
        .forEach(
            change -> {
              var by = change.by();
              if (change.part() == null && by != null) {
                var names = new HashSet<>(change.before().keySet());
                names.addAll(change.after().keySet());
                names.forEach(name -> editors.putIfAbsent(name, new PropertyEdit(by, change.at())));
              }
            });
    return editors;
  }
}
