package org.interlock.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.interlock.history.RecordAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What users write about records for nobody else. They are no interactions: what reads those never
 * comes upon a private note, and no history tells of one.
 */
@Component
class PrivateNotes {

  private static final int MOST_SHOWN = 50;
  private static final int LONGEST = 10_000;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Cypher NOTES = Cypher.named("desk/private-notes");
  private static final Cypher WRITE = Cypher.named("desk/write-private-note");
  private static final Cypher CHANGE = Cypher.named("desk/change-private-note");
  private static final Cypher FORGET = Cypher.named("desk/forget-private-notes");

  /** One of them. */
  record PrivateNote(String key, String on, String note) {}

  record Place(String record) {}

  private final Graph graph;
  private final Clock clock;

  PrivateNotes(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /** What a user wrote about a record, the latest first. */
  List<PrivateNote> of(String user, RecordAddress record) {
    return graph.rows(
        NOTES,
        Map.of(
            "user", user, "label", record.kind().label(), "key", record.key(), "limit", MOST_SHOWN),
        PrivateNote.class);
  }

  /**
   * @return its key
   * @throws InvalidInput if it says nothing or too much
   * @throws UnknownKey if there is no such record
   */
  String write(String user, RecordAddress record, String note) {
    var id = "note-" + UUID.randomUUID();
    var written =
        graph.write(
            WRITE,
            Map.of(
                "user",
                user,
                "label",
                record.kind().label(),
                "key",
                record.key(),
                "note",
                checked(note),
                "on",
                LocalDate.now(clock),
                "id",
                id),
            Place.class);
    if (written.isEmpty()) {
      throw new UnknownKey("record", record.toString());
    }
    return id;
  }

  /** The record of which a user says otherwise what they wrote. */
  String change(String user, String id, String note) {
    return change(user, id, checked(note), false);
  }

  /** The record of which a user takes a note away, for good after thirty days. */
  String remove(String user, String id) {
    graph.write(FORGET, Map.of("user", user, "before", ZonedDateTime.now(clock).minus(KEPT)));
    return change(user, id, null, true);
  }

  /** The record of which a user takes a note back. */
  String restore(String user, String id) {
    return change(user, id, null, false);
  }

  private String change(String user, String id, @Nullable String note, boolean removed) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("user", user);
    parameters.put("id", id);
    parameters.put("note", note);
    parameters.put("removed", removed);
    return graph.write(CHANGE, parameters, Place.class).stream()
        .map(Place::record)
        .findFirst()
        .orElseThrow(() -> new UnknownKey("note", id));
  }

  private static String checked(String note) {
    var text = note.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new InvalidInput("note", "Write something.");
    }
    if (text.length() > LONGEST) {
      throw new InvalidInput("note", "Use at most %,d characters.".formatted(LONGEST));
    }
    return text;
  }
}
