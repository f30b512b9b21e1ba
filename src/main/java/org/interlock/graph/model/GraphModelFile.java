package org.interlock.graph.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.interlock.graph.model.GraphModel.Label;
import org.interlock.graph.model.GraphModel.Own;
import org.interlock.graph.model.GraphModel.Relationship;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/** The file of the graph model, read. */
final class GraphModelFile {

  private GraphModelFile() {}

  static GraphModel read(String path) {
    try (var file = new ClassPathResource(path).getInputStream()) {
      var model = map(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
      var parts = map(model.get("parts"));
      var own = map(model.get("own"));
      var marks = map(own.get("marks"));
      return new GraphModel(
          sorted(
              model.get("nodes"),
              (name, properties) ->
                  new Label(
                      name,
                      types(properties),
                      parts.get(name) instanceof String type ? type : null)),
          sorted(model.get("relationships"), GraphModelFile::relationship),
          new Own(
              types(marks.get("nodes")),
              types(marks.get("relationships")),
              sorted(own.get("nodes"), (name, properties) -> types(properties)),
              sorted(own.get("relationships"), GraphModelFile::relationship),
              Collections.unmodifiableSortedSet(new TreeSet<>(texts(own.get("counted"))))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Relationship relationship(String type, @Nullable Object yaml) {
    var facts = map(yaml);
    return new Relationship(
        type,
        texts(facts.get("from")),
        texts(facts.get("to")),
        texts(facts.get("identity")),
        Boolean.TRUE.equals(facts.get("undirected")),
        "to".equals(facts.get("owner")),
        types(facts.get("properties")));
  }

  private static SequencedMap<String, ValueType> types(@Nullable Object yaml) {
    var types = new LinkedHashMap<String, ValueType>();
    map(yaml)
        .forEach(
            (name, type) ->
                types.put(
                    name.toString(),
                    type instanceof Collection<?>
                        ? new ValueType("words", texts(type))
                        : new ValueType(String.valueOf(type), List.of())));
    return Collections.unmodifiableSequencedMap(types);
  }

  private static <T> SortedMap<String, T> sorted(
      @Nullable Object yaml, BiFunction<String, @Nullable Object, T> value) {
    var sorted = new TreeMap<String, T>();
    map(yaml)
        .forEach(
            (name, facts) -> sorted.put(String.valueOf(name), value.apply(name.toString(), facts)));
    return Collections.unmodifiableSortedMap(sorted);
  }

  private static Map<?, ?> map(@Nullable Object yaml) {
    return yaml instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> texts(@Nullable Object yaml) {
    return yaml instanceof Collection<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
