package org.interlock.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.interlock.graph.KeyTable;
import org.interlock.trust.WarmPath.Known;
import org.interlock.trust.WarmPath.Tie;

/**
 * How warm the way is from us to every organization within four ties, as the graph was at one
 * moment. A chain is its last person, the chain before it and the tie between, as numbers.
 */
public final class Warmth {

  /** Nobody is reached. */
  static final Warmth NONE = new Warmth();

  /** From how many interactions a tie is computed, if it is only one of colleagues. */
  static final int COLLEAGUES = -1;

  private final KeyTable people = new KeyTable();
  private final IntArrayList persons = new IntArrayList();
  private final IntArrayList befores = new IntArrayList();
  private final DoubleArrayList strengths = new DoubleArrayList();
  private final IntArrayList interactions = new IntArrayList();
  private final IntArrayList lastContacts = new IntArrayList();
  private final KeyTable organizations = new KeyTable();
  private final IntArrayList ends = new IntArrayList();

  Warmth() {}

  /** Adds the chain of one of our people alone and gives its number. */
  int start(String person) {
    return add(-1, person, 1, TieNetwork.STATED, TieNetwork.NEVER);
  }

  /** Adds a chain that is one tie longer than another and gives its number. */
  int add(int before, String person, double strength, int fromInteractions, int lastContact) {
    persons.add(people.intern(person));
    befores.add(before);
    strengths.add(strength);
    interactions.add(fromInteractions);
    lastContacts.add(lastContact);
    return persons.size() - 1;
  }

  /** Says which chain is the best to an organization. */
  void end(String organization, int chain) {
    if (organizations.intern(organization) == ends.size()) {
      ends.add(chain);
    }
  }

  /** How many organizations are reached. */
  public int size() {
    return organizations.size();
  }

  /** The product of the strengths of the best path to the organization, 0..1; 0 without one. */
  public double strength(String organization) {
    var end = organizations.find(organization);
    var product = end < 0 ? 0.0 : 1.0;
    for (var chain = end < 0 ? -1 : ends.get(end); chain >= 0; chain = befores.get(chain)) {
      product *= strengths.get(chain);
    }
    return product;
  }

  /** The best path to the organization, or {@link WarmPath#NONE}. */
  public WarmPath to(String organization) {
    var end = organizations.find(organization);
    if (end < 0) {
      return WarmPath.NONE;
    }
    var path = new ArrayList<String>();
    var ties = new ArrayList<Tie>();
    for (var chain = ends.get(end); chain >= 0; chain = befores.get(chain)) {
      path.addFirst(people.key(persons.get(chain)));
      if (befores.get(chain) >= 0) {
        ties.addFirst(tie(chain));
      }
    }
    return new WarmPath(path, ties);
  }

  private Tie tie(int chain) {
    var from = interactions.get(chain);
    var last = lastContacts.get(chain);
    return new Tie(
        people.key(persons.get(befores.get(chain))),
        people.key(persons.get(chain)),
        strengths.get(chain),
        from == COLLEAGUES
            ? Known.COLLEAGUES
            : from == TieNetwork.STATED ? Known.STATED : Known.COMPUTED,
        Math.max(0, from),
        last == TieNetwork.NEVER ? null : LocalDate.ofEpochDay(last));
  }
}
