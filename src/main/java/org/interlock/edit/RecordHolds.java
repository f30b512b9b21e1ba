package org.interlock.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.Cypher;
import org.interlock.graph.UnknownKey;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Records, or the keys of new ones, that are kept for one user until the end of the transaction, so
 * that neither another user nor a load comes between what that one sees and what they store.
 */
@Component
public class RecordHolds {

  private static final Cypher HOLD = Cypher.named("edit/hold");
  private static final Cypher RAISE = Cypher.named("edit/raise");
  private static final Cypher CLAIM = Cypher.named("edit/claim");
  private static final Cypher KNOWN = Cypher.named("edit/known-records");

  private final Neo4jClient neo4j;

  RecordHolds(Neo4jClient neo4j) {
    this.neo4j = neo4j;
  }

  /**
   * From now on nobody else changes this record.
   *
   * @return its version
   * @throws UnknownKey if there is none
   */
  public long hold(String label, String key) {
    return neo4j
        .query(HOLD.text())
        .bindAll(Map.of("label", label, "key", key))
        .fetchAs(Long.class)
        .one()
        .orElseThrow(() -> new UnknownKey(label.toLowerCase(java.util.Locale.ROOT), key));
  }

  /** Gives a record that is held its next version, for something about it was changed. */
  public void raise(String label, String key) {
    neo4j.query(RAISE.text()).bindAll(Map.of("label", label, "key", key)).run();
  }

  /**
   * Takes the key for a new node.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException if somebody was faster; the
   *     transaction is void then
   */
  void claim(String label, String key) {
    neo4j.query(CLAIM.text()).bindAll(Map.of("label", label, "key", key)).run();
  }

  /** What those of these records are called that are there; they stay there. */
  public Map<Reference, String> known(Collection<? extends Reference> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    var names = new LinkedHashMap<String, String>();
    List<Map<String, String>> records = new ArrayList<>();
    references.forEach(to -> records.add(Map.of("label", to.label(), "key", to.key())));
    neo4j
        .query(KNOWN.text())
        .bind(records)
        .to("records")
        .fetch()
        .all()
        .forEach(
            row ->
                names.put(
                    row.get("label") + " " + row.get("key"), String.valueOf(row.get("name"))));
    var known = new LinkedHashMap<Reference, String>();
    for (var reference : references) {
      var name = names.get(reference.label() + " " + reference.key());
      if (name != null) {
        known.put(reference, name);
      }
    }
    return known;
  }
}
