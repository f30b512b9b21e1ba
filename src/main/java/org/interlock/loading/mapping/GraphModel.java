package org.interlock.loading.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/** The part of the graph model that a load may write: {@code loading/graph-model.yml}. */
public record GraphModel(Map<String, Label> labels, Map<String, Relationship> relationships) {

  public static final GraphModel GRAPH = read();

  /** A label and the properties of its nodes. */
  record Label(String name, Map<String, ValueType> properties) {}

  /**
   * A relationship type.
   *
   * @param identity the property that tells several of one pair apart; null if a pair has one
   * @param undirected whether it is the same in both directions
   */
  public record Relationship(
      String type,
      List<String> from,
      List<String> to,
      @Nullable String identity,
      boolean undirected,
      Map<String, ValueType> properties) {

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }

  private static GraphModel read() {
    try (var file = new ClassPathResource("loading/graph-model.yml").getInputStream()) {
      var model = Yaml.map(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
      var labels = new TreeMap<String, Label>();
      Yaml.map(model.get("nodes"))
          .forEach((name, properties) -> labels.put(name, new Label(name, types(properties))));
      var relationships = new TreeMap<String, Relationship>();
      Yaml.map(model.get("relationships"))
          .forEach((type, facts) -> relationships.put(type, relationship(type, Yaml.map(facts))));
      return new GraphModel(labels, relationships);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Relationship relationship(String type, Map<String, Object> facts) {
    var identity = facts.get("identity");
    return new Relationship(
        type,
        Yaml.texts(facts.get("from")),
        Yaml.texts(facts.get("to")),
        identity == null ? null : identity.toString(),
        Boolean.TRUE.equals(facts.get("undirected")),
        types(facts.getOrDefault("properties", Map.of())));
  }

  private static Map<String, ValueType> types(Object properties) {
    var types = new TreeMap<String, ValueType>();
    Yaml.map(properties)
        .forEach(
            (name, type) ->
                types.put(
                    name,
                    type instanceof List<?>
                        ? new ValueType("words", Yaml.texts(type))
                        : new ValueType(type.toString(), List.of())));
    return types;
  }
}
