package org.interlock.edit.form;

import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.ValueType;

/** A property of the graph model: that of a label or of a relationship type. */
public record ModelProperty(String owner, String name, ValueType type) {

  /**
   * @param path label or type, and property: {@code Deal.status}
   * @throws IllegalArgumentException if the model has no such property
   */
  public static ModelProperty of(String path) {
    var dot = path.indexOf('.');
    var owner = path.substring(0, dot);
    var name = path.substring(dot + 1);
    var label = GraphModel.GRAPH.labels().get(owner);
    var relationship = GraphModel.GRAPH.relationships().get(owner);
    var properties =
        label != null
            ? label.properties()
            : relationship != null
                ? relationship.properties()
                : java.util.Map.<String, ValueType>of();
    var type = properties.get(name);
    if (type == null) {
      throw new IllegalArgumentException("The graph model has no " + path);
    }
    return new ModelProperty(owner, name, type);
  }
}
