package org.interlock.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * fourth. Each person's ties are read once, one query for a ring, or for each {@value #BATCH}
 * people of a large one; so neither the store nor this process ever holds more than a batch beside
 * the numbers of {@link TieNetwork}. One query for all rings would make the store hold them all in
 * the memory of its transaction and walk the inner ones again for each outer one.
 */
final class RingReader {

  /** The most ties of a path. */
  static final int MOST_TIES = 4;

  private static final int BATCH = 10_000;
  private static final Cypher COLLEAGUES = Cypher.named("trust/colleagues");
  private static final Cypher TIES = Cypher.named("trust/ties");
  private static final Cypher EMPLOYERS = Cypher.named("trust/employers");

  private final Graph graph;
  private final LocalDate today;
  private final TieNetwork network = new TieNetwork();
  private final KeyTable interactions = new KeyTable();

  /** The organizations whose people, and the interactions whose participants, were read. */
  private final BitSet colleaguesRead = new BitSet();

  private final BitSet joinersRead = new BitSet();

  private RingReader(Graph graph, LocalDate today) {
    this.graph = graph;
    this.today = today;
  }

  /** Everybody within four ties of those who work at home today. */
  static TieNetwork around(Collection<String> home, Graph graph, LocalDate today) {
    var reader = new RingReader(graph, today);
    reader.read(COLLEAGUES, "organizations", List.copyOf(home));
    reader.network.atHome(reader.network.people.size());
    reader.readRings();
    return reader.network;
  }

  private void readRings() {
    var first = 0;
    for (var ring = 0; ring < MOST_TIES; ring++) {
      var last = network.people.size();
      inBatches(TIES, first, last);
      for (var person = first; person < last; person++) {
        network.compute(person, today);
      }
      first = last;
    }
    inBatches(EMPLOYERS, first, network.people.size());
  }

  private void inBatches(Cypher query, int first, int end) {
    for (var from = first; from < end; from += BATCH) {
      var people = new ArrayList<String>();
      for (var person = from; person < Math.min(end, from + BATCH); person++) {
        people.add(network.people.key(person));
      }
      read(query, "people", people);
    }
  }

  private void read(Cypher query, String name, List<String> keys) {
    graph.each(query, Map.of(name, keys, "today", today), this::take);
  }

  private void take(Record row) {
    var of = row.get("of").asString();
    switch (row.get("what").asString()) {
      case "KNOWS" -> takeKnown(network.people.intern(of), row);
      case "WORKS_AT" -> takeColleagues(network.organizations.intern(of), row);
      case "JOINED" -> takeJoined(of, row);
      default -> takeEmployers(network.people.intern(of), row);
    }
  }

  private void takeKnown(int person, Record row) {
    var strengths = row.get("strengths").values().iterator();
    var days = row.get("days").values().iterator();
    for (var other : row.get("people").values()) {
      network.addKnown(person, person(other), strength(strengths.next()), date(days.next()));
    }
  }

  private void takeColleagues(int organization, Record row) {
    if (isNew(colleaguesRead, organization)) {
      for (var person : row.get("people").values()) {
        network.addEmployment(person(person), organization);
      }
    }
  }

  private void takeJoined(String key, Record row) {
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
  private void takeEmployers(int person, Record row) {
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
