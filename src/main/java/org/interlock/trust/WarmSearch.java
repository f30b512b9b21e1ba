package org.interlock.trust;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/**
 * Finds the warmest chain of at most four ties from home to each person and organization: the
 * highest product, of those the fewest ties, of those the smallest keys in order.
 *
 * <p>This is the relaxation of Bellman and Ford, one round for each tie: a round extends only the
 * chains that the round before improved, because a chain that is no stronger and longer can't be
 * part of a better one. Colleagues are reached through their organization, so that one of n people
 * costs n steps and not n². Chains are compared as exact decimals: most strengths have at most four
 * decimals, and the product of four such is a whole number of 10<sup>−16</sup>.
 *
 * <p>Not JGraphT's {@code BellmanFordShortestPath}: it wants an edge for each two colleagues, adds
 * logarithms, which tells equal products apart, and breaks ties by chance.
 */
final class WarmSearch {

  /** In place of a tie: the chain is one of our people alone. */
  private static final int START = -1;

  /** In place of a tie: both work at the same organization. */
  private static final int COLLEAGUES = -2;

  private static final double AS_COLLEAGUES = 0.5;

  /** The product 1 in units of 10<sup>−16</sup>: divisible by {@link #UNIT} once for each tie. */
  private static final long ONE = 10_000_000_000_000_000L;

  /** The strength 1 in units of 10<sup>−4</sup>. */
  private static final long UNIT = 10_000;

  /** In place of a product in units: a strength on the chain has more than four decimals. */
  private static final long INEXACT = -1;

  private final TieNetwork network;

  // A chain is a number: the place in these arrays of its last person, of the chain before it (−1
  // at home), of the tie between the two, and of the product of all its strengths, as a double and
  // in units. A chain stands after the one before it, and chains of a round after those of earlier
  // rounds: so "found in this round" is "not less than where the round began".
  private int[] persons = new int[1024];
  private int[] befores = new int[1024];
  private int[] ties = new int[1024];
  private double[] products = new double[1024];
  private long[] exacts = new long[1024];
  private int size;

  /** The best chain to each person, or −1. */
  private final int[] best;

  /** The best chain to anyone at each organization whose colleagues were reached by it, or −1. */
  private final int[] hubs;

  private WarmSearch(TieNetwork network) {
    this.network = network;
    this.best = new int[network.people.size()];
    this.hubs = new int[network.organizations.size()];
    Arrays.fill(best, -1);
    Arrays.fill(hubs, -1);
  }

  static Warmth in(TieNetwork network) {
    var search = new WarmSearch(network);
    for (var person = 0; person < network.atHome(); person++) {
      search.best[person] = search.add(person, -1, START, 1);
    }
    // After k rounds best[p] is the best chain of at most k ties to p: its beginning is the best
    // chain to the person before, since a better beginning would make the whole better, and what
    // was improved in a round before the last was already extended by every tie.
    var from = 0;
    for (var round = 0; round < RingReader.MOST_TIES; round++) {
      var end = search.size;
      search.extend(from, end);
      from = end;
    }
    return search.warmth();
  }

  /** Adds one tie to the chains from one to before another. */
  private void extend(int from, int end) {
    for (var chain = from; chain < end; chain++) {
      var links = network.ties;
      for (var tie = links.first(persons[chain]);
          tie != AdjacencyLists.NONE;
          tie = links.next(tie)) {
        if (network.strength(tie) > 0) {
          offer(links.to(tie), chain, tie, network.strength(tie), end);
        }
      }
    }
    // All colleagues of an organization are one tie of equal strength away from whoever there is
    // reached best, so no other chain to it has to be extended. That person needs no such tie.
    var reached = reachHubs(from, end);
    for (var i = 0; i < reached.size(); i++) {
      var chain = hubs[reached.get(i)];
      var links = network.employees;
      var link = links.first(reached.get(i));
      for (; link != AdjacencyLists.NONE; link = links.next(link)) {
        if (links.to(link) != persons[chain]) {
          offer(links.to(link), chain, COLLEAGUES, AS_COLLEAGUES, end);
        }
      }
    }
  }

  /** The organizations to whose people these chains lead better than any before. */
  private IntArrayList reachHubs(int from, int end) {
    var reached = new IntArrayList();
    for (var chain = from; chain < end; chain++) {
      var links = network.employers;
      var link = links.first(persons[chain]);
      for (; link != AdjacencyLists.NONE; link = links.next(link)) {
        var hub = links.to(link);
        if (hubs[hub] < 0 || compare(chain, hubs[hub]) > 0) {
          // Once for a round, however often it is improved in it.
          if (hubs[hub] < from) {
            reached.add(hub);
          }
          hubs[hub] = chain;
        }
      }
    }
    return reached;
  }

  /** Keeps the chain with one more tie if it is the best to the person. */
  private void offer(int person, int before, int tie, double strength, int round) {
    var known = best[person];
    // Twice as good is better beyond all rounding: mostly nothing has to be compared exactly.
    if (known >= 0 && known < round && products[known] > 2 * products[before] * strength) {
      return;
    }
    var chain = add(person, before, tie, strength);
    if (known < 0) {
      best[person] = chain;
    } else if (compare(chain, known) <= 0) {
      size--;
    } else if (known < round) {
      best[person] = chain;
    } else {
      // Both are of this round, so no chain goes on from the known one yet: its place is free.
      replace(known, chain);
      size--;
    }
  }

  private int add(int person, int before, int tie, double strength) {
    if (size == persons.length) {
      grow();
    }
    persons[size] = person;
    befores[size] = before;
    ties[size] = tie;
    products[size] = before < 0 ? strength : products[before] * strength;
    exacts[size] = before < 0 ? ONE : exact(exacts[before], strength);
    return size++;
  }

  private static long exact(long before, double strength) {
    // A product of k ties is a multiple of 10^(16−4k) units; so the division leaves no rest.
    var units = Math.rint(strength * UNIT);
    return before == INEXACT || units / UNIT != strength ? INEXACT : before / UNIT * (long) units;
  }

  private void replace(int chain, int by) {
    befores[chain] = befores[by];
    ties[chain] = ties[by];
    products[chain] = products[by];
    exacts[chain] = exacts[by];
  }

  private void grow() {
    var more = size + size / 2;
    persons = Arrays.copyOf(persons, more);
    befores = Arrays.copyOf(befores, more);
    ties = Arrays.copyOf(ties, more);
    products = Arrays.copyOf(products, more);
    exacts = Arrays.copyOf(exacts, more);
  }

  /** Positive if the first chain is better. */
  private int compare(int chain, int rival) {
    var byProduct = compareProducts(chain, rival);
    if (byProduct != 0) {
      return byProduct;
    }
    var byTies = Integer.compare(length(rival), length(chain));
    return byTies != 0 ? byTies : comparePeople(rival, chain);
  }

  private int compareProducts(int chain, int rival) {
    if (exacts[chain] != INEXACT && exacts[rival] != INEXACT) {
      return Long.compare(exacts[chain], exacts[rival]);
    }
    // Four multiplications err by less than 10^−15 of the product; nearer than 10^−12 is decided
    // by the decimals themselves.
    var difference = products[chain] - products[rival];
    return Math.abs(difference) > 1e-12 * products[chain]
        ? (int) Math.signum(difference)
        : product(chain).compareTo(product(rival));
  }

  private BigDecimal product(int chain) {
    var product = BigDecimal.ONE;
    for (var c = chain; befores[c] >= 0; c = befores[c]) {
      product = product.multiply(BigDecimal.valueOf(strength(c)));
    }
    return product;
  }

  private double strength(int chain) {
    return ties[chain] == COLLEAGUES ? AS_COLLEAGUES : network.strength(ties[chain]);
  }

  private int length(int chain) {
    var length = 0;
    for (var c = chain; befores[c] >= 0; c = befores[c]) {
      length++;
    }
    return length;
  }

  /** By the keys of the people in order; both chains have the same length. */
  private int comparePeople(int chain, int rival) {
    if (chain == rival) {
      return 0;
    }
    if (befores[chain] >= 0) {
      var earlier = comparePeople(befores[chain], befores[rival]);
      if (earlier != 0) {
        return earlier;
      }
    }
    return network.people.compare(persons[chain], persons[rival]);
  }

  private Warmth warmth() {
    var ends = new int[network.organizations.size()];
    Arrays.fill(ends, -1);
    // A person within four ties speaks for each employer, also where no colleague was asked for.
    for (var person = 0; person < best.length; person++) {
      var link = best[person] < 0 ? AdjacencyLists.NONE : network.employers.first(person);
      for (; link != AdjacencyLists.NONE; link = network.employers.next(link)) {
        var organization = network.employers.to(link);
        if (ends[organization] < 0 || compare(best[person], ends[organization]) > 0) {
          ends[organization] = best[person];
        }
      }
    }
    return compacted(ends);
  }

  /** Only the chains that lead to organizations, and the people on them. */
  private Warmth compacted(int[] ends) {
    var lastContacts = lastContacts(needed(ends));
    var numbers = new int[size];
    Arrays.fill(numbers, -1);
    var warmth = new Warmth();
    for (var organization = 0; organization < ends.length; organization++) {
      if (ends[organization] >= 0) {
        warmth.end(
            network.organizations.key(organization),
            keep(ends[organization], numbers, lastContacts, warmth));
      }
    }
    return warmth;
  }

  private BitSet needed(int[] ends) {
    var needed = new BitSet(size);
    for (var end : ends) {
      for (var chain = end; chain >= 0 && !needed.get(chain); chain = befores[chain]) {
        needed.set(chain);
      }
    }
    return needed;
  }

  /** When the last two people of each chain met, colleagues who know each other too. */
  private int[] lastContacts(BitSet needed) {
    var days = new int[size];
    Arrays.fill(days, TieNetwork.NEVER);
    var colleagues = new AdjacencyLists();
    for (var chain = needed.nextSetBit(0); chain >= 0; chain = needed.nextSetBit(chain + 1)) {
      if (ties[chain] >= 0) {
        days[chain] = network.lastContact(ties[chain]);
      } else if (ties[chain] == COLLEAGUES) {
        colleagues.add(persons[befores[chain]], chain);
      }
    }
    for (var person = 0; person < best.length; person++) {
      if (colleagues.first(person) != AdjacencyLists.NONE) {
        var met = network.lastContactsOf(person);
        var link = colleagues.first(person);
        for (; link != AdjacencyLists.NONE; link = colleagues.next(link)) {
          var chain = colleagues.to(link);
          days[chain] = met.getIfAbsent(persons[chain], TieNetwork.NEVER);
        }
      }
    }
    return days;
  }

  private int keep(int chain, int[] numbers, int[] lastContacts, Warmth warmth) {
    if (numbers[chain] < 0) {
      var person = network.people.key(persons[chain]);
      numbers[chain] =
          befores[chain] < 0
              ? warmth.start(person)
              : warmth.add(
                  keep(befores[chain], numbers, lastContacts, warmth),
                  person,
                  strength(chain),
                  ties[chain] == COLLEAGUES ? Warmth.COLLEAGUES : network.interactions(ties[chain]),
                  lastContacts[chain]);
    }
    return numbers[chain];
  }
}
