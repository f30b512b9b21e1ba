package org.interlock.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.interlock.graph.KeyTable;
import org.jspecify.annotations.Nullable;

/**
 * People, where they work and their ties, as numbers: no object per person or tie, so that a home
 * that reaches millions fits into memory. A tie leads from one person to another; what leads back
 * is a tie of its own.
 */
final class TieNetwork {

  /** No contact is known. */
  static final int NEVER = Integer.MIN_VALUE;

  /** How many interactions a strength is computed from, if somebody stated it. */
  static final int STATED = 0;

  private static final int UNSTATED = -1;

  // A person, an organization and a tie are numbers, given in the order in which they are read;
  // each list below that belongs to ties has a place for each of them.
  final KeyTable people = new KeyTable();
  final KeyTable organizations = new KeyTable();
  final AdjacencyLists ties = new AdjacencyLists();
  final AdjacencyLists employers = new AdjacencyLists();
  final AdjacencyLists employees = new AdjacencyLists();
  final SharedInteractions shared = new SharedInteractions();

  private final DoubleArrayList strengths = new DoubleArrayList();
  private final IntArrayList interactions = new IntArrayList();
  private final IntArrayList lastContacts = new IntArrayList();
  private int atHome;

  /** How many people work at home: the first ones. */
  int atHome() {
    return atHome;
  }

  /** Says that so many people, the first ones, work at home. */
  void atHome(int people) {
    atHome = people;
  }

  /** Adds that one person knows another. */
  void addKnown(int person, int other, @Nullable Double strength, @Nullable LocalDate lastContact) {
    if (person != other) {
      add(
          person,
          other,
          strength == null ? 0 : Math.clamp(strength, 0, 1),
          strength == null ? UNSTATED : STATED,
          lastContact == null ? NEVER : Math.toIntExact(lastContact.toEpochDay()));
    }
  }

  private void add(int person, int other, double strength, int origin, int lastContact) {
    ties.add(person, other);
    strengths.add(strength);
    interactions.add(origin);
    lastContacts.add(lastContact);
  }

  void addEmployment(int person, int organization) {
    employers.add(person, organization);
    employees.add(organization, person);
  }

  /** Adds the ties of a person that are computed from interactions, where none is stated. */
  void compute(int person, LocalDate today) {
    var met = shared.of(person);
    if (met.isEmpty()) {
      return;
    }
    var unstated = new TreeMap<Integer, Integer>();
    // A stated strength stands: what the two joined only dates it. An unstated one is no tie yet
    // and
    // stays at 0; the tie that is computed beside it takes its last contact over.
    for (var tie = ties.first(person); tie != AdjacencyLists.NONE; tie = ties.next(tie)) {
      var contacts = met.get(ties.to(tie));
      if (contacts != null) {
        lastContacts.set(tie, Math.max(lastDay(contacts), lastContacts.get(tie)));
        if (interactions.get(tie) == STATED) {
          met.remove(ties.to(tie));
        } else {
          unstated.put(ties.to(tie), lastContacts.get(tie));
        }
      }
    }
    met.forEach(
        (other, contacts) ->
            add(
                person,
                other,
                TieStrength.of(contacts, today).value(),
                contacts.size(),
                unstated.getOrDefault(other, lastDay(contacts))));
  }

  private static int lastDay(List<Contact> contacts) {
    return contacts.stream()
        .mapToInt(contact -> Math.toIntExact(contact.on().toEpochDay()))
        .max()
        .orElse(NEVER);
  }

  /** 0..1; with 0 it is no tie. */
  double strength(int tie) {
    return strengths.get(tie);
  }

  /** From how many interactions its strength is computed, or {@link #STATED}. */
  int interactions(int tie) {
    return interactions.get(tie);
  }

  /** The day of the last contact as days since 1970, or {@link #NEVER}. */
  int lastContact(int tie) {
    return lastContacts.get(tie);
  }

  /** The day of the last contact with each whom a person knows. */
  IntIntHashMap lastContactsOf(int person) {
    var days = new IntIntHashMap();
    for (var tie = ties.first(person); tie != AdjacencyLists.NONE; tie = ties.next(tie)) {
      var day = lastContacts.get(tie);
      days.updateValue(ties.to(tie), day, known -> Math.max(known, day));
    }
    return days;
  }
}
