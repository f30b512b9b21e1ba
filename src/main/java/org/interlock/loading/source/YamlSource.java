package org.interlock.loading.source;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML file whose rows are the items of nested lists, each with what its parents say: with the
 * levels {@code category} and {@code item} a row has {@code category.name} and {@code item.name}.
 * An item that has two values under one name is told, with all that is below it.
 */
public final class YamlSource implements Source {

  private static final int LARGEST = 64 << 20;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_CELLS = 2_000;
  private static final int DEEPEST = 40;

  /** A nested list: the key it is under, and the prefix of its columns. */
  public record Level(String at, String as) {}

  /** A row, or why it can't be used. */
  private record Item(Row row, @Nullable UnusableValue broken) {}

  private final String file;
  private final Encoding encoding;
  private final List<Item> items = new ArrayList<>();
  private final LinkedHashSet<String> columns = new LinkedHashSet<>();

  /**
   * @param stated the encoding as somebody states it, or null to find it out
   */
  public YamlSource(Path path, List<Level> levels, @Nullable String stated) {
    this.file = path.getFileName().toString();
    var content = Encoding.read(path, stated, this::compose);
    this.encoding = content.encoding();
    var root = content.value();
    try {
      requireOnce(root, "");
    } catch (UnusableValue twice) {
      throw new NotLoadable(
          "The file %s can't be read: %s.".formatted(file, twice.reason()), twice);
    }
    descend(root, levels, new LinkedHashMap<>());
    if (items.isEmpty()) {
      throw new NotLoadable(
          "The file %s has nothing under %s."
              .formatted(file, String.join(" → ", levels.stream().map(Level::at).toList())));
    }
  }

  private Node compose(Reader text) {
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(LARGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setLabel(file)
            .build();
    try {
      return new Compose(settings)
          .composeReader(text)
          .orElseThrow(() -> new NotLoadable("The file %s is empty.".formatted(file)));
    } catch (YamlEngineException broken) {
      throw new NotLoadable(
          "The file %s is not valid YAML%s.".formatted(file, YamlFault.reason(broken)), broken);
    } catch (StackOverflowError tooDeep) {
      throw new NotLoadable("The file %s is nested too deeply.".formatted(file), tooDeep);
    }
  }

  private void descend(Node node, List<Level> levels, Map<String, String> inherited) {
    var level = levels.getFirst();
    if (child(node, level.at()) instanceof SequenceNode sequence) {
      for (var item : sequence.getValue()) {
        try {
          var cells = new LinkedHashMap<>(inherited);
          flatten(item, level.as(), cells, 0);
          if (levels.size() > 1) {
            descend(item, levels.subList(1, levels.size()), cells);
          } else {
            columns.addAll(cells.keySet());
            items.add(new Item(new Row(file, line(item), cells::get), null));
          }
        } catch (UnusableValue broken) {
          items.add(new Item(new Row(file, line(item), column -> null), broken));
        }
      }
    }
  }

  /** Refuses two values under one name: nobody can say which of them is meant. */
  private static void requireOnce(Node node, String prefix) throws UnusableValue {
    if (node instanceof MappingNode mapping) {
      var lines = new HashMap<String, Long>();
      for (var pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key) {
          var before = lines.put(key.getValue(), line(key));
          if (before != null) {
            throw new UnusableValue(
                prefix.isEmpty() ? key.getValue() : prefix + "." + key.getValue(),
                pair.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "",
                "“%s” stands here twice, in lines %d and %d"
                    .formatted(key.getValue(), before, line(key)));
          }
        }
      }
    }
  }

  private static long line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
  }

  private static @Nullable Node child(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      for (var pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return pair.getValueNode();
        }
      }
    }
    return null;
  }

  private void flatten(Node node, String prefix, Map<String, String> cells, int depth)
      throws UnusableValue {
    if (depth > DEEPEST || cells.size() > MOST_CELLS) {
      throw new NotLoadable(
          "The file %s is nested too deeply, or has too much in one item, in line %d."
              .formatted(file, line(node)));
    }
    switch (node) {
      case ScalarNode scalar -> {
        if (!scalar.getTag().equals(Tag.NULL)) {
          encoding.check(prefix, scalar.getValue());
          cells.put(prefix, scalar.getValue());
        }
      }
      case MappingNode mapping -> {
        requireOnce(mapping, prefix);
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
    return items.size();
  }

  @Override
  public Optional<String> note() {
    return encoding.note(file);
  }

  @Override
  public void read(Consumer<Row> use, Rejects rejects) {
    for (var item : items) {
      if (item.broken() == null) {
        use.accept(item.row());
      } else {
        rejects.add(item.row(), item.broken());
      }
    }
  }
}
