package org.interlock.trust;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.KeyTable;
import org.interlock.trust.Contact.Side;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * Reads the people around us ring by ring: those at home, those one tie away, and so on to the
 * fourth. Each person's ties are read once, three queries for a ring, or for each {@value #BATCH}
 * people of a large one; so neither the store nor this process ever holds more than a batch beside
 * the numbers of {@link TieNetwork}. One query for all rings would make the store hold them all in
 * the memory of its transaction and walk the inner ones again for each outer one.
 */
final class RingReader {

  /** The most ties of a path. */
  static final int MOST_TIES = 4;

  private static final int BATCH = 10_000;
  private static final Cypher EMPLOYEES = Cypher.named("trust/employees");
  private static final Cypher KNOWN_PEOPLE = Cypher.named("trust/known-people");
  private static final Cypher COLLEAGUES = Cypher.named("trust/colleagues");
  private static final Cypher SHARED_INTERACTIONS = Cypher.named("trust/shared-interactions");
  private static final Cypher EMPLOYERS = Cypher.named("trust/employers");

  private final Graph.Reads graph;
  private final LocalDate today;
  private final TieNetwork network;
  private final KeyTable interactions = new KeyTable();

  /** The organizations whose people, and the interactions whose participants, were read. */
  private final BitSet colleaguesRead = new BitSet();

  private final BitSet joinersRead = new BitSet();

  private RingReader(Graph.Reads graph, LocalDate today, TieNetwork network) {
    this.graph = graph;
    this.today = today;
    this.network = network;
  }

  /** Everybody within four ties of those who work at home today. */
  static TieNetwork around(Collection<String> home, Graph graph, LocalDate today) {
    var network = new TieNetwork();
    graph.read(reads -> new RingReader(reads, today, network).read(List.copyOf(home)));
    return network;
  }

  private void read(List<String> home) {
    var organizations = Map.of("organizations", home, "today", today);
    graph.each(EMPLOYEES, organizations, this::takeColleagues);
    network.atHome(network.people.size());
    readRings();
  }

  private void readRings() {
    // People are numbered as they are read, so those of a ring are the numbers from first to end:
    // each was named by a ring further in, and whoever the ring names anew is the next one. Who
    // works at an organization and who joined an interaction is taken once, by whichever ring asks
    // first: the answer names all of them.
    var first = 0;
    for (var ring = 0; ring < MOST_TIES; ring++) {
      var end = network.people.size();
      inBatches(first, end, this::readTies);
      for (var person = first; person < end; person++) {
        network.compute(person, today);
      }
      first = end;
    }
    // Nobody asks further than the outermost people; only where they work is still to be known.
    inBatches(first, network.people.size(), people -> read(EMPLOYERS, people, this::takeEmployers));
  }

  private void readTies(List<String> people) {
    graph.each(KNOWN_PEOPLE, Map.of("people", people), this::takeKnown);
    read(COLLEAGUES, people, this::takeColleagues);
    read(SHARED_INTERACTIONS, people, this::takeJoined);
  }

  private void read(Cypher query, List<String> people, Consumer<Record> reader) {
    graph.each(query, Map.of("people", people, "today", today), reader);
  }

  private void inBatches(int first, int end, Consumer<List<String>> reader) {
    for (var from = first; from < end; from += BATCH) {
      reader.accept(
          IntStream.range(from, Math.min(end, from + BATCH))
              .mapToObj(network.people::key)
              .toList());
    }
  }

  private void takeKnown(Record row) {
    var person = person(row.get("person"));
    var strengths = row.get("strengths").values().iterator();
    var days = row.get("days").values().iterator();
    for (var other : row.get("people").values()) {
      network.addKnown(person, person(other), strength(strengths.next()), date(days.next()));
    }
  }

  private void takeColleagues(Record row) {
    var organization = network.organizations.intern(row.get("organization").asString());
    if (isNew(colleaguesRead, organization)) {
      for (var person : row.get("people").values()) {
        network.addEmployment(person(person), organization);
      }
    }
  }

  private void takeJoined(Record row) {
    var key = row.get("interaction").asString();
    var kind = ContactKind.named(row.get("kind").asString(""));
    var on = date(row.get("on"));
    if (kind.isPresent() && on != null && isNew(joinersRead, interactions.intern(key))) {
      var interaction = network.shared.add(kind.get(), on);
      var sides = row.get("sides").values().iterator();
      for (var person : row.get("people").values()) {
        network.shared.join(person(person), interaction, Side.named(sides.next().asString()));
      }
    }
  }

  /** Of someone on the last ring, whose colleagues aren't asked for any more. */
  private void takeEmployers(Record row) {
    var person = person(row.get("person"));
    for (var employer : row.get("employers").values()) {
      var organization = network.organizations.intern(employer.asString());
      if (!colleaguesRead.get(organization)) {
        network.employers.add(person, organization);
      }
    }
  }

  private int person(Value key) {
    return network.people.intern(key.asString());
  }

  private static boolean isNew(BitSet read, int number) {
    var isNew = !read.get(number);
    read.set(number);
    return isNew;
  }

  private static @Nullable Double strength(Value value) {
    var stated = value.hasType(TypeSystem.getDefault().NUMBER()) && value.asDouble() >= 0;
    return stated ? value.asDouble() : null;
  }

  private static @Nullable LocalDate date(Value value) {
    return value.hasType(TypeSystem.getDefault().DATE()) ? value.asLocalDate() : null;
  }
}
