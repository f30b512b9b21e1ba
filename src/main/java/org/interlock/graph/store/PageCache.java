package org.interlock.graph.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.io.ByteUnit;

/**
 * How much memory the embedded store's page cache gets: enough for the whole store and some growth,
 * but at most half of what the machine (or the container) has beside the heap, and never less than
 * a small store needs.
 */
final class PageCache {

  static final String AUTOMATIC = "auto";

  private static final long LEAST = 128L << 20;

  /** What the process needs beside heap and page cache, and the machine for itself. */
  private static final long OTHERS = 512L << 20;

  private PageCache() {}

  /** In bytes; {@value #AUTOMATIC} or a size as Neo4j writes it. */
  static long bytes(String setting, Path store) {
    return setting.equals(AUTOMATIC)
        ? bytes(size(store), memory() - Runtime.getRuntime().maxMemory())
        : ByteUnit.parse(setting);
  }

  static long bytes(long store, long besideHeap) {
    return Math.max(LEAST, Math.min(store + store / 16 + LEAST / 2, (besideHeap - OTHERS) / 2));
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static long size(Path store) {
    var databases = store.resolve("data").resolve("databases");
    if (Files.notExists(databases)) {
      return 0;
    }
    try (var files = Files.walk(databases)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
