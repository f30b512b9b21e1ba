package org.interlock.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.Loader;
import org.interlock.loading.jobs.HandEdits;
import org.interlock.loading.jobs.LoadQueue;
import org.interlock.loading.jobs.RemovableSource;
import org.interlock.loading.jobs.Removal;
import org.interlock.loading.jobs.Upload;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The fictional graph that a newcomer finds: loaded in the background at the first start on an
 * empty store, and taken out with one click, after which it doesn't come back by itself.
 */
@Component
public class Demo implements RemovableSource {

  private static final Cypher SOME_ORGANIZATION = Cypher.named("demo/some-organization");
  private static final String SOURCE = "demo";
  private static final String MAPPING = "interlock";

  private static final Removal.Extent EXTENT = new Removal.Extent(SOURCE, DemoSet.keys());

  private final Graph graph;
  private final LoadJournal journal;
  private final LoadQueue queue;
  private final Removal removal;
  private final boolean wanted;
  private volatile boolean decided;

  Demo(
      Graph graph,
      LoadJournal journal,
      LoadQueue queue,
      Removal removal,
      @Value("${interlock.demo:true}") boolean wanted) {
    this.graph = graph;
    this.journal = journal;
    this.queue = queue;
    this.removal = removal;
    this.wanted = wanted;
    this.decided = !wanted;
  }

  /** After the loads that died are known ({@code Leftovers} goes first). */
  @EventListener(ApplicationReadyEvent.class)
  @Order(2)
  void start() {
    if (wanted && isMissing()) {
      load("Interlock");
    }
    decided = true;
  }

  /** An empty store lacks it, and one in which a load of it, and nothing else, was interrupted. */
  private boolean isMissing() {
    var known = journal.newest();
    return known.isEmpty()
        ? graph.column(SOME_ORGANIZATION, Map.of(), String.class).isEmpty()
        : known.getFirst().status().isBroken()
            && known.stream().allMatch(load -> load.source().equals(SOURCE));
  }

  /** Loads it in the background; the key of the load. */
  String load(String by) {
    var copy = DemoSet.copied();
    var upload = new Upload(Loader.newKey(), List.of(SOURCE), MAPPING, by);
    queue.add(
        upload,
        List.of(copy),
        () -> {
          DemoSet.delete(copy);
          removal.restore(EXTENT);
        });
    return upload.key();
  }

  @Override
  public boolean isComing() {
    return !decided || queue.live().stream().anyMatch(load -> load.source().equals(SOURCE));
  }

  /** The load by which the demo is in the store, empty if it isn't, or isn't whole. */
  Optional<LoadRecord> current() {
    return latest().filter(LoadRecord::isFinished);
  }

  /** The key of that load. */
  public Optional<String> loadKey() {
    return current().map(LoadRecord::key);
  }

  @Override
  public Optional<LoadRecord> latest() {
    return journal.latestOf(SOURCE);
  }

  /** What people changed in it. */
  HandEdits edited() {
    return removal.edited(EXTENT);
  }

  /**
   * Takes out what the demo wrote and nobody else has written since.
   *
   * @param key of the last load of the demo
   * @param everything also what people edited
   * @throws InvalidInput if it is no load of the demo, or loads are running
   */
  Removal.Outcome remove(String key, boolean everything, String by) {
    return removal.remove(requireRemovable(key), EXTENT, everything, by);
  }

  /**
   * The load with this key.
   *
   * @throws InvalidInput if it is not the last load of the demo, or that was taken out
   */
  LoadRecord requireRemovable(String key) {
    return latest()
        .filter(load -> load.key().equals(key) && load.status().isRemovable())
        .orElseThrow(
            () ->
                new InvalidInput(
                    "key", "Only a load of the demo that is in the store can be taken out."));
  }
}
