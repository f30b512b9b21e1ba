package org.interlock.loading.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.ValueType;
import org.interlock.loading.mapping.Mapping.Candidate;
import org.interlock.loading.mapping.Mapping.End;
import org.interlock.loading.mapping.Mapping.LinkRule;
import org.interlock.loading.mapping.Mapping.Merge;
import org.interlock.loading.mapping.Mapping.NodeRule;
import org.interlock.loading.mapping.Mapping.PropertyRule;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a sheet and refuses labels, types and properties that the graph lacks. */
final class RuleReader {

  private static final Set<String> RULE_WORDS =
      Set.of("as", "set", "when", "unless", "each", "inferred", "ifKnown");
  private static final Set<String> MERGES = Set.of("most", "all", "sum");

  private final MappingPlace place;
  private final TemplateReader templates;
  private final Map<String, Candidate> aliases = new HashMap<>();

  RuleReader(MappingPlace place, TemplateReader templates) {
    this.place = place;
    this.templates = templates;
  }

  NodeRule node(Map<String, Object> yaml) {
    place.at(yaml);
    var name = subject(yaml);
    place.at(yaml, name);
    var label = GraphModel.GRAPH.labels().get(name);
    if (label == null) {
      throw place.wrong(
          "there is no label “%s” in the graph model%s"
              .formatted(name, Suggestion.among(name, GraphModel.GRAPH.labels().keySet())));
    }
    var key = templates.alternatives(yaml.get(name));
    var when = templates.condition(yaml);
    if (yaml.get("as") != null) {
      aliases.put(place.need(yaml, "as"), new Candidate(name, key, when));
    }
    return new NodeRule(
        name,
        key,
        when,
        templates.each(yaml),
        confidence(yaml),
        properties(yaml, label.properties(), "the label " + name));
  }

  LinkRule link(Map<String, Object> yaml) {
    place.at(yaml);
    var name = subject(yaml);
    place.at(yaml, name);
    var type = GraphModel.GRAPH.relationships().get(name);
    if (type == null) {
      throw place.wrong(
          "there is no relationship type “%s” in the graph model%s"
              .formatted(name, Suggestion.among(name, GraphModel.GRAPH.relationships().keySet())));
    }
    var ends = Yaml.map(yaml.get(name));
    return new LinkRule(
        type,
        end(ends.get("from"), type.from(), name + " from"),
        end(ends.get("to"), type.to(), name + " to"),
        templates.condition(yaml),
        templates.each(yaml),
        Boolean.TRUE.equals(yaml.get("ifKnown")),
        confidence(yaml),
        properties(yaml, type.properties(), "the type " + name));
  }

  private End end(@Nullable Object yaml, List<String> labels, String side) {
    var candidates = new ArrayList<Candidate>();
    if (yaml instanceof String alias) {
      var candidate = aliases.get(alias);
      if (candidate == null) {
        throw place.wrong(
            "“%s” is no node of this sheet: give the node an “as”%s"
                .formatted(alias, Suggestion.among(alias, aliases.keySet())));
      }
      candidates.add(candidate);
    } else {
      Yaml.map(yaml)
          .forEach(
              (label, key) ->
                  candidates.add(
                      new Candidate(label, templates.alternatives(key), Condition.ALWAYS)));
    }
    for (var candidate : candidates) {
      if (!labels.contains(candidate.label())) {
        throw place.wrong(
            "%s can't be “%s”, only %s"
                .formatted(side, candidate.label(), String.join(" or ", labels)));
      }
    }
    if (candidates.isEmpty()) {
      throw place.wrong("%s is not said", side);
    }
    return new End(candidates, !(yaml instanceof String));
  }

  private List<PropertyRule> properties(
      Map<String, Object> yaml, Map<String, ValueType> known, String owner) {
    var rules = new ArrayList<PropertyRule>();
    Yaml.map(yaml.get("set"))
        .forEach(
            (name, value) -> {
              place.at(Yaml.map(yaml.get("set")), name);
              var type = known.get(name);
              if (type == null) {
                throw place.wrong(
                    "%s has no property “%s” in the graph model%s"
                        .formatted(owner, name, Suggestion.among(name, known.keySet())));
              }
              rules.add(property(name, type, value));
            });
    return rules;
  }

  private PropertyRule property(String name, ValueType type, Object value) {
    if (!(value instanceof Map<?, ?>)) {
      return new PropertyRule(name, type, Merge.FIRST, templates.alternatives(value));
    }
    if (Yaml.map(value).size() != 1) {
      throw place.wrong("the property “%s” takes one of most, all and sum".formatted(name));
    }
    var only = Yaml.map(value).entrySet().iterator().next();
    var merge =
        switch (only.getKey()) {
          case "most" -> Merge.MOST;
          case "all" -> Merge.ALL;
          case "sum" -> Merge.SUM;
          default ->
              throw place.wrong(
                  "“%s” is no way to put values together%s"
                      .formatted(only.getKey(), Suggestion.among(only.getKey(), MERGES)));
        };
    if (merge == Merge.SUM && !type.isNumber()) {
      throw place.wrong("the property “%s” is no number, so it has no sum".formatted(name));
    }
    if (type.isList() == (merge == Merge.ALL)) {
      return new PropertyRule(name, type, merge, templates.alternatives(only.getValue()));
    }
    throw place.wrong(
        type.isList()
            ? "the property “%s” is a list: put its values together by “all”".formatted(name)
            : "the property “%s” is no list, so it can't have “all”".formatted(name));
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
    throw place.wrong("“inferred” must be a confidence from 0 to 1, not “%s”", inferred);
  }

  private String subject(Map<String, Object> yaml) {
    var subjects = yaml.keySet().stream().filter(word -> !RULE_WORDS.contains(word)).toList();
    for (var word : subjects) {
      var meant = Suggestion.to(word, RULE_WORDS);
      if (meant.isPresent()) {
        place.at(yaml, word);
        throw place.wrong(
            "a rule has no “%s”%s".formatted(word, Suggestion.among(word, RULE_WORDS)));
      }
    }
    if (subjects.size() != 1) {
      throw place.wrong(
          "each rule needs one label or type, not %s"
              .formatted(subjects.isEmpty() ? "none" : String.join(" and ", subjects)));
    }
    return subjects.getFirst();
  }
}
