package org.interlock.loading.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.mapping.Mapping.Sheet;
import org.interlock.loading.source.Encoding;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.YamlFault;
import org.interlock.loading.source.YamlSource;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes a {@link Mapping} of its YAML text and refuses what the graph model doesn't know. */
final class MappingReader {

  private static final Set<String> SHEET_WORDS =
      Set.of(
          "file",
          "require",
          "optional",
          "unique",
          "strict",
          "missing",
          "words",
          "nodes",
          "relationships",
          "query",
          "with");
  private static final Set<String> WORDS =
      Set.of(
          "name",
          "title",
          "description",
          "format",
          "encoding",
          "tables",
          "defaults",
          "levels",
          "sheets",
          "infer");
  private static final Set<String> FORMATS = Set.of("csv", "yaml");
  private static final int MOST_SHEETS = 200;
  private static final int MOST_RULES = 200;
  private static final int MOST_COLUMNS = 2_000;

  private final MappingPlace place;
  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private Map<String, Object> defaults = Map.of();

  private MappingReader(MappingPlace place) {
    this.place = place;
  }

  /**
   * Reads a mapping.
   *
   * @param where its name or that of its file, for messages
   * @throws NotLoadable if it is wrong
   */
  static Mapping read(String where, String text) {
    var place = new MappingPlace(where);
    try {
      return new MappingReader(place).mapping(Yaml.read(text));
    } catch (YamlEngineException broken) {
      throw new NotLoadable(
          "The mapping %s is not valid YAML%s.".formatted(where, YamlFault.reason(broken)), broken);
    } catch (NotLoadable wrong) {
      var sentence = String.valueOf(wrong.getMessage());
      throw sentence.startsWith("The mapping ")
          ? wrong
          : new NotLoadable("The mapping %s: %s".formatted(place, sentence), wrong);
    }
  }

  private Mapping mapping(Map<String, Object> yaml) {
    place.requireWords(yaml, WORDS, "a mapping");
    place.at(yaml, "tables");
    Yaml.map(yaml.get("tables")).forEach((name, table) -> tables.put(name, table(table)));
    place.at(yaml, "defaults");
    defaults = Yaml.map(yaml.get("defaults"));
    place.requireWords(defaults, SHEET_WORDS, "a sheet");
    var encoding = encoding(yaml);
    var levels = levels(yaml);
    var sheets = sheets(yaml);
    place.at(yaml, "name");
    return new Mapping(
        place.need(yaml, "name"),
        Yaml.text(yaml.get("title"), place.need(yaml, "name")),
        Yaml.text(yaml.get("description"), ""),
        encoding,
        levels,
        sheets,
        Yaml.list(yaml.get("infer")).stream().map(s -> inference(Yaml.map(s))).toList());
  }

  private @Nullable String encoding(Map<String, Object> yaml) {
    place.at(yaml, "encoding");
    if (yaml.get("encoding") == null) {
      return null;
    }
    var encoding = place.need(yaml, "encoding");
    Encoding.charset(encoding);
    return encoding;
  }

  private List<YamlSource.Level> levels(Map<String, Object> yaml) {
    place.at(yaml, "format");
    if (yaml.get("format") != null && !FORMATS.contains(place.need(yaml, "format"))) {
      throw place.wrong("the format is csv or yaml, not “%s”", place.need(yaml, "format"));
    }
    place.at(yaml, "levels");
    var levels =
        Yaml.list(yaml.get("levels")).stream()
            .map(Yaml::map)
            .map(level -> new YamlSource.Level(place.need(level, "at"), place.need(level, "as")))
            .toList();
    if (yaml.containsKey("format") && "yaml".equals(yaml.get("format")) == levels.isEmpty()) {
      throw place.wrong("the format yaml needs levels, and csv has none");
    }
    return levels;
  }

  private List<Sheet> sheets(Map<String, Object> yaml) {
    place.at(yaml, "sheets");
    var sheets = Yaml.list(yaml.get("sheets"));
    place.requireAtMost(sheets, MOST_SHEETS, "sheets");
    if (sheets.isEmpty()) {
      throw place.wrong("it has no sheets");
    }
    return sheets.stream().map(sheet -> sheet(Yaml.map(sheet))).toList();
  }

  private Mapping.Inference inference(Map<String, Object> yaml) {
    place.at(yaml, "query");
    var query = place.need(yaml, "query");
    if (!Inferences.QUERIES.containsKey(query)) {
      throw place.wrong(
          "there is no query “%s” to infer from%s"
              .formatted(query, Suggestion.among(query, Inferences.QUERIES.keySet())));
    }
    return new Mapping.Inference(query, table(yaml.getOrDefault("with", Map.of())), sheet(yaml));
  }

  private Sheet sheet(Map<String, Object> given) {
    var yaml = new LinkedHashMap<>(defaults);
    yaml.putAll(given);
    place.at(given);
    place.requireWords(given, SHEET_WORDS, "a sheet");
    place.requireAtMost(Yaml.list(yaml.get("nodes")), MOST_RULES, "nodes in a sheet");
    place.requireAtMost(
        Yaml.list(yaml.get("relationships")), MOST_RULES, "relationships in a sheet");
    var templates = new TemplateReader(tables);
    var rules = new RuleReader(place, templates);
    var columns = templates.columns();
    var require = new LinkedHashSet<>(Yaml.texts(yaml.get("require")));
    columns.addAll(require);
    var words = words(yaml);
    columns.addAll(words.keySet());
    var nodes = Yaml.list(yaml.get("nodes")).stream().map(n -> rules.node(Yaml.map(n))).toList();
    var links =
        Yaml.list(yaml.get("relationships")).stream().map(r -> rules.link(Yaml.map(r))).toList();
    place.requireAtMost(columns, MOST_COLUMNS, "columns in a sheet");
    if (nodes.isEmpty() && links.isEmpty()) {
      throw place.wrong("the sheet gives no nodes and no relationships");
    }
    var file = yaml.get("file");
    return new Sheet(
        file == null ? null : file.toString(),
        require,
        optional(yaml),
        Set.copyOf(columns),
        Boolean.TRUE.equals(yaml.get("unique")),
        Boolean.TRUE.equals(yaml.get("strict")),
        new LinkedHashSet<>(Yaml.texts(yaml.get("missing"))),
        words,
        nodes,
        links);
  }

  /** The words that a column may have, by column. */
  private static Map<String, Set<String>> words(Map<String, Object> yaml) {
    var words = new LinkedHashMap<String, Set<String>>();
    Yaml.map(yaml.get("words"))
        .forEach((column, allowed) -> words.put(column, new LinkedHashSet<>(Yaml.texts(allowed))));
    return words;
  }

  /** The columns that a file may lack, or null for all but the required ones. */
  private static @Nullable Set<String> optional(Map<String, Object> yaml) {
    return "all".equals(yaml.get("optional"))
        ? null
        : new LinkedHashSet<>(Yaml.texts(yaml.get("optional")));
  }

  private static Map<String, String> table(Object yaml) {
    var table = new LinkedHashMap<String, String>();
    Yaml.map(yaml).forEach((from, to) -> table.put(from, to.toString()));
    return table;
  }
}
