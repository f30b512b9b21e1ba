package org.interlock.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded store: {@code neo4j/} (the store itself), {@code password} (of the
 * store, readable by its owner only), {@code bolt} (the address while a process has the store open)
 * and {@code lock} (held by that process; the operating system frees it when the process dies).
 */
final class DataFolder implements AutoCloseable {

  private static final long SPACE_TO_START = 64L << 20;

  private final Path folder;
  private @Nullable FileChannel lockFile;

  DataFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
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
      Files.createDirectories(folder);
      requireSpace();
      var file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(file) == null) {
        file.close();
        return false;
      }
      // Left by a process that was killed.
      Files.deleteIfExists(folder.resolve("bolt"));
      lockFile = file;
      return true;
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "The data folder %s can't be used (%s): choose another one with --interlock.data=DIR."
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

  private void requireSpace() throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < SPACE_TO_START) {
      throw full(null);
    }
  }

  StoreUnavailable full(@Nullable Throwable cause) {
    var sentence =
        "The disk that holds the data folder %s is full: free some space or choose another folder with --interlock.data=DIR."
            .formatted(folder);
    return cause == null ? new StoreUnavailable(sentence) : new StoreUnavailable(sentence, cause);
  }

  StoreUnavailable inUse() {
    return new StoreUnavailable(
        "Another Interlock is running on the data folder %s: stop it or choose another folder with --interlock.data=DIR."
            .formatted(folder));
  }

  Optional<String> password() {
    return read("password");
  }

  Optional<String> boltAddress() {
    return read("bolt");
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
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Optional<String> read(String name) {
    try {
      var file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException unreadable) {
      throw new StoreUnavailable(
          "The file %s can't be read (%s).".formatted(folder.resolve(name), reason(unreadable)),
          unreadable);
    }
  }

  private void write(String name, String content) {
    try {
      var fresh = folder.resolve(name + ".new");
      Files.deleteIfExists(fresh);
      if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
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
      default -> exception.getClass().getSimpleName() + ": " + exception.getMessage();
    };
  }

  @Override
  public void close() {
    try {
      if (lockFile != null) {
        Files.deleteIfExists(folder.resolve("bolt"));
        lockFile.close();
      }
    } catch (IOException ignored) {
      // The operating system frees the lock when this process ends.
    }
  }
}
