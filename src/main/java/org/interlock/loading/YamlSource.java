package org.interlock.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file whose rows are the items of nested lists, each with what its parents say: with the
 * levels {@code category} and {@code item} a row has {@code category.name} and {@code item.name}.
 */
final class YamlSource implements Source {

  private static final int LARGEST = 64 << 20;
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 40;

  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private final LinkedHashSet<String> columns = new LinkedHashSet<>();

  YamlSource(Path path, List<Mapping.Level> levels) {
    this.file = path.getFileName().toString();
    descend(compose(path), levels, new LinkedHashMap<>());
    if (rows.isEmpty()) {
      throw new NotLoadable(
          "The file %s has nothing under %s."
              .formatted(
                  file, String.join(" → ", levels.stream().map(Mapping.Level::at).toList())));
    }
  }

  private Node compose(Path path) {
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(LARGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setLabel(file)
            .build();
    try (var reader = Encoding.of(path).read(path)) {
      return new Compose(settings)
          .composeReader(reader)
          .orElseThrow(() -> new NotLoadable("The file %s is empty.".formatted(file)));
    } catch (YamlEngineException broken) {
      var reason = String.valueOf(broken.getMessage()).lines().limit(2).toList();
      throw new NotLoadable(
          "The file %s is not valid YAML (%s).".formatted(file, String.join(", ", reason).strip()),
          broken);
    } catch (StackOverflowError tooDeep) {
      throw new NotLoadable("The file %s is nested too deeply.".formatted(file), tooDeep);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void descend(Node node, List<Mapping.Level> levels, Map<String, String> inherited) {
    var level = levels.getFirst();
    if (child(node, level.at()) instanceof SequenceNode items) {
      for (var item : items.getValue()) {
        var cells = new LinkedHashMap<>(inherited);
        flatten(item, level.as(), cells, 0);
        if (levels.size() > 1) {
          descend(item, levels.subList(1, levels.size()), cells);
        } else {
          add(item, cells);
        }
      }
    }
  }

  private void add(Node item, Map<String, String> cells) {
    columns.addAll(cells.keySet());
    var line = item.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    rows.add(new Row(file, line, cells::get));
  }

  private static @org.jspecify.annotations.Nullable Node child(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      for (var pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return pair.getValueNode();
        }
      }
    }
    return null;
  }

  private void flatten(Node node, String prefix, Map<String, String> cells, int depth) {
    if (depth > DEEPEST) {
      throw new NotLoadable("The file %s is nested too deeply.".formatted(file));
    }
    switch (node) {
      case ScalarNode scalar -> {
        if (!scalar.getTag().equals(org.snakeyaml.engine.v2.nodes.Tag.NULL)) {
          cells.put(prefix, scalar.getValue());
        }
      }
      case MappingNode mapping -> {
        for (var pair : mapping.getValue()) {
          if (pair.getKeyNode() instanceof ScalarNode key) {
            flatten(pair.getValueNode(), prefix + "." + key.getValue(), cells, depth + 1);
          }
        }
      }
      default -> {
        // A list below an item gives no column: its items are rows of a level, or nothing.
      }
    }
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public long rows() {
    return rows.size();
  }

  @Override
  public void read(Consumer<Row> use, Rejects rejects) {
    rows.forEach(use);
  }
}
