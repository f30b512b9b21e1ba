package org.interlock.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/**
 * The labels and relationship types of the graph: what a load may write and what Interlock adds.
 * What only keeps the store itself in order, such as its users, is not among them.
 */
public record GraphModel(SortedSet<String> labels, SortedSet<String> types) {

  private static final String FILE = "loading/graph-model.yml";

  /** The model that this release knows. */
  public static final GraphModel KNOWN = read();

  private static GraphModel read() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      var model = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return new GraphModel(names(model, "nodes"), names(model, "relationships"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SortedSet<String> names(Map<?, ?> model, String part) {
    var names = new TreeSet<String>();
    if (model.get(part) instanceof Map<?, ?> loaded) {
      loaded.keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    if (model.get("own") instanceof Map<?, ?> own && own.get(part) instanceof Collection<?> added) {
      added.forEach(name -> names.add(String.valueOf(name)));
    }
    return Collections.unmodifiableSortedSet(names);
  }
}
