package org.interlock.edit.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.interlock.graph.UnknownKey;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.springframework.stereotype.Component;

/**
 * The records at which interactions are edited: the first of those that one is about, or of those
 * who joined it.
 */
@Component
class InteractionPlaces {

  private static final Cypher KINDS = Cypher.named("edit/kinds");

  /** What has a key. */
  record Kinds(String key, List<String> kinds) {}

  private final Graph graph;

  InteractionPlaces(Graph graph) {
    this.graph = graph;
  }

  /** Where one that is there is edited. */
  static RecordAddress of(InteractionView view) {
    return view.about().stream()
        .flatMap(
            to -> RecordKind.of(to.kind()).map(kind -> new RecordAddress(kind, to.key())).stream())
        .findFirst()
        .or(
            () ->
                view.people().stream()
                    .map(who -> new RecordAddress(RecordKind.PERSON, who.person()))
                    .findFirst())
        .orElseThrow(() -> new UnknownKey("interaction", view.key()));
  }

  /** Where a new one is edited. */
  static RecordAddress of(InteractionBody body, Map<String, String> kinds) {
    return body.keys().stream()
        .flatMap(
            key ->
                RecordKind.of(kinds.getOrDefault(key, ""))
                    .map(kind -> new RecordAddress(kind, key))
                    .stream())
        .findFirst()
        .or(
            () ->
                body.joined().stream()
                    .flatMap(who -> Stream.ofNullable(who.person()))
                    .map(person -> new RecordAddress(RecordKind.PERSON, person))
                    .findFirst())
        .orElseThrow(
            () -> new InvalidInput("about", "Name what it is about, or somebody who joined it."));
  }

  /**
   * What the keys are of which it is about.
   *
   * @throws InvalidInput if one is of nothing, or of several
   */
  Map<String, String> kinds(InteractionBody body) {
    var keys = body.keys();
    var people = body.joined().stream().map(who -> Objects.toString(who.person(), "")).toList();
    var found = new HashMap<String, List<String>>();
    graph
        .rows(
            KINDS,
            Map.of("keys", Stream.concat(keys.stream(), people.stream()).distinct().toList()),
            Kinds.class)
        .forEach(row -> found.put(row.key(), row.kinds()));
    var wrong = new ArrayList<Problem>();
    var kinds = new HashMap<String, String>();
    for (int i = 0; i < keys.size(); i++) {
      var of = found.getOrDefault(keys.get(i), List.of());
      if (of.size() == 1) {
        kinds.put(keys.get(i), of.getFirst());
      } else {
        wrong.add(
            new Problem(
                "about[%d]".formatted(i),
                of.isEmpty()
                    ? "Nothing has the key “%s”.".formatted(keys.get(i))
                    : "The key “%s” has several: %s."
                        .formatted(keys.get(i), String.join(", ", of))));
      }
    }
    for (int i = 0; i < people.size(); i++) {
      if (!found.getOrDefault(people.get(i), List.of()).contains("Person")) {
        wrong.add(
            new Problem(
                "people[%d].person".formatted(i),
                "Nobody has the key “%s”.".formatted(people.get(i))));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return kinds;
  }
}
