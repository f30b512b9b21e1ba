package org.interlock.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.Contact.Side;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * Reads the people around us ring by ring: those at home, those one tie away, and so on to the
 * fourth. Each person's ties are read once, one query for a ring, or for each {@value #BATCH}
 * people of a large one; so neither the store nor this process ever holds more than a batch beside
 * the numbers of {@link Reach}. One query for all rings would make the store hold them all in the
 * memory of its transaction and walk the inner ones again for each outer one.
 */
final class Rings {

  /** The most ties of a path. */
  static final int MOST_TIES = 4;

  private static final int BATCH = 10_000;
  private static final Cypher COLLEAGUES = Cypher.named("trust/colleagues");
  private static final Cypher TIES = Cypher.named("trust/ties");
  private static final Cypher EMPLOYERS = Cypher.named("trust/employers");

  private final Graph graph;
  private final LocalDate today;
  private final Reach reach = new Reach();
  private final KeyTable interactions = new KeyTable();

  /** In which batch the colleagues at an organization were read; 0 if in none. */
  private final IntArrayList colleaguesReadIn = new IntArrayList();

  /** The same for those who joined an interaction. */
  private final IntArrayList joinersReadIn = new IntArrayList();

  private int batch;

  private Rings(Graph graph, LocalDate today) {
    this.graph = graph;
    this.today = today;
  }

  /** Everybody within four ties of those who work at home today. */
  static Reach around(Collection<String> home, Graph graph, LocalDate today) {
    var rings = new Rings(graph, today);
    rings.read(COLLEAGUES, "organizations", List.copyOf(home));
    rings.reach.allAtHome();
    rings.readRings();
    return rings.reach;
  }

  private void readRings() {
    var first = 0;
    for (var ring = 0; ring < MOST_TIES; ring++) {
      var last = reach.people.size();
      inBatches(TIES, first, last);
      for (var person = first; person < last; person++) {
        reach.compute(person, today);
      }
      first = last;
    }
    inBatches(EMPLOYERS, first, reach.people.size());
  }

  private void inBatches(Cypher query, int first, int end) {
    for (var from = first; from < end; from += BATCH) {
      var people = new ArrayList<String>();
      for (var person = from; person < Math.min(end, from + BATCH); person++) {
        people.add(reach.people.key(person));
      }
      read(query, "people", people);
    }
  }

  private void read(Cypher query, String name, List<String> keys) {
    batch++;
    graph.each(query, Map.of(name, keys, "today", today), this::take);
  }

  private void take(Record row) {
    var of = row.get("of").asString();
    var person = reach.people.intern(row.get("person").asString());
    switch (row.get("what").asString()) {
      case "KNOWS" -> takeKnown(reach.people.intern(of), person, row);
      case "JOINED" -> takeJoined(of, person, row);
      case "WORKS_AT" -> takeColleague(reach.organizations.intern(of), person);
      default -> takeEmployer(reach.organizations.intern(of), person);
    }
  }

  private void takeKnown(int one, int other, Record row) {
    reach.addKnown(one, other, number(row.get("strength")), date(row.get("on")));
  }

  private void takeJoined(String key, int person, Record row) {
    var kind = ContactKind.named(row.get("kind").asString(""));
    var on = date(row.get("on"));
    if (kind.isPresent() && on != null) {
      var interaction = interactions.intern(key);
      if (interaction == joinersReadIn.size()) {
        reach.meetings.add(kind.get(), on);
      }
      if (isNew(joinersReadIn, interaction)) {
        reach.meetings.join(person, interaction, Side.named(row.get("side").asString("")));
      }
    }
  }

  private void takeColleague(int organization, int person) {
    if (isNew(colleaguesReadIn, organization)) {
      reach.addEmployment(person, organization);
    }
  }

  /** Of someone on the last ring: whose colleagues aren't asked for any more. */
  private void takeEmployer(int organization, int person) {
    if (readIn(colleaguesReadIn, organization) == 0) {
      reach.employers.add(person, organization);
    }
  }

  /** Whether this batch is the first to read what belongs to something. */
  private boolean isNew(IntArrayList read, int number) {
    if (readIn(read, number) == 0) {
      read.set(number, batch);
    }
    return read.get(number) == batch;
  }

  private static int readIn(IntArrayList read, int number) {
    while (read.size() <= number) {
      read.add(0);
    }
    return read.get(number);
  }

  private static @Nullable Double number(Value value) {
    return value.hasType(TypeSystem.getDefault().NUMBER()) ? value.asDouble() : null;
  }

  private static @Nullable LocalDate date(Value value) {
    return value.hasType(TypeSystem.getDefault().DATE()) ? value.asLocalDate() : null;
  }
}
