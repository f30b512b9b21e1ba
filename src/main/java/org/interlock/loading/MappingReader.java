package org.interlock.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.interlock.loading.Mapping.Alternatives;
import org.interlock.loading.Mapping.Candidate;
import org.interlock.loading.Mapping.End;
import org.interlock.loading.Mapping.LinkRule;
import org.interlock.loading.Mapping.Merge;
import org.interlock.loading.Mapping.NodeRule;
import org.interlock.loading.Mapping.PropertyRule;
import org.interlock.loading.Mapping.Sheet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
  private static final int LARGEST = 1 << 20;

  private final String where;
  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<String, Candidate> aliases = new HashMap<>();
  private Map<String, Object> defaults = Map.of();

  private MappingReader(String where) {
    this.where = where;
  }

  static Mapping read(String where, String text) {
    var reader = new MappingReader(where);
    try {
      var settings = LoadSettings.builder().setCodePointLimit(LARGEST).setLabel(where).build();
      return reader.mapping(Yaml.map(new Load(settings).loadFromString(text)));
    } catch (YamlEngineException broken) {
      var reason = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ").strip();
      throw new NotLoadable(
          "The mapping %s is not valid YAML (%s).".formatted(where, reason), broken);
    } catch (NotLoadable wrong) {
      var sentence = String.valueOf(wrong.getMessage());
      throw sentence.startsWith("The mapping ")
          ? wrong
          : new NotLoadable("The mapping %s: %s".formatted(where, sentence), wrong);
    }
  }

  private Mapping mapping(Map<String, Object> yaml) {
    Yaml.map(yaml.get("tables")).forEach((name, table) -> tables.put(name, table(table)));
    defaults = Yaml.map(yaml.get("defaults"));
    var levels =
        Yaml.list(yaml.get("levels")).stream()
            .map(Yaml::map)
            .map(l -> new Mapping.Level(need(l, "at"), need(l, "as")))
            .toList();
    if (yaml.containsKey("format") && "yaml".equals(yaml.get("format")) == levels.isEmpty()) {
      throw wrong("the format yaml needs levels, and csv has none");
    }
    var sheets = Yaml.list(yaml.get("sheets")).stream().map(s -> sheet(Yaml.map(s))).toList();
    if (sheets.isEmpty()) {
      throw wrong("has no sheets");
    }
    return new Mapping(
        need(yaml, "name"),
        Yaml.text(yaml.get("title"), need(yaml, "name")),
        Yaml.text(yaml.get("description"), ""),
        levels,
        sheets,
        Yaml.list(yaml.get("infer")).stream().map(s -> inference(Yaml.map(s))).toList());
  }

  private Mapping.Inference inference(Map<String, Object> yaml) {
    var query = need(yaml, "query");
    if (!Inferences.QUERIES.containsKey(query)) {
      throw wrong(
          "there is no query “%s” to infer from; there are %s"
              .formatted(query, String.join(", ", Inferences.QUERIES.keySet())));
    }
    return new Mapping.Inference(query, table(yaml.getOrDefault("with", Map.of())), sheet(yaml));
  }

  private Sheet sheet(Map<String, Object> given) {
    var yaml = new LinkedHashMap<>(defaults);
    yaml.putAll(given);
    requireWords(yaml.keySet(), SHEET_WORDS);
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
    var name = subject(yaml);
    var label = Model.GRAPH.labels().get(name);
    if (label == null) {
      throw wrong("there is no label “%s” in the graph model", name);
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
    var name = subject(yaml);
    var type = Model.GRAPH.relationships().get(name);
    if (type == null) {
      throw wrong("there is no relationship type “%s” in the graph model", name);
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
        throw wrong("“%s” is no node of this sheet (give the node an “as”)", alias);
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
              var type = known.get(name);
              if (type == null) {
                throw wrong("%s has no property “%s” in the graph model".formatted(owner, name));
              }
              rules.add(property(name, type, value));
            });
    return rules;
  }

  private PropertyRule property(String name, ValueType type, Object value) {
    if (!(value instanceof Map<?, ?>)) {
      return new PropertyRule(name, type, Merge.FIRST, alternatives(value));
    }
    var only = Yaml.map(value).entrySet().iterator().next();
    var merge =
        switch (only.getKey()) {
          case "most" -> Merge.MOST;
          case "all" -> Merge.ALL;
          case "sum" -> Merge.SUM;
          default -> throw wrong("“%s” is none of most, all and sum", only.getKey());
        };
    return new PropertyRule(name, type, merge, alternatives(only.getValue()));
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
    try {
      var inferred = yaml.get("inferred");
      return inferred == null ? null : Double.valueOf(inferred.toString());
    } catch (NumberFormatException wrong) {
      throw wrong("“inferred” must be a confidence from 0 to 1");
    }
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
    if (subjects.size() != 1) {
      throw wrong("each rule needs one label or type, not " + subjects);
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

  private void requireWords(Set<String> given, Set<String> known) {
    for (var word : given) {
      if (!known.contains(word)) {
        throw wrong("a sheet has no “%s”", word);
      }
    }
  }

  private NotLoadable wrong(String reason, Object... arguments) {
    return new NotLoadable(
        "The mapping %s is wrong: %s."
            .formatted(where, arguments.length == 0 ? reason : reason.formatted(arguments)));
  }
}
