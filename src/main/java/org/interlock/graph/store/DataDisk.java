package org.interlock.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.interlock.graph.DiskFull;

/**
 * The disk that holds the data folder, and whether there is room to write on it. A Neo4j that meets
 * a full disk in the midst of a commit breaks down; so writes are refused while there is still
 * {@link #RESERVE} left for those that are under way.
 */
public final class DataDisk {

  /**
   * More than all that is under way at once: a batch in the transaction log, the files of the store
   * that grow by it, the segments of its full-text indexes, and Neo4j's own logs.
   */
  static final long RESERVE = 128L << 20;

  /** What opening the store takes; the bookkeeping of loads may use the rest of the reserve. */
  static final long LAST_RESERVE = RESERVE / 2;

  /** As long as nobody fills the reserve; asking costs microseconds, but for each transaction. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final LongSupplier free;

  DataDisk(Path folder) {
    this(new FreeSpace(folder.toAbsolutePath().normalize()));
  }

  /**
   * @param free how many bytes may still be written
   */
  public DataDisk(LongSupplier free) {
    this.free = free;
  }

  /** Whether writes are refused. */
  public boolean isFull() {
    return free.getAsLong() < RESERVE;
  }

  /**
   * Makes sure that there is room for so many more bytes.
   *
   * @throws DiskFull if there isn't
   */
  public void requireRoom(long bytes) {
    if (free.getAsLong() - bytes < RESERVE) {
      throw new DiskFull();
    }
  }

  /** Whether there is not even room for a few bytes of bookkeeping, or to open the store. */
  boolean isBrimful() {
    return free.getAsLong() < LAST_RESERVE;
  }

  /** Looks again when what it saw is no longer fresh. */
  private static final class FreeSpace implements LongSupplier {

    private final Path folder;
    private volatile Seen seen;

    private record Seen(long bytes, long at) {}

    FreeSpace(Path folder) {
      this.folder = folder;
      this.seen = look();
    }

    @Override
    public long getAsLong() {
      if (System.nanoTime() - seen.at() > FRESH.toNanos()) {
        seen = look();
      }
      return seen.bytes();
    }

    private Seen look() {
      try {
        var there = folder;
        while (Files.notExists(there) && there.getParent() != null) {
          there = there.getParent();
        }
        return new Seen(Files.getFileStore(there).getUsableSpace(), System.nanoTime());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
