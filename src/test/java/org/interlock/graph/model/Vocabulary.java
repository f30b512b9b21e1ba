package org.interlock.graph.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.graph.model.GraphModel.Relationship;

/**
 * The vocabulary of the graph model as one statement that writes each label, type and property
 * once, so that EXPLAIN can tell unknown names.
 */
public final class Vocabulary {

  private static final GraphModel MODEL = GraphModel.GRAPH;

  private Vocabulary() {}

  public static String statement() {
    var patterns = new ArrayList<String>();
    MODEL
        .labels()
        .values()
        .forEach(
            label -> {
              var properties = new TreeMap<>(label.properties());
              properties.putAll(MODEL.own().nodeMarks());
              properties.put("key", new ValueType("line", List.of()));
              patterns.add(node(label.name(), properties));
            });
    MODEL.own().labels().entrySet().stream()
        .filter(label -> !label.getKey().equals("SchemaFile")) // the store has some
        .forEach(label -> patterns.add(node(label.getKey(), label.getValue())));
    MODEL
        .relationships()
        .values()
        .forEach(
            type -> {
              var properties = new TreeMap<>(type.properties());
              properties.putAll(MODEL.own().relationshipMarks());
              patterns.add(relationship(type, properties));
            });
    MODEL
        .own()
        .relationships()
        .values()
        .forEach(type -> patterns.add(relationship(type, type.properties())));
    return "CREATE " + String.join(",\n  ", patterns);
  }

  private static String node(String label, Map<String, ValueType> properties) {
    return "(%s:%s {%s})".formatted(variable(label), label, values(properties));
  }

  private static String relationship(Relationship type, Map<String, ValueType> properties) {
    return "(%s)-[:%s {%s}]->(%s)"
        .formatted(
            variable(type.from().getFirst()),
            type.type(),
            values(properties),
            variable(type.to().getFirst()));
  }

  private static String variable(String label) {
    return "a" + label;
  }

  private static String values(Map<String, ValueType> properties) {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + ": " + value(property.getValue()))
        .collect(joining(", "));
  }

  private static String value(ValueType type) {
    return switch (type.name()) {
      case "number", "amount", "level", "fraction" -> "1.0";
      case "count" -> "1";
      case "boolean" -> "true";
      case "date" -> "date()";
      case "time" -> "datetime()";
      case "lines" -> "['']";
      default -> "''";
    };
  }
}
