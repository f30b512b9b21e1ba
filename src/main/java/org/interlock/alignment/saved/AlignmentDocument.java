package org.interlock.alignment.saved;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A saved alignment as it is stored; pages read {@link SavedAlignment} and {@link SavedLine}.
 *
 * @param question as JSON, and the {@code answer} too
 * @param ensemble number of the chosen ensemble; the best was 1
 * @param status whether the best was proven
 * @param cost of the chosen ensemble; null if there was none
 * @param removedAt when it was taken out of sight; null if it is in sight
 */
@Node("Alignment")
record AlignmentDocument(
    @Id String key,
    @Version @Nullable Long version,
    String name,
    @Nullable String deal,
    @Nullable String customer,
    String question,
    String answer,
    Integer ensemble,
    String status,
    @Nullable Long cost,
    String savedBy,
    @CreatedDate @Nullable ZonedDateTime savedAt,
    @Nullable ZonedDateTime removedAt,
    @Nullable String removedBy) {

  /**
   * What of it may change, to be read and stored without the question and the answer, which may be
   * large.
   */
  record State(
      String key,
      @Nullable Long version,
      String name,
      @Nullable ZonedDateTime removedAt,
      @Nullable String removedBy) {

    State named(String other) {
      return new State(key, version, other, removedAt, removedBy);
    }

    State removed(ZonedDateTime at, String by) {
      return new State(key, version, name, at, by);
    }

    State restored() {
      return new State(key, version, name, null, null);
    }
  }
}
