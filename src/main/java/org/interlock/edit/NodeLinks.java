package org.interlock.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.edit.form.Components;
import org.interlock.edit.reference.Link;
import org.interlock.graph.model.ChangeEntry;
import org.interlock.graph.model.PartKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.Relationship.Direction;
import org.springframework.stereotype.Component;

/**
 * The relationships by which parts that are nodes refer to other records. Spring Data Neo4j takes
 * what has a key and no version for new, and looks for none that are to go; and a load would add
 * anew what a person took away, unless the history tells it.
 */
@Component
public class NodeLinks {

  private final Relationships relationships;
  private final History history;

  NodeLinks(Relationships relationships, History history) {
    this.relationships = relationships;
    this.history = history;
  }

  /** Removes those that the node has no more, and tells loads of them and of those that are new. */
  public void change(String label, Part stored, Part wanted) {
    var before = of(label, stored);
    var after = of(label, wanted);
    var by = String.valueOf(Components.of((Record) wanted).get("editedBy"));
    var told = new ArrayList<RecordChange>();
    before.forEach(
        (name, link) -> {
          if (!after.containsKey(name)) {
            relationships.remove(label, stored.partKey(), Objects.requireNonNull(link.id()));
            told.add(name.entry(ChangeAction.REMOVED, by));
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> told.add(name.entry(ChangeAction.ADDED, by)));
    history.record(told);
  }

  private static Map<Name, Link> of(String label, Part part) {
    var links = new LinkedHashMap<Name, Link>();
    var values = Components.of((Record) part);
    for (var field : part.getClass().getDeclaredFields()) {
      var relationship = field.getAnnotation(Relationship.class);
      if (relationship != null) {
        links(values.get(field.getName()))
            .forEach(link -> links.put(name(label, part, relationship, link), link));
      }
    }
    return links;
  }

  private static Name name(String label, Part part, Relationship relationship, Link link) {
    var type = relationship.type().isEmpty() ? relationship.value() : relationship.type();
    var other = link.to();
    return relationship.direction() == Direction.INCOMING
        ? new Name(
            ChangeEntry.named(other.label(), other.key()), type, PartKey.of(label, part.partKey()))
        : new Name(
            ChangeEntry.named(label, part.partKey()), type, PartKey.of(other.label(), other.key()));
  }

  private static List<Link> links(@Nullable Object value) {
    var all = value instanceof List<?> many ? many.stream() : Stream.ofNullable(value);
    return all.filter(Link.class::isInstance).map(Link.class::cast).toList();
  }

  /** As the history, and by it a load, knows one: it belongs to the node at its start. */
  private record Name(String record, String type, String partKey) {

    private RecordChange entry(ChangeAction action, String by) {
      return RecordChange.ofLink(action, by, record, type, partKey);
    }
  }
}
