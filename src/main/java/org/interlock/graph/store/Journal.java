package org.interlock.graph.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.interlock.graph.DiskFull;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.LabelEntry;
import org.neo4j.graphdb.event.PropertyEntry;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionData.DataSelection;
import org.neo4j.graphdb.event.TransactionEventListener;

/**
 * Numbers the transactions of the embedded store and remembers for each part of the graph the last
 * one that changed it. Parts are types of relationships ({@code KNOWS}: there is one more or less,
 * or a property of one changed), labels ({@code Person}: there is one more or less) and properties
 * of nodes that were there before and still are ({@code Person.name}; a node that gets or loses a
 * label counts as one whose key changes).
 *
 * <p>A transaction is noted before its author hears that it is committed, and perhaps a moment
 * after others see it; so what is read under one {@link #stamp} is never older than the stamp says.
 *
 * <p>While the disk is full it lets no transaction commit but the bookkeeping of loads, a few bytes
 * each, so that a load that failed for it can say so. Neo4j then rolls back and lives on.
 */
final class Journal implements TransactionEventListener<Set<String>> {

  private final ConcurrentHashMap<String, Long> latest = new ConcurrentHashMap<>();
  private final AtomicLong transactions = new AtomicLong();
  private final DataDisk disk;
  private volatile long opened;

  Journal(DataDisk disk) {
    this.disk = disk;
  }

  /** The same as long as nothing in any of these parts changes. */
  long stamp(Collection<String> parts) {
    return parts.stream()
        .map(part -> latest.getOrDefault(part, opened))
        .max(Comparator.naturalOrder())
        .orElse(opened);
  }

  /** Forgets what it knew: the store was opened again, with what had been committed last. */
  void begin() {
    opened = transactions.incrementAndGet();
    latest.clear();
  }

  @Override
  public Set<DataSelection> transactionDataSelection() {
    return Set.of(DataSelection.removedPropertKeys, DataSelection.deletedNodeLabels);
  }

  @Override
  public Set<String> beforeCommit(
      TransactionData data, Transaction transaction, GraphDatabaseService store) {
    var parts = new HashSet<String>();
    var created = new HashSet<Node>();
    data.createdNodes().forEach(created::add);
    Predicate<Node> stays = node -> !created.contains(node) && !data.isDeleted(node);
    addLabels(data.assignedLabels(), stays, parts);
    addLabels(data.removedLabels(), stays, parts);
    addProperties(data.assignedNodeProperties(), stays, parts);
    addProperties(data.removedNodeProperties(), stays, parts);
    addTypes(data.createdRelationships(), parts);
    addTypes(data.deletedRelationships(), parts);
    addTypes(entities(data.assignedRelationshipProperties()), parts);
    addTypes(entities(data.removedRelationshipProperties()), parts);
    if (disk.isFull() && (disk.isBrimful() || !isBookkeeping(parts))) {
      throw new DiskFull();
    }
    return parts;
  }

  private static boolean isBookkeeping(Set<String> parts) {
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> part.equals("Load") || part.startsWith("Load."));
  }

  private static void addLabels(
      Iterable<LabelEntry> entries, Predicate<Node> stays, Set<String> parts) {
    for (var entry : entries) {
      parts.add(entry.label().name());
      if (stays.test(entry.node())) {
        parts.add(entry.label().name() + ".key");
      }
    }
  }

  private static void addProperties(
      Iterable<PropertyEntry<Node>> entries, Predicate<Node> stays, Set<String> parts) {
    for (var entry : entries) {
      if (stays.test(entry.entity())) {
        entry.entity().getLabels().forEach(label -> parts.add(label.name() + "." + entry.key()));
      }
    }
  }

  private static void addTypes(Iterable<Relationship> changed, Set<String> parts) {
    changed.forEach(relationship -> parts.add(relationship.getType().name()));
  }

  private static <T extends Entity> Iterable<T> entities(Iterable<PropertyEntry<T>> entries) {
    return () ->
        StreamSupport.stream(entries.spliterator(), false).map(PropertyEntry::entity).iterator();
  }

  @Override
  public void afterCommit(
      TransactionData data, @Nullable Set<String> parts, GraphDatabaseService store) {
    if (parts != null) {
      var number = transactions.incrementAndGet();
      parts.forEach(part -> latest.merge(part, number, Math::max));
    }
  }

  @Override
  public void afterRollback(
      TransactionData data, @Nullable Set<String> parts, GraphDatabaseService store) {
    // Nothing changed.
  }
}
