package org.interlock.history.trash;

import java.time.ZonedDateTime;
import org.interlock.history.RecordAddress;
import org.jspecify.annotations.Nullable;

/**
 * A record in the trash, as the one that a person removed.
 *
 * @param removal the key of the removal, which is also that of the change that tells of it
 * @param nodes how many nodes went with it
 * @param ties how many relationships went
 */
public record TrashedRecord(
    String removal,
    String label,
    String key,
    String name,
    String removedBy,
    ZonedDateTime removedAt,
    long nodes,
    long ties) {

  /** The address of its history, if this release has one for such records. */
  public @Nullable String history() {
    return RecordAddress.of(label + " " + key).map(RecordAddress::history).orElse(null);
  }
}
