package org.interlock.loading.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.Loader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The fictional graph that a newcomer finds: loaded in the background at the first start on an
 * empty store, and taken out with one click, after which it doesn't come back by itself.
 */
@Component
public class Demo {

  /** What the removal of the demo did. */
  public record Removed(long nodes, long relationships, long kept) {}

  private static final Cypher SOME_ORGANIZATION = Cypher.named("loading/some-organization");
  private static final String SOURCE = "demo";
  private static final String MAPPING = "interlock";

  private final Graph graph;
  private final Loads loads;
  private final LoadQueue queue;
  private final Removal removal;
  private final boolean wanted;
  private volatile boolean decided;

  Demo(
      Graph graph,
      Loads loads,
      LoadQueue queue,
      Removal removal,
      @Value("${interlock.demo:true}") boolean wanted) {
    this.graph = graph;
    this.loads = loads;
    this.queue = queue;
    this.removal = removal;
    this.wanted = wanted;
    this.decided = !wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (wanted && loads.latestOf(SOURCE).isEmpty() && isEmpty()) {
      load("Interlock");
    }
    decided = true;
  }

  private boolean isEmpty() {
    return graph.column(SOME_ORGANIZATION, Map.of(), String.class).isEmpty();
  }

  /** Loads it in the background; the key of the load. */
  String load(String by) {
    var copy = DemoSet.copied();
    var upload = new Upload(Loader.newKey(), List.of(SOURCE), MAPPING, by);
    queue.add(upload, List.of(copy), () -> DemoSet.delete(copy));
    return upload.key();
  }

  /** Whether it will be there soon, but isn't yet. */
  public boolean isComing() {
    return !decided || queue.live().stream().anyMatch(load -> load.source().equals(SOURCE));
  }

  /** The load by which the demo is in the store, empty if it isn't. */
  public Optional<LoadLine> current() {
    return loads.latestOf(SOURCE).filter(Demo::isIn);
  }

  /** Whether it was here and was taken out. */
  public boolean isRemoved() {
    return loads
        .latestOf(SOURCE)
        .filter(load -> load.status().equals(LoadLine.REMOVED))
        .isPresent();
  }

  private static boolean isIn(LoadLine load) {
    return !load.isLive() && !load.status().equals(LoadLine.REMOVED);
  }

  /**
   * Takes out what this load of the demo wrote and nobody else has written since.
   *
   * @throws InvalidInput if it is no load of the demo, or loads are running
   */
  Removed remove(String key, String by) {
    var load = loads.get(key);
    if (!load.source().equals(SOURCE) || !isIn(load)) {
      throw new InvalidInput(
          "key", "Only a load of the demo that is in the store can be taken out.");
    }
    if (!queue.live().isEmpty()) {
      throw new InvalidInput("key", "A load is running: take the demo out when it is done.");
    }
    return removal.remove(load, DemoSet.keys(), by);
  }
}
