package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.interlock.graph.Keys;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.UnfitValue;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.mapping.Mapping.Alternatives;
import org.interlock.loading.mapping.Mapping.Candidate;
import org.interlock.loading.mapping.Mapping.PropertyRule;
import org.interlock.loading.mapping.Mapping.Sheet;
import org.interlock.loading.mapping.RowValues;
import org.interlock.loading.mapping.Template;
import org.interlock.loading.source.Row;
import org.interlock.loading.source.UnusableValue;
import org.jspecify.annotations.Nullable;

/** Maps a row to its {@link Draft} by the rules of a sheet, or says why the row can't be used. */
final class RowMapper {

  private final Sheet sheet;

  RowMapper(Sheet sheet) {
    this.sheet = sheet;
  }

  Draft draft(Row row) throws UnusableValue {
    var values = new RowValues(row, sheet.missing(), null);
    check(values);
    var nodes = new ArrayList<Draft.Node>();
    for (var rule : sheet.nodes()) {
      for (var item : items(rule.each(), values)) {
        if (rule.when().holds(item)) {
          var ref = new Draft.Ref(rule.label(), key(rule.key(), item));
          nodes.add(new Draft.Node(ref, rule.confidence(), statements(rule.properties(), item)));
        }
      }
    }
    var links = new LinkedHashSet<Draft.Link>();
    for (var rule : sheet.links()) {
      for (var item : items(rule.each(), values)) {
        if (rule.when().holds(item)) {
          link(rule, item, links);
        }
      }
    }
    return new Draft(row, nodes, List.copyOf(links));
  }

  private void check(RowValues values) throws UnusableValue {
    for (var column : sheet.columns()) {
      var cell = values.row().cells().at(column);
      if (cell != null && cell.length() > Row.LONGEST_CELL) {
        throw new UnusableValue(column, cell, "is longer than 65,536 characters");
      }
    }
    for (var column : sheet.require()) {
      if (values.at(column) == null) {
        var cell = values.row().cells().at(column);
        throw new UnusableValue(column, cell == null ? "" : cell, "is missing");
      }
    }
    for (var allowed : sheet.words().entrySet()) {
      var value = values.at(allowed.getKey());
      if (value != null && !allowed.getValue().contains(value)) {
        throw new UnusableValue(
            allowed.getKey(), value, "must be one of " + String.join(", ", allowed.getValue()));
      }
    }
  }

  private static List<RowValues> items(@Nullable Template each, RowValues values)
      throws UnusableValue {
    return each == null
        ? List.of(values)
        : each.values(values).stream().distinct().map(values::with).toList();
  }

  private static void link(Mapping.LinkRule rule, RowValues values, LinkedHashSet<Draft.Link> links)
      throws UnusableValue {
    var from = end(rule.from(), values);
    var to = end(rule.to(), values);
    if (!from.candidates().isEmpty() && !to.candidates().isEmpty()) {
      var statements = statements(rule.properties(), values);
      if (from.candidates().equals(to.candidates())) {
        throw new UnusableValue(
            from.stated() ? from.column() : to.column(),
            to.candidates().getFirst().key(),
            "refers to itself");
      }
      var identity = identity(rule.type(), statements);
      links.add(
          new Draft.Link(
              rule.type(), from, to, identity, rule.ifKnown(), rule.confidence(), statements));
    }
  }

  /** The values of what tells several relationships of a pair apart; empty where there is none. */
  private static List<String> identity(
      GraphModel.Relationship type, List<Draft.Statement> statements) {
    return type.identity().stream()
        .map(
            name ->
                statements.stream()
                    .filter(statement -> statement.name().equals(name))
                    .map(statement -> statement.values().getFirst().toString())
                    .findFirst()
                    .orElse(""))
        .toList();
  }

  private static Draft.End end(Mapping.End end, RowValues values) throws UnusableValue {
    var refs = new ArrayList<Draft.Ref>();
    for (Candidate candidate : end.candidates()) {
      if (candidate.when().holds(values)) {
        var key = first(candidate.key(), values);
        if (key != null) {
          refs.add(new Draft.Ref(candidate.label(), wellFormed(candidate.key(), key)));
        }
      }
    }
    return new Draft.End(refs, end.stated(), column(end.candidates().getFirst().key()));
  }

  private static String key(Alternatives key, RowValues values) throws UnusableValue {
    var found = first(key, values);
    if (found == null) {
      throw new UnusableValue(column(key), "", "gives no key");
    }
    return wellFormed(key, found);
  }

  private static String wellFormed(Alternatives key, String found) throws UnusableValue {
    var normal = Keys.normal(found);
    if (!Keys.isWellFormed(normal)) {
      throw new UnusableValue(
          column(key), found, "is no key: 1 to 200 characters on one line, no control characters");
    }
    return normal;
  }

  private static String column(Alternatives key) {
    return key.templates().getFirst().column();
  }

  private static @Nullable String first(Alternatives alternatives, RowValues values)
      throws UnusableValue {
    for (var template : alternatives.templates()) {
      var found = template.values(values);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
    }
    return null;
  }

  private static List<Draft.Statement> statements(List<PropertyRule> rules, RowValues values)
      throws UnusableValue {
    var statements = new ArrayList<Draft.Statement>();
    for (var rule : rules) {
      var templates = rule.value().templates();
      for (int rank = 0; rank < templates.size(); rank++) {
        var found = typed(rule, templates.get(rank), values);
        if (!found.isEmpty()) {
          statements.add(
              new Draft.Statement(rule.name(), rule.merge(), rank, found, rule.type().isList()));
          if (rule.merge() != Mapping.Merge.ALL) {
            break;
          }
        }
      }
    }
    return statements;
  }

  private static List<Object> typed(PropertyRule rule, Template template, RowValues values)
      throws UnusableValue {
    var typed = new ArrayList<Object>();
    for (var text : template.values(values)) {
      try {
        typed.add(rule.type().value(text));
      } catch (UnfitValue unfit) {
        throw new UnusableValue(template.column(), text, unfit.reason());
      }
    }
    return typed;
  }

  /** "an organization" or "a deal or an organization", as a sentence needs it. */
  static String words(List<Draft.Ref> candidates) {
    return String.join(
        " or ",
        candidates.stream().map(ref -> ref.label().toLowerCase(Locale.ROOT)).distinct().toList());
  }
}
