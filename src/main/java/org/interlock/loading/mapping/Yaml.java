package org.interlock.loading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.loading.source.NotLoadable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML: maps, lists and texts, with a sentence if it is another. */
final class Yaml {

  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 30;
  private static final int MOST_NODES = 100_000;

  private int nodes;

  private Yaml() {}

  /**
   * A text as names with values; numbers stay as they are written.
   *
   * @throws NotLoadable if a name stands twice in one place
   * @throws YamlEngineException if it is no YAML
   */
  static Map<String, Object> read(String text) {
    var settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    var root = new Compose(settings).composeString(text);
    return root.isEmpty() ? Map.of() : map(new Yaml().value(root.get(), 0));
  }

  private @Nullable Object value(Node node, int depth) {
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      throw new NotLoadable(
          "It is nested too deeply, or too large, in line %d.".formatted(line(node)));
    }
    return switch (node) {
      case MappingNode mapping -> map(mapping, depth);
      case SequenceNode sequence -> {
        var list = new ArrayList<Object>();
        for (var item : sequence.getValue()) {
          var value = value(item, depth + 1);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> null;
      case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) ->
          Boolean.valueOf(scalar.getValue());
      case ScalarNode scalar -> scalar.getValue();
      default -> null;
    };
  }

  private LocatedMap map(MappingNode mapping, int depth) {
    var map = new LocatedMap();
    for (var pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw new NotLoadable("The name in line %d is no text.".formatted(line(mapping)));
      }
      if (map.containsKey(key.getValue())) {
        throw new NotLoadable(
            "“%s” stands twice in one place, in lines %d and %d: keep one of them."
                .formatted(key.getValue(), LocatedMap.line(map, key.getValue()), line(key)));
      }
      var value = value(pair.getValueNode(), depth + 1);
      if (value != null) {
        map.put(key.getValue(), value, line(key));
      }
    }
    return map;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  static Map<String, Object> map(@Nullable Object value) {
    return switch (value) {
      case null -> Map.of();
      case LocatedMap located -> located;
      case Map<?, ?> found -> {
        var map = new LinkedHashMap<String, Object>();
        found.forEach((name, content) -> put(map, name, content));
        yield map;
      }
      default ->
          throw new NotLoadable(
              "“%s” stands where names with values are wanted.".formatted(shown(value)));
    };
  }

  private static void put(Map<String, Object> map, Object name, @Nullable Object content) {
    if (content != null) {
      map.put(String.valueOf(name), content);
    }
  }

  private static String shown(Object value) {
    var text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> List.of(value);
    };
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  static String text(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : value.toString();
  }
}
