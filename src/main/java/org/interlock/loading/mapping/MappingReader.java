package org.interlock.loading.mapping;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.mapping.Mapping.Alternatives;
import org.interlock.loading.mapping.Mapping.Candidate;
import org.interlock.loading.mapping.Mapping.End;
import org.interlock.loading.mapping.Mapping.LinkRule;
import org.interlock.loading.mapping.Mapping.Merge;
import org.interlock.loading.mapping.Mapping.NodeRule;
import org.interlock.loading.mapping.Mapping.PropertyRule;
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
  private static final Set<String> RULE_WORDS =
      Set.of("as", "set", "when", "unless", "each", "inferred", "ifKnown");
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
  private static final Set<String> MERGES = Set.of("most", "all", "sum");
  private static final int MOST_SHEETS = 200;
  private static final int MOST_RULES = 200;
  private static final int MOST_COLUMNS = 2_000;

  private final String where;
  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<String, Candidate> aliases = new HashMap<>();
  private Map<String, Object> defaults = Map.of();
  private int line;

  private MappingReader(String where) {
    this.where = where;
  }

  static Mapping read(String where, String text) {
    var reader = new MappingReader(where);
    try {
      return reader.mapping(Yaml.read(text));
    } catch (YamlEngineException broken) {
      throw new NotLoadable(
          "The mapping %s is not valid YAML%s.".formatted(where, YamlFault.reason(broken)), broken);
    } catch (NotLoadable wrong) {
      var sentence = String.valueOf(wrong.getMessage());
      throw sentence.startsWith("The mapping ")
          ? wrong
          : new NotLoadable("The mapping %s: %s".formatted(reader.place(), sentence), wrong);
    }
  }

  /** The mapping and the line that is being read. */
  private String place() {
    return line == 0 ? where : "%s, line %d".formatted(where, line);
  }

  private void at(Map<String, Object> yaml) {
    line = Math.max(line, LocatedMap.line(yaml));
  }

  private void at(Map<String, Object> yaml, String name) {
    int found = LocatedMap.line(yaml, name);
    line = found == 0 ? line : found;
  }

  private Mapping mapping(Map<String, Object> yaml) {
    requireWords(yaml, WORDS, "a mapping");
    at(yaml, "tables");
    Yaml.map(yaml.get("tables")).forEach((name, table) -> tables.put(name, table(table)));
    at(yaml, "defaults");
    defaults = Yaml.map(yaml.get("defaults"));
    requireWords(defaults, SHEET_WORDS, "a sheet");
    at(yaml, "encoding");
    var encoding = yaml.get("encoding") == null ? null : need(yaml, "encoding");
    if (encoding != null) {
      Encoding.charset(encoding);
    }
    at(yaml, "format");
    if (yaml.get("format") != null && !FORMATS.contains(need(yaml, "format"))) {
      throw wrong("the format is csv or yaml, not “%s”", need(yaml, "format"));
    }
    at(yaml, "levels");
    var levels =
        Yaml.list(yaml.get("levels")).stream()
            .map(Yaml::map)
            .map(l -> new YamlSource.Level(need(l, "at"), need(l, "as")))
            .toList();
    if (yaml.containsKey("format") && "yaml".equals(yaml.get("format")) == levels.isEmpty()) {
      throw wrong("the format yaml needs levels, and csv has none");
    }
    at(yaml, "sheets");
    requireAtMost(Yaml.list(yaml.get("sheets")), MOST_SHEETS, "sheets");
    var sheets = Yaml.list(yaml.get("sheets")).stream().map(s -> sheet(Yaml.map(s))).toList();
    if (sheets.isEmpty()) {
      throw wrong("it has no sheets");
    }
    at(yaml, "name");
    return new Mapping(
        need(yaml, "name"),
        Yaml.text(yaml.get("title"), need(yaml, "name")),
        Yaml.text(yaml.get("description"), ""),
        encoding,
        levels,
        sheets,
        Yaml.list(yaml.get("infer")).stream().map(s -> inference(Yaml.map(s))).toList());
  }

  private Mapping.Inference inference(Map<String, Object> yaml) {
    at(yaml, "query");
    var query = need(yaml, "query");
    if (!Inferences.QUERIES.containsKey(query)) {
      throw wrong(
          "there is no query “%s” to infer from%s"
              .formatted(query, Suggestion.among(query, Inferences.QUERIES.keySet())));
    }
    return new Mapping.Inference(query, table(yaml.getOrDefault("with", Map.of())), sheet(yaml));
  }

  private Sheet sheet(Map<String, Object> given) {
    var yaml = new LinkedHashMap<>(defaults);
    yaml.putAll(given);
    at(given);
    requireWords(given, SHEET_WORDS, "a sheet");
    requireAtMost(Yaml.list(yaml.get("nodes")), MOST_RULES, "nodes in a sheet");
    requireAtMost(Yaml.list(yaml.get("relationships")), MOST_RULES, "relationships in a sheet");
    columns.clear();
    aliases.clear();
    var require = new LinkedHashSet<>(Yaml.texts(yaml.get("require")));
    columns.addAll(require);
    var words = new LinkedHashMap<String, Set<String>>();
    Yaml.map(yaml.get("words"))
        .forEach((column, allowed) -> words.put(column, new LinkedHashSet<>(Yaml.texts(allowed))));
    columns.addAll(words.keySet());
    var nodes = Yaml.list(yaml.get("nodes")).stream().map(n -> node(Yaml.map(n))).toList();
    var links = Yaml.list(yaml.get("relationships")).stream().map(r -> link(Yaml.map(r))).toList();
    requireAtMost(columns, MOST_COLUMNS, "columns in a sheet");
    if (nodes.isEmpty() && links.isEmpty()) {
      throw wrong("the sheet gives no nodes and no relationships");
    }
    var file = yaml.get("file");
    return new Sheet(
        file == null ? null : file.toString(),
        require,
        "all".equals(yaml.get("optional"))
            ? null
            : new LinkedHashSet<>(Yaml.texts(yaml.get("optional"))),
        Set.copyOf(columns),
        Boolean.TRUE.equals(yaml.get("unique")),
        Boolean.TRUE.equals(yaml.get("strict")),
        new LinkedHashSet<>(Yaml.texts(yaml.get("missing"))),
        words,
        nodes,
        links);
  }

  private NodeRule node(Map<String, Object> yaml) {
    at(yaml);
    var name = subject(yaml);
    at(yaml, name);
    var label = GraphModel.GRAPH.labels().get(name);
    if (label == null) {
      throw wrong(
          "there is no label “%s” in the graph model%s"
              .formatted(name, Suggestion.among(name, GraphModel.GRAPH.labels().keySet())));
    }
    var key = alternatives(yaml.get(name));
    var when = condition(yaml);
    if (yaml.get("as") != null) {
      aliases.put(need(yaml, "as"), new Candidate(name, key, when));
    }
    return new NodeRule(
        name,
        key,
        when,
        each(yaml),
        confidence(yaml),
        properties(yaml, label.properties(), "the label " + name));
  }

  private LinkRule link(Map<String, Object> yaml) {
    at(yaml);
    var name = subject(yaml);
    at(yaml, name);
    var type = GraphModel.GRAPH.relationships().get(name);
    if (type == null) {
      throw wrong(
          "there is no relationship type “%s” in the graph model%s"
              .formatted(name, Suggestion.among(name, GraphModel.GRAPH.relationships().keySet())));
    }
    var ends = Yaml.map(yaml.get(name));
    var rule =
        new LinkRule(
            type,
            end(ends.get("from"), type.from(), name + " from"),
            end(ends.get("to"), type.to(), name + " to"),
            condition(yaml),
            each(yaml),
            Boolean.TRUE.equals(yaml.get("ifKnown")),
            confidence(yaml),
            properties(yaml, type.properties(), "the type " + name));
    return rule;
  }

  private End end(@Nullable Object yaml, List<String> labels, String side) {
    var candidates = new ArrayList<Candidate>();
    if (yaml instanceof String alias) {
      var candidate = aliases.get(alias);
      if (candidate == null) {
        throw wrong(
            "“%s” is no node of this sheet: give the node an “as”%s"
                .formatted(alias, Suggestion.among(alias, aliases.keySet())));
      }
      candidates.add(candidate);
    } else {
      Yaml.map(yaml)
          .forEach(
              (label, key) ->
                  candidates.add(new Candidate(label, alternatives(key), Condition.ALWAYS)));
    }
    for (var candidate : candidates) {
      if (!labels.contains(candidate.label())) {
        throw wrong(
            "%s can't be “%s”, only %s"
                .formatted(side, candidate.label(), String.join(" or ", labels)));
      }
    }
    if (candidates.isEmpty()) {
      throw wrong("%s is not said", side);
    }
    return new End(candidates, !(yaml instanceof String));
  }

  private List<PropertyRule> properties(
      Map<String, Object> yaml, Map<String, ValueType> known, String owner) {
    var rules = new ArrayList<PropertyRule>();
    Yaml.map(yaml.get("set"))
        .forEach(
            (name, value) -> {
              at(Yaml.map(yaml.get("set")), name);
              var type = known.get(name);
              if (type == null) {
                throw wrong(
                    "%s has no property “%s” in the graph model%s"
                        .formatted(owner, name, Suggestion.among(name, known.keySet())));
              }
              rules.add(property(name, type, value));
            });
    return rules;
  }

  private PropertyRule property(String name, ValueType type, Object value) {
    if (!(value instanceof Map<?, ?>)) {
      return new PropertyRule(name, type, Merge.FIRST, alternatives(value));
    }
    if (Yaml.map(value).size() != 1) {
      throw wrong("the property “%s” takes one of most, all and sum".formatted(name));
    }
    var only = Yaml.map(value).entrySet().iterator().next();
    var merge =
        switch (only.getKey()) {
          case "most" -> Merge.MOST;
          case "all" -> Merge.ALL;
          case "sum" -> Merge.SUM;
          default ->
              throw wrong(
                  "“%s” is no way to put values together%s"
                      .formatted(only.getKey(), Suggestion.among(only.getKey(), MERGES)));
        };
    if (merge == Merge.SUM && !type.isNumber()) {
      throw wrong("the property “%s” is no number, so it has no sum".formatted(name));
    }
    if (type.isList() == (merge == Merge.ALL)) {
      return new PropertyRule(name, type, merge, alternatives(only.getValue()));
    }
    throw wrong(
        type.isList()
            ? "the property “%s” is a list: put its values together by “all”".formatted(name)
            : "the property “%s” is no list, so it can't have “all”".formatted(name));
  }

  private Alternatives alternatives(@Nullable Object yaml) {
    return new Alternatives(Yaml.texts(yaml).stream().map(this::template).toList());
  }

  private Template template(String text) {
    var template = Template.parse(text, tables);
    columns.addAll(template.columns());
    return template;
  }

  private @Nullable Template each(Map<String, Object> yaml) {
    var each = yaml.get("each");
    return each == null ? null : template(each.toString());
  }

  private @Nullable Double confidence(Map<String, Object> yaml) {
    var inferred = yaml.get("inferred");
    try {
      if (inferred == null) {
        return null;
      }
      var confidence = Double.valueOf(inferred.toString());
      if (confidence >= 0 && confidence <= 1) {
        return confidence;
      }
    } catch (NumberFormatException none) {
      // told below
    }
    throw wrong("“inferred” must be a confidence from 0 to 1, not “%s”", inferred);
  }

  private Condition condition(Map<String, Object> yaml) {
    var when = patterns(yaml.get("when"));
    var unless = patterns(yaml.get("unless"));
    columns.addAll(when.keySet());
    columns.addAll(unless.keySet());
    return new Condition(when, unless);
  }

  private static Map<String, List<Pattern>> patterns(@Nullable Object yaml) {
    var patterns = new LinkedHashMap<String, List<Pattern>>();
    Yaml.map(yaml)
        .forEach(
            (column, texts) ->
                patterns.put(column, Yaml.texts(texts).stream().map(Condition::pattern).toList()));
    return patterns;
  }

  private String subject(Map<String, Object> yaml) {
    var subjects = yaml.keySet().stream().filter(word -> !RULE_WORDS.contains(word)).toList();
    for (var word : subjects) {
      var meant = Suggestion.to(word, RULE_WORDS);
      if (meant.isPresent()) {
        at(yaml, word);
        throw wrong("a rule has no “%s”%s".formatted(word, Suggestion.among(word, RULE_WORDS)));
      }
    }
    if (subjects.size() != 1) {
      throw wrong(
          "each rule needs one label or type, not %s"
              .formatted(subjects.isEmpty() ? "none" : String.join(" and ", subjects)));
    }
    return subjects.getFirst();
  }

  private static Map<String, String> table(Object yaml) {
    var table = new LinkedHashMap<String, String>();
    Yaml.map(yaml).forEach((from, to) -> table.put(from, to.toString()));
    return table;
  }

  private String need(Map<String, Object> yaml, String word) {
    var value = yaml.get(word);
    if (value == null) {
      throw wrong("needs “%s”", word);
    }
    return value.toString();
  }

  private void requireWords(Map<String, Object> yaml, Set<String> known, String what) {
    for (var word : yaml.keySet()) {
      if (!known.contains(word)) {
        at(yaml, word);
        throw wrong("%s has no “%s”%s".formatted(what, word, Suggestion.among(word, known)));
      }
    }
  }

  private void requireAtMost(Collection<?> all, int most, String what) {
    if (all.size() > most) {
      throw wrong("it has %,d %s; at most %,d are read".formatted(all.size(), what, most));
    }
  }

  private NotLoadable wrong(String reason, Object... arguments) {
    return new NotLoadable(
        "The mapping %s is wrong%s: %s."
            .formatted(
                where,
                line == 0 ? "" : " in line " + line,
                arguments.length == 0 ? reason : reason.formatted(arguments)));
  }
}
