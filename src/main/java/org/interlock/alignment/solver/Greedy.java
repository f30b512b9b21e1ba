package org.interlock.alignment.solver;

import java.util.Arrays;

/**
 * Puts parties together one by one, each time the one that serves most for its cost, as for set
 * cover (Chvátal 1979). A demanding brick counts with the parties that would have to close its
 * ports. Finds ensembles quickly; proves nothing.
 */
final class Greedy {

  /** How far a chain of requirements is followed. */
  private static final int DEPTH = 8;

  /** How far a chain of requirements is priced. */
  private static final int ROUNDS = 2;

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Model model;
  private final SearchState state;
  final boolean[] in;
  private final double[] cheapest;
  private final boolean[] holding;

  /** By item and by port: what it costs at the step being made. */
  private final double[] price;

  private final double[] closing;
  private int room;

  Greedy(Model model, SearchState state) {
    this.model = model;
    this.state = state;
    in = new boolean[model.parties];
    cheapest = new double[model.needs];
    holding = new boolean[model.demands];
    price = new double[model.parties + model.demands];
    closing = new double[model.ports];
  }

  /** Begins with the parties that are in. */
  void start() {
    Arrays.fill(in, false);
    Arrays.fill(holding, false);
    System.arraycopy(model.open, 0, cheapest, 0, cheapest.length);
    room = state.room();
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == SearchState.IN) {
        room += model.partner[p] ? 1 : 0;
        add(p);
      }
    }
  }

  /** Adds those that a relaxation takes, if they fit together, the most worthy first. */
  void addTaken(Relaxation relaxation) {
    var taken = new Integer[model.parties];
    var size = 0;
    for (var p = 0; p < model.parties; p++) {
      if (relaxation.taken[p]) {
        taken[size++] = p;
      }
    }
    Arrays.sort(
        taken, 0, size, (p, q) -> Double.compare(relaxation.reduced[p], relaxation.reduced[q]));
    for (var i = 0; i < size; i++) {
      take(taken[i]);
    }
  }

  /** Adds a party if it fits to those that are in. */
  void take(int p) {
    if (!in[p] && mayJoin(p)) {
      add(p);
    }
  }

  /** Adds what is best until all needs are served and nothing pays any more; false if stuck. */
  boolean complete() {
    for (; ; ) {
      var open = 0;
      for (var cost : cheapest) {
        open += cost == NONE ? 1 : 0;
      }
      pricePorts();
      var best = open == 0 ? 0 : NONE;
      var bestItem = -1;
      for (var item = 0; item < model.parties + model.demands; item++) {
        var score = score(item, open > 0);
        if (score < best - 1e-9) {
          best = score;
          bestItem = item;
        }
      }
      if (bestItem == -1) {
        return open == 0;
      }
      join(bestItem, 0);
    }
  }

  private boolean mayJoin(int p) {
    if (in[p]) {
      return true;
    }
    if (state.party[p] == SearchState.OUT || (model.partner[p] && room <= 0)) {
      return false;
    }
    for (var rival : model.rivals[p]) {
      if (in[rival]) {
        return false;
      }
    }
    return true;
  }

  /** Cost per need newly served; or, if all that must be are served, what is saved below zero. */
  private double score(int item, boolean covering) {
    var p = item < model.parties ? item : model.demandParty[item - model.parties];
    if ((item < model.parties && in[p]) || !state.isAlive(item) || !mayJoin(p)) {
      return NONE;
    }
    var cost = in[p] ? 0 : model.cost[p];
    var served = 0;
    for (var i = model.plainFrom[p]; !in[p] && i < model.plainFrom[p + 1]; i++) {
      var before = cheapest[model.plainNeed[i]];
      served += before == NONE ? 1 : 0;
      cost += before == NONE ? model.plainCost[i] : Math.min(0, model.plainCost[i] - before);
    }
    if (item >= model.parties) {
      var d = item - model.parties;
      var added = 0;
      for (var i = model.demandFrom[d]; i < model.demandFrom[d + 1]; i++) {
        var before = Math.min(cheapest[model.demandNeed[i]], in[p] ? NONE : model.demandElse[i]);
        added += before == NONE ? 1 : 0;
        cost += before == NONE ? model.demandCost[i] : Math.min(0, model.demandCost[i] - before);
      }
      if (holding[d] || (covering && added == 0)) {
        return NONE;
      }
      served += added;
      cost += priceOfPorts(d);
    }
    return covering ? (served == 0 ? NONE : cost / served) : cost;
  }

  /**
   * What closing each port costs, by itself: the least that something which closes it costs, with
   * the ports that this one has in turn. At the end of such a chain a port is thought to cost its
   * share of another party.
   */
  private void pricePorts() {
    for (var j = 0; j < model.ports; j++) {
      var d = model.portDemand[j];
      var ports = model.portsFrom[d + 1] - model.portsFrom[d];
      closing[j] = model.cost[model.demandParty[d]] / ports;
    }
    for (var round = 0; model.ports > 0 && round < ROUNDS; round++) {
      for (var item = 0; item < price.length; item++) {
        price[item] = price(item);
      }
      for (var j = 0; j < model.ports; j++) {
        var least = least(model.firm[j]);
        closing[j] = Math.min(least, least(model.loose[j]) + model.unverified);
        closing[j] = model.held[j] ? Math.min(closing[j], model.unverified) : closing[j];
      }
    }
  }

  private double least(int[] items) {
    var least = NONE;
    for (var item : items) {
      least = Math.min(least, price[item]);
    }
    return least;
  }

  /** What an item costs with all that closes its ports. */
  private double price(int item) {
    var p = item < model.parties ? item : model.demandParty[item - model.parties];
    if (!state.isAlive(item) || !mayJoin(p)) {
      return NONE;
    }
    var cost = in[p] ? 0 : model.cost[p];
    return item < model.parties || holding[item - model.parties]
        ? cost
        : cost + priceOfPorts(item - model.parties);
  }

  private double priceOfPorts(int d) {
    var price = 0.0;
    for (var j = model.portsFrom[d]; j < model.portsFrom[d + 1]; j++) {
      price += closing[j];
    }
    return price;
  }

  /** Takes a party, or a demanding brick with all that closes its ports. */
  private void join(int item, int depth) {
    var p = item < model.parties ? item : model.demandParty[item - model.parties];
    if (!mayJoin(p)) {
      return;
    }
    if (!in[p]) {
      add(p);
    }
    if (item >= model.parties && !holding[item - model.parties] && depth < DEPTH) {
      var d = item - model.parties;
      holding[d] = true;
      for (var i = model.demandFrom[d]; i < model.demandFrom[d + 1]; i++) {
        var n = model.demandNeed[i];
        cheapest[n] = Math.min(cheapest[n], model.demandCost[i]);
      }
      for (var j = model.portsFrom[d]; j < model.portsFrom[d + 1]; j++) {
        closeCheaply(j, depth);
      }
    }
  }

  private void closeCheaply(int j, int depth) {
    var least = model.held[j] ? model.unverified : NONE;
    var best = -1;
    for (var item : model.firm[j]) {
      var price = price(item);
      if (price < least) {
        least = price;
        best = item;
      }
    }
    for (var item : model.loose[j]) {
      var price = price(item) + model.unverified;
      if (price < least) {
        least = price;
        best = item;
      }
    }
    if (best >= 0) {
      join(best, depth + 1);
    }
  }

  private void add(int p) {
    in[p] = true;
    room -= model.partner[p] ? 1 : 0;
    for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
      var n = model.plainNeed[i];
      cheapest[n] = Math.min(cheapest[n], model.plainCost[i]);
    }
  }
}
