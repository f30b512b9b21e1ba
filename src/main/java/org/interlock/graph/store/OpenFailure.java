package org.interlock.graph.store;

import java.util.List;
import org.interlock.graph.DiskFull;
import org.interlock.graph.StoreUnavailable;

/** Why Neo4j did not open the store of a data folder. */
final class OpenFailure {

  private static final String TORN_LOG = "Error reading transaction logs, recovery not possible";

  /** What Neo4j says of its own files when a newer one wrote them. */
  private static final List<String> NEWER =
      List.of(
          "newer version of neo4j",
          "UnknownLogFormatException",
          "because it is a newer version",
          "Can not downgrade",
          "Unknown store version",
          "Unknown kernel version");

  private OpenFailure() {}

  /** Whether nothing is wrong but that the end of the transaction log can't be read. */
  static boolean isTornLog(Throwable failed) {
    return says(failed, TORN_LOG) && !isNewer(failed);
  }

  private static boolean isNewer(Throwable failed) {
    return NEWER.stream().anyMatch(part -> says(failed, part));
  }

  static StoreUnavailable explain(Throwable failed, DataFolder folder) {
    if (failed instanceof StoreUnavailable explained) {
      return explained;
    }
    if (failed instanceof DiskFull || says(failed, "No space left on device")) {
      return folder.full(failed);
    }
    if (says(failed, "FileLockException")) {
      return folder.inUse();
    }
    if (isNewer(failed)) {
      return folder.newer(failed);
    }
    return new StoreUnavailable(
        "The store of the data folder could not be opened: %s.".formatted(deepest(failed)), failed);
  }

  /** Whether the failure or one of its causes has this in its type or message. */
  private static boolean says(Throwable failed, String part) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause.toString().contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String deepest(Throwable failed) {
    var cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
  }
}
