package org.interlock.graph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.interlock.graph.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded store: {@code neo4j/} (the store itself), {@code password} (of the
 * store), {@code bolt} (the address while a process has the store open) and {@code lock} (held by
 * that process; the operating system frees it when the process dies); beside them {@code uploads/}
 * and {@code loads/}. All of it is for its owner alone, also what an earlier release left readable;
 * only a folder in which other things lie too keeps its own permissions, for somebody shares it on
 * purpose.
 */
final class DataFolder implements AutoCloseable {

  private static final Set<String> OURS =
      Set.of("neo4j", "uploads", "loads", "password", "bolt", "lock");
  private static final Pattern BOLT_ADDRESS = Pattern.compile("bolt://127\\.0\\.0\\.1:\\d{1,5}");

  private final Path folder;
  private final DataDisk disk;
  private @Nullable FileChannel lockFile;

  DataFolder(Path folder, DataDisk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.disk = disk;
  }

  Path store() {
    return folder.resolve("neo4j");
  }

  /** Whether no store was made here yet. */
  boolean isNew() {
    return Files.notExists(store().resolve("data").resolve("databases"));
  }

  /** Whether this process now has the folder to itself; false if another process has it. */
  boolean lock() {
    try {
      OwnerOnly.folder(folder);
      if (disk.isBrimful()) {
        throw full(null);
      }
      var lock = folder.resolve("lock");
      var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var file = FileChannel.open(lock, options, OwnerOnly.file(lock));
      if (tryLock(file) == null) {
        file.close();
        return false;
      }
      tighten();
      // Left by a process that was killed.
      Files.deleteIfExists(folder.resolve("bolt"));
      lockFile = file;
      return true;
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "The data folder %s can't be used (%s): mend this or choose another one with --interlock.data=DIR."
              .formatted(folder, reason(unusable)),
          unusable);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private void tighten() throws IOException {
    var ours = isOurs();
    if (ours) {
      OwnerOnly.tighten(folder);
    }
    // A first start may meet a folder uploads/ of somebody else.
    if (ours || Files.exists(store())) {
      for (var name : OURS) {
        if (Files.exists(folder.resolve(name))) {
          OwnerOnly.tightenAll(folder.resolve(name));
        }
      }
    }
    OwnerOnly.folder(store());
  }

  private boolean isOurs() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString().replaceFirst("\\.new$", ""))
          .allMatch(OURS::contains);
    }
  }

  StoreUnavailable full(@Nullable Throwable cause) {
    var sentence =
        "The disk that holds the data folder %s is full: free some space or choose another folder with --interlock.data=DIR."
            .formatted(folder);
    return cause == null ? new StoreUnavailable(sentence) : new StoreUnavailable(sentence, cause);
  }

  StoreUnavailable newer(Throwable cause) {
    return new StoreUnavailable(
        "A newer Neo4j than that of this release wrote the data folder %s: start the release of Interlock that had it open last, or choose another folder with --interlock.data=DIR."
            .formatted(folder),
        cause);
  }

  StoreUnavailable inUse() {
    return new StoreUnavailable(
        "Another Interlock is running on the data folder %s: stop it or choose another folder with --interlock.data=DIR."
            .formatted(folder));
  }

  /** The password of the store; empty if it was lost. */
  Optional<String> password() {
    return read("password").filter(password -> !password.isEmpty());
  }

  Optional<String> boltAddress() {
    return read("bolt").map(this::wellFormed);
  }

  private String wellFormed(String address) {
    if (!BOLT_ADDRESS.matcher(address).matches()) {
      throw new StoreUnavailable(
          "The file %s is damaged: restart the Interlock that runs on this data folder."
              .formatted(folder.resolve("bolt")));
    }
    return address;
  }

  void writePassword(String password) {
    write("password", password);
  }

  void writeBoltAddress(String address) {
    write("bolt", address);
  }

  static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    // Neo4j's own command line would take one that begins with a minus for an option.
    return HexFormat.of().formatHex(bytes);
  }

  /** Copies the newest file of the transaction log and says where to. */
  Path keepLog() {
    var logs = store().resolve("data").resolve("transactions").resolve("neo4j");
    try (var files = Files.list(logs)) {
      var newest =
          files
              .filter(file -> file.getFileName().toString().startsWith("neostore.transaction.db."))
              .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .orElseThrow(() -> new NoSuchFileException(logs.toString()));
      disk.requireRoom(Files.size(newest));
      var name = "torn-" + Instant.now().getEpochSecond() + "-" + newest.getFileName();
      var kept = OwnerOnly.folder(store().resolve("kept")).resolve(name);
      return Files.copy(newest, kept);
    } catch (IOException unreadable) {
      throw new StoreUnavailable(
          "The transaction log in %s is damaged (%s).".formatted(logs, reason(unreadable)),
          unreadable);
    }
  }

  private Optional<String> read(String name) {
    try {
      var file = folder.resolve(name);
      return Files.exists(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new StoreUnavailable(
          "The file %s can't be read (%s): make it readable for this user or delete it."
              .formatted(folder.resolve(name), reason(unreadable)),
          unreadable);
    }
  }

  private void write(String name, String content) {
    try {
      var fresh = folder.resolve(name + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, OwnerOnly.file(fresh));
      Files.writeString(fresh, content);
      Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new StoreUnavailable(
          "The file %s can't be written (%s).".formatted(folder.resolve(name), reason(unwritable)),
          unwritable);
    }
  }

  private static String reason(IOException exception) {
    return switch (exception) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is a file";
      case NoSuchFileException missing -> missing.getFile() + " can't be made";
      case FileSystemException other -> other.getFile() + ": " + other.getReason();
      default -> exception.getClass().getSimpleName() + ": " + exception.getMessage();
    };
  }

  @Override
  public void close() {
    try {
      if (lockFile != null) {
        Files.deleteIfExists(folder.resolve("bolt"));
        lockFile.close();
        lockFile = null;
      }
    } catch (IOException ignored) {
      // The operating system frees the lock when this process ends.
    }
  }
}
