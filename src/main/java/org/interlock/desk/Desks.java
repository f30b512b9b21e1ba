package org.interlock.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users own and follow, and which person each of them is. */
@Component
public class Desks {

  /** Which kinds have owners; for the others the managers answer. */
  public static final Set<RecordKind> OWNED =
      Set.of(RecordKind.ORGANIZATION, RecordKind.PERSON, RecordKind.DEAL);

  private static final Cypher STANDING = Cypher.named("desk/standing");
  private static final Cypher OWNER = Cypher.named("desk/is-owner");
  private static final Cypher SAVED = Cypher.named("desk/has-saved");
  private static final Cypher CHANGED = Cypher.named("desk/has-changed");
  private static final Cypher RECORDS = Cypher.named("desk/records");
  private static final Cypher FOLLOW = Cypher.named("desk/follow");
  private static final Cypher UNFOLLOW = Cypher.named("desk/unfollow");
  private static final Cypher OWN = Cypher.named("desk/own");
  private static final Cypher RELEASE = Cypher.named("desk/release");
  private static final Cypher PERSON = Cypher.named("desk/person");
  private static final Cypher BE = Cypher.named("desk/be");
  private static final Cypher LOOK = Cypher.named("desk/look");
  private static final Cypher USERS = Cypher.named("desk/users");

  /**
   * A record on somebody's desk.
   *
   * @param record as {@link RecordAddress} writes it
   */
  public record DeskRecord(String record, @Nullable String name, boolean owned) {}

  /** The person that a user is. */
  public record Self(String key, String name) {}

  private final Graph graph;
  private final Neo4jClient neo4j;
  private final History history;

  Desks(Graph graph, Neo4jClient neo4j, History history) {
    this.graph = graph;
    this.neo4j = neo4j;
    this.history = history;
  }

  /** How a user stands to a record; nobody stands to one that is not there. */
  public Standing standing(String user, RecordAddress record) {
    return graph.row(STANDING, parameters(user, record), Standing.class).orElseThrow();
  }

  /**
   * Whether a user owns a record, or an account to which it belongs: offerings and people belong to
   * their organizations, deals to their customers.
   */
  public boolean isOwner(String user, RecordKind kind, String key) {
    return graph
        .column(OWNER, parameters(user, new RecordAddress(kind, key)), Boolean.class)
        .getFirst();
  }

  /** Whether it was this user who saved an alignment. */
  public boolean hasSaved(String user, String alignment) {
    return graph.column(SAVED, Map.of("user", user, "key", alignment), Boolean.class).getFirst();
  }

  /** Whether it was this user who made a change. */
  public boolean hasChanged(String user, String change) {
    return graph.column(CHANGED, Map.of("user", user, "key", change), Boolean.class).getFirst();
  }

  /** What a user owns or follows, the latest first: at most so many. */
  public List<DeskRecord> records(String user, int limit) {
    return graph.rows(RECORDS, Map.of("user", user, "limit", limit), DeskRecord.class);
  }

  /** Follows records of a kind; those that are not there are left out. */
  public long follow(String user, String label, List<String> keys) {
    return graph
        .write(FOLLOW, Map.of("user", user, "label", label, "keys", keys), Count.class)
        .getFirst()
        .count();
  }

  /** The same of records of a collection, as addresses name it. */
  public long followAll(String user, String collection, List<String> keys) {
    return RecordKind.ofCollection(collection)
        .map(kind -> follow(user, kind.label(), keys))
        .orElseThrow(() -> new UnknownKey("collection", collection));
  }

  public void unfollow(String user, RecordAddress record) {
    graph.write(UNFOLLOW, parameters(user, record));
  }

  /**
   * Makes a user an owner of a record; says so in its history if they were none.
   *
   * @return whether there is such a user and such a record
   */
  @Transactional
  public boolean own(String user, RecordAddress record, String by) {
    var made = change(OWN, user, record);
    if (made.orElse(false)) {
      tell(ChangeAction.ADDED, user, record, by);
    }
    return made.isPresent();
  }

  /** Makes a user no owner of a record any more. */
  @Transactional
  public void release(String user, RecordAddress record, String by) {
    if (change(RELEASE, user, record).orElse(false)) {
      tell(ChangeAction.REMOVED, user, record, by);
    }
  }

  private Optional<Boolean> change(Cypher query, String user, RecordAddress record) {
    return neo4j.query(query.text()).bindAll(parameters(user, record)).fetchAs(Boolean.class).one();
  }

  private void tell(ChangeAction action, String user, RecordAddress record, String by) {
    history.record(RecordChange.by(by, action, record).ofPart("OWNS", user, user));
  }

  public Optional<Self> person(String user) {
    return graph.row(PERSON, Map.of("user", user), Self.class);
  }

  /**
   * Says which person a user is.
   *
   * @param person its key; empty if the user is nobody in the graph
   * @throws UnknownKey if there is no such person
   */
  public void be(String user, String person) {
    var now = graph.write(BE, Map.of("user", user, "person", person), Count.class);
    if (!person.isEmpty() && (now.isEmpty() || now.getFirst().count() == 0)) {
      throw new UnknownKey("person", person);
    }
  }

  /** Notes that a user looks at the home page; when did they look before this visit? */
  public Optional<ZonedDateTime> look(String user) {
    return graph.write(LOOK, Map.of("user", user), Look.class).stream()
        .findFirst()
        .flatMap(look -> Optional.ofNullable(look.before()));
  }

  record Look(@Nullable ZonedDateTime before) {}

  /** The users who may become owners: those who may sign in, by name. */
  public List<Standing.Owner> users(int limit) {
    return graph.rows(USERS, Map.of("limit", limit), Standing.Owner.class);
  }

  /** How many were changed. */
  record Count(long count) {}

  private static Map<String, Object> parameters(String user, RecordAddress record) {
    return Map.of("user", user, "label", record.kind().label(), "key", record.key());
  }
}
