package org.interlock.trust;

import java.math.BigDecimal;
import java.util.Arrays;
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

  private static final int START = -1;
  private static final int COLLEAGUES = -2;
  private static final double AS_COLLEAGUES = 0.5;
  private static final long ONE = 10_000_000_000_000_000L;
  private static final long UNIT = 10_000;
  private static final long INEXACT = -1;

  private final Reach reach;

  // A chain is its last person, the chain before it, and the tie between.
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

  private WarmSearch(Reach reach) {
    this.reach = reach;
    this.best = new int[reach.people.size()];
    this.hubs = new int[reach.organizations.size()];
    Arrays.fill(best, -1);
    Arrays.fill(hubs, -1);
  }

  static Warmth in(Reach reach) {
    var search = new WarmSearch(reach);
    for (var person = 0; person < reach.atHome(); person++) {
      search.best[person] = search.add(person, -1, START, 1);
    }
    var from = 0;
    for (var round = 0; round < Rings.MOST_TIES; round++) {
      var end = search.size;
      search.extend(from, end);
      from = end;
    }
    return search.warmth();
  }

  /** Adds one tie to the chains from one to before another. */
  private void extend(int from, int end) {
    for (var chain = from; chain < end; chain++) {
      var links = reach.ties;
      for (var tie = links.first(persons[chain]); tie != Links.NONE; tie = links.next(tie)) {
        if (reach.strength(tie) > 0) {
          offer(links.to(tie), chain, tie, reach.strength(tie), end);
        }
      }
    }
    var reached = reachHubs(from, end);
    for (var i = 0; i < reached.size(); i++) {
      var chain = hubs[reached.get(i)];
      var links = reach.employees;
      var link = links.first(reached.get(i));
      for (; link != Links.NONE; link = links.next(link)) {
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
      var links = reach.employers;
      var link = links.first(persons[chain]);
      for (; link != Links.NONE; link = links.next(link)) {
        var hub = links.to(link);
        if (hubs[hub] < 0 || compare(chain, hubs[hub]) > 0) {
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
  private int compare(int one, int other) {
    var byProduct = compareProducts(one, other);
    if (byProduct != 0) {
      return byProduct;
    }
    var byTies = Integer.compare(length(other), length(one));
    return byTies != 0 ? byTies : comparePeople(other, one);
  }

  private int compareProducts(int one, int other) {
    if (exacts[one] != INEXACT && exacts[other] != INEXACT) {
      return Long.compare(exacts[one], exacts[other]);
    }
    var difference = products[one] - products[other];
    return Math.abs(difference) > 1e-12 * products[one]
        ? (int) Math.signum(difference)
        : product(one).compareTo(product(other));
  }

  private BigDecimal product(int chain) {
    var product = BigDecimal.ONE;
    for (var c = chain; befores[c] >= 0; c = befores[c]) {
      product = product.multiply(BigDecimal.valueOf(strength(c)));
    }
    return product;
  }

  private double strength(int chain) {
    return ties[chain] == COLLEAGUES ? AS_COLLEAGUES : reach.strength(ties[chain]);
  }

  private int length(int chain) {
    var length = 0;
    for (var c = chain; befores[c] >= 0; c = befores[c]) {
      length++;
    }
    return length;
  }

  /** By the keys of the people in order; both chains have the same length. */
  private int comparePeople(int one, int other) {
    if (one == other) {
      return 0;
    }
    if (befores[one] >= 0) {
      var earlier = comparePeople(befores[one], befores[other]);
      if (earlier != 0) {
        return earlier;
      }
    }
    return reach.people.compare(persons[one], persons[other]);
  }

  private Warmth warmth() {
    var ends = new int[reach.organizations.size()];
    Arrays.fill(ends, -1);
    for (var person = 0; person < best.length; person++) {
      var link = best[person] < 0 ? Links.NONE : reach.employers.first(person);
      for (; link != Links.NONE; link = reach.employers.next(link)) {
        var organization = reach.employers.to(link);
        if (ends[organization] < 0 || compare(best[person], ends[organization]) > 0) {
          ends[organization] = best[person];
        }
      }
    }
    return compacted(ends);
  }

  /** Only the chains that lead to organizations, and the people on them. */
  private Warmth compacted(int[] ends) {
    var numbers = new int[size];
    Arrays.fill(numbers, -1);
    var warmth = new Warmth();
    for (var organization = 0; organization < ends.length; organization++) {
      if (ends[organization] >= 0) {
        warmth.end(
            reach.organizations.key(organization), keep(ends[organization], numbers, warmth));
      }
    }
    return warmth;
  }

  private int keep(int chain, int[] numbers, Warmth warmth) {
    if (numbers[chain] < 0) {
      var person = reach.people.key(persons[chain]);
      var before = befores[chain];
      numbers[chain] =
          before < 0
              ? warmth.start(person)
              : warmth.add(
                  keep(before, numbers, warmth),
                  person,
                  strength(chain),
                  ties[chain] == COLLEAGUES ? Warmth.COLLEAGUES : reach.interactions(ties[chain]),
                  reach.lastContact(persons[before], persons[chain]));
    }
    return numbers[chain];
  }
}
