package org.interlock.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.catalog.DealStatus;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What states labels, types, properties or words again is held against the graph model here. */
@InterlockTest
class GraphModelTest {

  private static final GraphModel MODEL = GraphModel.GRAPH;

  @Autowired TestGraph store;
  @Autowired Mappings mappings;

  @Test
  void eachLabelOfTheModelHasAUniqueKeyInTheStore() {
    var unique =
        store
            .run(
                "SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['key'] RETURN"
                    + " labelsOrTypes[0] AS label")
            .stream()
            .map(row -> row.get("label"))
            .collect(Collectors.toSet());

    assertThat(unique).containsAll(MODEL.labels().keySet());
    assertThat(unique).contains("Load", "LoadTurn", "User", "Alignment");
  }

  @Test
  void eachIndexIsOfPropertiesOfTheModel() {
    var indexed =
        store.run(
            "SHOW INDEXES YIELD labelsOrTypes, properties, entityType WHERE entityType = 'NODE' AND"
                + " properties <> [] RETURN labelsOrTypes, properties");

    for (var index : indexed) {
      for (var label : (List<?>) index.get("labelsOrTypes")) {
        if (((List<?>) index.get("labelsOrTypes")).size() == 1) {
          assertThat(properties(label.toString())).containsAll(texts(index.get("properties")));
        }
      }
    }
  }

  /** The CSV set says everything: no property can be stored and not be written in a file. */
  @Test
  void theCsvSetHasAColumnForEachProperty() {
    var columns = new TreeMap<String, Set<String>>();
    for (var sheet : mappings.interlock().sheets()) {
      for (var node : sheet.nodes()) {
        add(columns, node.label(), node.properties());
      }
      for (var link : sheet.links()) {
        add(columns, link.type().type(), link.properties());
      }
    }
    var wanted = new HashMap<String, Set<String>>();
    MODEL.labels().forEach((name, label) -> wanted.put(name, label.properties().keySet()));
    MODEL.relationships().forEach((name, type) -> wanted.put(name, type.properties().keySet()));

    assertThat(columns).isEqualTo(wanted);
  }

  private static void add(
      Map<String, Set<String>> columns, String owner, List<Mapping.PropertyRule> rules) {
    var names = columns.computeIfAbsent(owner, name -> new TreeSet<>());
    rules.forEach(rule -> names.add(rule.name()));
  }

  @Test
  void theStatusesOfADealAreThoseOfTheModel() {
    assertThat(MODEL.label("Deal").properties().get("status").words())
        .isEqualTo(DealStatus.names());
  }

  @Test
  void identitiesAndPartsNameWhatThereIs() {
    MODEL
        .relationships()
        .values()
        .forEach(
            type -> {
              assertThat(type.properties().keySet()).containsAll(type.identity());
              assertThat(MODEL.labels().keySet()).containsAll(type.from()).containsAll(type.to());
            });
    MODEL.labels().values().stream()
        .filter(GraphModel.Label::isPart)
        .forEach(
            part ->
                assertThat(MODEL.relationship(part.ownedBy()).to()).containsExactly(part.name()));
    assertThat(MODEL.label("Need").isPart()).isTrue();
    assertThat(MODEL.relationship("TAKES_PART").ownedByEnd()).isTrue();
  }

  private static Set<String> properties(String label) {
    var own = MODEL.own().labels().get(label);
    if (own != null) {
      return own.keySet();
    }
    var properties = new TreeSet<>(MODEL.label(label).properties().keySet());
    properties.add("key");
    return properties;
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
