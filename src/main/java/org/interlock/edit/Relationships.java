package org.interlock.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Relationships that belong to no aggregate, for those at their two ends are of one kind or too
 * many: each is written by itself, under the holds of the edit. Labels and types are those of the
 * model.
 */
@Component
public class Relationships {

  private static final Cypher OUTGOING = Cypher.named("edit/outgoing");
  private static final Cypher RELATIONS = Cypher.named("edit/relations");
  private static final Cypher RELATIONS_WITH = Cypher.named("edit/relations-with");
  private static final Cypher ADD = Cypher.named("edit/add-relationship");
  private static final Cypher CHANGE = Cypher.named("edit/change-relationship");
  private static final Cypher REMOVE = Cypher.named("edit/remove-relationship");
  private static final Cypher IS_BROADER = Cypher.named("edit/is-broader");
  private static final Cypher IS_WHOLE = Cypher.named("edit/is-whole");

  /**
   * A relationship as the store has it.
   *
   * @param id internal, for this transaction only
   * @param outgoing whether it begins at the record that was asked for
   * @param key of the record at its other end
   */
  public record Stored(
      String id, String type, boolean outgoing, String key, Map<String, Object> properties) {}

  private final Neo4jClient neo4j;

  Relationships(Neo4jClient neo4j) {
    this.neo4j = neo4j;
  }

  /** Those of a type that begin at a record. */
  public List<Stored> from(String label, String key, String type, String endLabel) {
    return stored(OUTGOING, Map.of("label", label, "key", key, "type", type, "endLabel", endLabel));
  }

  /** The relations between an organization and others. */
  public List<Stored> relations(String organization) {
    return stored(RELATIONS, Map.of("key", organization));
  }

  /** The relations between two organizations. */
  public List<Stored> relations(String organization, String other) {
    return stored(RELATIONS_WITH, Map.of("key", organization, "other", other));
  }

  private List<Stored> stored(Cypher query, Map<String, Object> parameters) {
    return List.copyOf(
        neo4j
            .query(query.text())
            .bindAll(parameters)
            .fetchAs(Stored.class)
            .mappedBy((values, row) -> row.as(Stored.class))
            .all());
  }

  public void add(
      String label,
      String key,
      String type,
      String endLabel,
      String end,
      Map<String, ? extends @Nullable Object> properties) {
    neo4j
        .query(ADD.text())
        .bindAll(
            Map.of(
                "label",
                label,
                "key",
                key,
                "type",
                type,
                "endLabel",
                endLabel,
                "end",
                end,
                "properties",
                properties))
        .run();
  }

  /** Gives one other properties; those that are null it loses, others it keeps. */
  public void change(
      String label, String key, String id, Map<String, ? extends @Nullable Object> properties) {
    neo4j
        .query(CHANGE.text())
        .bindAll(Map.of("label", label, "key", key, "id", id, "properties", properties))
        .run();
  }

  public void remove(String label, String key, String id) {
    neo4j.query(REMOVE.text()).bindAll(Map.of("label", label, "key", key, "id", id)).run();
  }

  /** Whether a capability is another one, or below it in the taxonomy. */
  public boolean isBroader(String capability, String broader) {
    return leads(IS_BROADER, Map.of("key", capability, "broader", broader));
  }

  /** Whether an organization is another one, or part of it at whatever remove. */
  public boolean isWhole(String organization, String whole) {
    return leads(IS_WHOLE, Map.of("key", organization, "whole", whole));
  }

  private boolean leads(Cypher query, Map<String, Object> parameters) {
    return neo4j.query(query.text()).bindAll(parameters).fetchAs(Boolean.class).one().orElse(false);
  }
}
