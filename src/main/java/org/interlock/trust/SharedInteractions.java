package org.interlock.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.interlock.trust.Contact.Side;
import org.interlock.trust.Contact.Starter;

/** Interactions and the people who joined them, as numbers. */
final class SharedInteractions {

  private final List<ContactKind> kinds = new ArrayList<>();
  private final IntArrayList days = new IntArrayList();
  private final AdjacencyLists joined = new AdjacencyLists();
  private final AdjacencyLists joiners = new AdjacencyLists();
  private final List<Side> sides = new ArrayList<>();

  /** Adds an interaction and gives its number. */
  int add(ContactKind kind, LocalDate on) {
    kinds.add(kind);
    days.add(Math.toIntExact(on.toEpochDay()));
    return kinds.size() - 1;
  }

  /** Says that a person joined an interaction; all who joined one come one after the other. */
  void join(int person, int interaction, Side side) {
    var latest = joined.first(person);
    if (latest == AdjacencyLists.NONE || joined.to(latest) != interaction) {
      joined.add(person, interaction);
      joiners.add(interaction, person);
      sides.add(side);
    }
  }

  /** What the person joined with each other person. */
  Map<Integer, List<Contact>> of(int person) {
    var found = new TreeMap<Integer, List<Contact>>();
    for (var own = joined.first(person); own != AdjacencyLists.NONE; own = joined.next(own)) {
      var interaction = joined.to(own);
      var link = joiners.first(interaction);
      for (; link != AdjacencyLists.NONE; link = joiners.next(link)) {
        var other = joiners.to(link);
        if (other != person) {
          found
              .computeIfAbsent(other, key -> new ArrayList<>())
              .add(contact(interaction, sides.get(own), sides.get(link)));
        }
      }
    }
    return found;
  }

  private Contact contact(int interaction, Side own, Side other) {
    return new Contact(
        "",
        kinds.get(interaction),
        LocalDate.ofEpochDay(days.get(interaction)),
        Starter.of(own, other));
  }
}
