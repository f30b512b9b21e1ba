package org.interlock.graph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The graph model, {@code graph/graph-model.yml}: what a load may write and people may edit, and
 * what Interlock adds.
 *
 * @param labels of what a load may write
 * @param relationships types of what a load may write
 * @param own what Interlock adds
 */
public record GraphModel(
    SortedMap<String, Label> labels, SortedMap<String, Relationship> relationships, Own own) {

  /** The model that this release knows. */
  public static final GraphModel GRAPH = GraphModelFile.read("graph/graph-model.yml");

  /**
   * A label and the properties of its nodes, besides the key, in the order of the file.
   *
   * @param ownedBy the type by which another record has such a node as a part; null if it is a
   *     record of its own
   */
  public record Label(
      String name, SequencedMap<String, ValueType> properties, @Nullable String ownedBy) {

    /** Whether its nodes are parts of other records. */
    public boolean isPart() {
      return ownedBy != null;
    }
  }

  /**
   * A relationship type.
   *
   * @param identity the properties that tell several of one pair apart; none if a pair has one
   * @param undirected whether it is the same in both directions
   * @param ownedByEnd whether it belongs to the record at its end, not to that at its start
   */
  public record Relationship(
      String type,
      List<String> from,
      List<String> to,
      List<String> identity,
      boolean undirected,
      boolean ownedByEnd,
      SequencedMap<String, ValueType> properties) {

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }

  /**
   * What Interlock adds to what a load may write.
   *
   * @param nodeMarks properties of any node that a load wrote or a person edited
   * @param relationshipMarks the same of relationships
   * @param labels with all their properties
   * @param counted those of the labels and types that count as data of the graph
   */
  public record Own(
      SequencedMap<String, ValueType> nodeMarks,
      SequencedMap<String, ValueType> relationshipMarks,
      SortedMap<String, SequencedMap<String, ValueType>> labels,
      SortedMap<String, Relationship> relationships,
      SortedSet<String> counted) {}

  /**
   * A label that a load may write.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Label label(String name) {
    return named(name, labels);
  }

  /**
   * A relationship type that a load may write.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Relationship relationship(String type) {
    return named(type, relationships);
  }

  /** Whether the values of a property are words of which it has some. */
  public boolean isWord(String labelOrType, String property) {
    var properties =
        labels.containsKey(labelOrType)
            ? labels.get(labelOrType).properties()
            : relationships.containsKey(labelOrType)
                ? relationships.get(labelOrType).properties()
                : Map.<String, ValueType>of();
    return properties.containsKey(property) && !properties.get(property).words().isEmpty();
  }

  private static <T> T named(String name, Map<String, T> known) {
    return Optional.ofNullable(known.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("“%s” is not in the graph model".formatted(name)));
  }

  /** The labels of what counts as data of the graph. */
  public SortedSet<String> countedLabels() {
    return counted(labels, own.labels());
  }

  /** The relationship types of what counts as data of the graph. */
  public SortedSet<String> countedTypes() {
    return counted(relationships, own.relationships());
  }

  private SortedSet<String> counted(Map<String, ?> loaded, Map<String, ?> added) {
    return Stream.concat(
            loaded.keySet().stream(), added.keySet().stream().filter(own.counted()::contains))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
