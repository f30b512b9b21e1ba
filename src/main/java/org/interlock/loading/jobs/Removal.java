package org.interlock.loading.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.jobs.HandEdits.Thing;
import org.interlock.loading.jobs.HandEdits.Tie;
import org.interlock.loading.journal.LoadRecord;
import org.interlock.loading.journal.Turn;
import org.springframework.stereotype.Component;

/**
 * Takes out what some loads wrote and is still marked with them: first the relationships, then the
 * nodes on which nothing else hangs; all in one transaction, and never while a load writes.
 *
 * <p>What people edited since stays, with what it makes no sense without, unless they want
 * everything out; then it is remembered, and comes back with {@link #restore} when the same nodes
 * were loaded again.
 */
@Component
public class Removal {

  private static final Cypher LOADS_OF_SOURCE = Cypher.named("loading/jobs/loads-of-source");
  private static final Cypher EDITED_NODES = Cypher.named("loading/jobs/edited-nodes");
  private static final Cypher EDITED_TIES = Cypher.named("loading/jobs/edited-ties");
  private static final Cypher NEEDED_BY = Cypher.named("loading/jobs/needed-by");
  private static final Cypher REMEMBER_NODES = Cypher.named("loading/jobs/remember-nodes");
  private static final Cypher REMEMBER_TIES = Cypher.named("loading/jobs/remember-ties");
  private static final Cypher REMOVE_RELATIONSHIPS =
      Cypher.named("loading/jobs/remove-relationships");
  private static final Cypher REMOVE_NODES = Cypher.named("loading/jobs/remove-nodes");
  private static final Cypher MARK_REMOVED = Cypher.named("loading/jobs/mark-removed");
  private static final Cypher RESTORE_NODES = Cypher.named("loading/jobs/restore-nodes");
  private static final Cypher RESTORE_TIES = Cypher.named("loading/jobs/restore-ties");

  private static final String PERSON = "Person";

  /** How many of the nodes with one label, or of their relationships, went and stay. */
  record Part(Long removed, Long kept) {}

  /**
   * What a removal did.
   *
   * @param kept nodes that stay
   * @param edited how many nodes and ties stay because people changed them
   */
  public record Outcome(long nodes, long relationships, long kept, long edited) {}

  /** A node without which another one makes no sense. */
  record Prerequisite(String label, String key) {}

  /**
   * What may be taken out.
   *
   * @param source of the loads that wrote it
   * @param keys of the nodes by label, in an order in which they can go
   */
  public record Extent(String source, Map<String, List<String>> keys) {}

  private final Graph graph;

  Removal(Graph graph) {
    this.graph = graph;
  }

  /** What people edited of it. */
  public HandEdits edited(Extent extent) {
    return graph.atomically(transaction -> edited(transaction, extent, loads(transaction, extent)));
  }

  /**
   * Takes it out.
   *
   * @param load which then says so
   * @param everything also what people edited
   * @throws InvalidInput if loads are waiting or running; nothing was changed then
   */
  public Outcome remove(LoadRecord load, Extent extent, boolean everything, String by) {
    return Turn.alone(
        graph,
        live ->
            new InvalidInput(
                "key",
                "%s is being loaded: take the demo out when that is done."
                    .formatted(live.getFirst().source())),
        transaction -> {
          var loads = loads(transaction, extent);
          var edited = edited(transaction, extent, loads);
          var kept = everything ? Set.<String>of() : kept(transaction, edited);
          if (everything) {
            remember(transaction, edited);
          }
          var relationships = all(REMOVE_RELATIONSHIPS, transaction, extent, loads, kept);
          var nodes = all(REMOVE_NODES, transaction, extent, loads, kept);
          var removed =
              new Outcome(
                  nodes.removed(),
                  relationships.removed(),
                  nodes.kept(),
                  everything ? 0 : edited.things().size() + edited.ties().size());
          transaction.run(
              MARK_REMOVED, Map.of("key", load.key(), "message", sentence(removed, by)));
          return removed;
        });
  }

  /** Gives what came again since it was taken out with everything what people had edited. */
  public void restore(Extent extent) {
    graph.atomically(
        transaction -> {
          for (var label : extent.keys().keySet()) {
            transaction.run(RESTORE_NODES, Map.of("label", label));
          }
          return transaction.run(RESTORE_TIES, Map.of());
        });
  }

  private static List<String> loads(Graph.Transaction transaction, Extent extent) {
    return transaction.rows(LOADS_OF_SOURCE, Map.of("source", extent.source()), Key.class).stream()
        .map(Key::key)
        .toList();
  }

  /** The key of a load. */
  record Key(String key) {}

  private static HandEdits edited(
      Graph.Transaction transaction, Extent extent, List<String> loads) {
    var things = new ArrayList<Thing>();
    extent
        .keys()
        .forEach(
            (label, keys) ->
                things.addAll(
                    transaction.rows(
                        EDITED_NODES,
                        Map.of("label", label, "keys", keys, "loads", loads),
                        Thing.class)));
    var people = extent.keys().getOrDefault(PERSON, List.of());
    return new HandEdits(
        things, transaction.rows(EDITED_TIES, Map.of("keys", people, "loads", loads), Tie.class));
  }

  /** The nodes that stay, each as label and key. */
  private static Set<String> kept(Graph.Transaction transaction, HandEdits edited) {
    var kept = new HashSet<String>();
    for (var thing : edited.things()) {
      kept.add(name(thing.label(), thing.key()));
      transaction
          .rows(
              NEEDED_BY,
              Map.of("label", thing.label(), "keys", List.of(thing.key())),
              Prerequisite.class)
          .forEach(needed -> kept.add(name(needed.label(), needed.key())));
    }
    for (var tie : edited.ties()) {
      kept.add(name(PERSON, tie.key()));
      kept.add(name(PERSON, tie.otherKey()));
    }
    return kept;
  }

  private static String name(String label, String key) {
    return label + " " + key;
  }

  private static void remember(Graph.Transaction transaction, HandEdits edited) {
    for (var thing : edited.things()) {
      transaction.run(REMEMBER_NODES, Map.of("label", thing.label(), "keys", List.of(thing.key())));
    }
    var ties =
        edited.ties().stream()
            .map(tie -> Map.of("key", tie.key(), "otherKey", tie.otherKey()))
            .toList();
    transaction.run(REMEMBER_TIES, Map.of("ties", ties));
  }

  private static Part all(
      Cypher query,
      Graph.Transaction transaction,
      Extent extent,
      List<String> loads,
      Set<String> kept) {
    long removed = 0;
    long stay = 0;
    for (var label : extent.keys().entrySet()) {
      var parameters =
          Map.of(
              "label", label.getKey(),
              "keys", label.getValue(),
              "loads", loads,
              "kept", List.copyOf(kept));
      for (var part : transaction.rows(query, parameters, Part.class)) {
        removed += part.removed();
        stay += part.kept();
      }
    }
    return new Part(removed, stay);
  }

  private static String sentence(Outcome removed, String by) {
    var text =
        String.format(
            Locale.ROOT,
            "Taken out by %s: %,d nodes and %,d relationships.",
            by,
            removed.nodes(),
            removed.relationships());
    if (removed.kept() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              " %,d nodes stay because %s.",
              removed.kept(),
              removed.edited() > 0
                  ? "people changed them or other data is linked to them"
                  : "other data is linked to them");
    }
    return text;
  }
}
