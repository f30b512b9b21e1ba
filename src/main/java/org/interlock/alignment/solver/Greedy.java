package org.interlock.alignment.solver;

import java.util.Arrays;

/**
 * Puts parties together one by one, each time the one that serves most for its cost, as for set
 * cover (Chvátal 1979). A demanding brick counts with the parties that would have to close its
 * ports. Finds ensembles quickly; proves nothing.
 *
 * <p>The price of a port is guessed as planners guess that of a goal (h-add, Bonet and Geffner
 * 2001): the ports of a brick are priced as if nothing that closes one closed another.
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

  /** By need: the least cost by what is in, or of leaving it open; infinite if neither can be. */
  private final double[] cheapest;

  /** By demanding brick: whether it is used. */
  private final boolean[] demandIn;

  /** By item and by port: what it costs at the step being made. */
  private final double[] itemPrice;

  private final double[] portPrice;
  private int room;

  Greedy(Model model, SearchState state) {
    this.model = model;
    this.state = state;
    in = new boolean[model.parties];
    cheapest = new double[model.needs];
    demandIn = new boolean[model.demands];
    itemPrice = new double[model.parties + model.demands];
    portPrice = new double[model.ports];
  }

  /** Begins with the parties that are in. */
  void start() {
    Arrays.fill(in, false);
    Arrays.fill(demandIn, false);
    System.arraycopy(model.openCost, 0, cheapest, 0, cheapest.length);
    room = state.room();
    for (var party = 0; party < model.parties; party++) {
      if (state.decision[party] == SearchState.IN) {
        // The room of the state is without those that are in; adding takes a place again.
        room += model.partner[party] ? 1 : 0;
        add(party);
      }
    }
  }

  /** Adds those that a relaxation takes, if they fit together, the most worthy first. */
  void addTaken(Relaxation relaxation) {
    var taken = new Integer[model.parties];
    var size = 0;
    for (var party = 0; party < model.parties; party++) {
      if (relaxation.taken[party]) {
        taken[size++] = party;
      }
    }
    // Rivals can't both join: the more worthy of them comes first.
    Arrays.sort(
        taken,
        0,
        size,
        (party, other) ->
            Double.compare(relaxation.reducedCost[party], relaxation.reducedCost[other]));
    for (var i = 0; i < size; i++) {
      take(taken[i]);
    }
  }

  /** Adds a party if it fits to those that are in. */
  void take(int party) {
    if (!in[party] && mayJoin(party)) {
      add(party);
    }
  }

  /** Adds what is best until all needs are served and nothing pays any more; false if stuck. */
  boolean complete() {
    for (; ; ) {
      var open = 0;
      for (var cost : cheapest) {
        open += cost == NONE ? 1 : 0;
      }
      // Prices change with who is in, so they are taken anew for each step.
      pricePorts();
      // With all needs served only what saves something is added, so this ends; before, each step
      // serves one need more.
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

  private boolean mayJoin(int party) {
    if (in[party]) {
      return true;
    }
    if (state.decision[party] == SearchState.OUT || (model.partner[party] && room <= 0)) {
      return false;
    }
    for (var rival : model.rivals[party]) {
      if (in[rival]) {
        return false;
      }
    }
    return true;
  }

  /** Cost per need newly served; or, if all that must be are served, what is saved below zero. */
  private double score(int item, boolean covering) {
    var party = item < model.parties ? item : model.demandParty[item - model.parties];
    if ((item < model.parties && in[party]) || !state.isAlive(item) || !mayJoin(party)) {
      return NONE;
    }
    var cost = in[party] ? 0 : model.cost[party];
    var served = 0;
    for (var i = model.plainFrom[party]; !in[party] && i < model.plainFrom[party + 1]; i++) {
      var before = cheapest[model.plainNeed[i]];
      // A need that is served already, or may be left open, counts with what is saved of its cost.
      served += before == NONE ? 1 : 0;
      cost += before == NONE ? model.plainCost[i] : Math.min(0, model.plainCost[i] - before);
    }
    if (item >= model.parties) {
      var demand = item - model.parties;
      var added = 0;
      for (var i = model.demandFrom[demand]; i < model.demandFrom[demand + 1]; i++) {
        // A party that is not in yet brings its plain services along: only what is saved beside
        // them counts.
        var before =
            Math.min(cheapest[model.demandNeed[i]], in[party] ? NONE : model.demandPlainCost[i]);
        added += before == NONE ? 1 : 0;
        cost += before == NONE ? model.demandCost[i] : Math.min(0, model.demandCost[i] - before);
      }
      // Serves no more than its party alone, which is an item of its own.
      if (demandIn[demand] || (covering && added == 0)) {
        return NONE;
      }
      served += added;
      cost += priceOfPorts(demand);
    }
    return covering ? (served == 0 ? NONE : cost / served) : cost;
  }

  /**
   * What closing each port costs, by itself: the least that something which closes it costs, with
   * the ports that this one has in turn. At the end of such a chain a port is thought to cost its
   * share of another party.
   */
  private void pricePorts() {
    for (var port = 0; port < model.ports; port++) {
      var demand = model.portDemand[port];
      var ports = model.portsFrom[demand + 1] - model.portsFrom[demand];
      portPrice[port] = model.cost[model.demandParty[demand]] / ports;
    }
    // Each round follows the requirements one step further; circles and long chains stay a guess.
    for (var round = 0; model.ports > 0 && round < ROUNDS; round++) {
      for (var item = 0; item < itemPrice.length; item++) {
        itemPrice[item] = price(item);
      }
      for (var port = 0; port < model.ports; port++) {
        var least = least(model.verified[port]);
        portPrice[port] = Math.min(least, least(model.unverified[port]) + model.unverifiedCost);
        portPrice[port] =
            model.held[port] ? Math.min(portPrice[port], model.unverifiedCost) : portPrice[port];
      }
    }
  }

  private double least(int[] items) {
    var least = NONE;
    for (var item : items) {
      least = Math.min(least, itemPrice[item]);
    }
    return least;
  }

  /** What an item costs with all that closes its ports. */
  private double price(int item) {
    var party = item < model.parties ? item : model.demandParty[item - model.parties];
    if (!state.isAlive(item) || !mayJoin(party)) {
      return NONE;
    }
    var cost = in[party] ? 0 : model.cost[party];
    return item < model.parties || demandIn[item - model.parties]
        ? cost
        : cost + priceOfPorts(item - model.parties);
  }

  private double priceOfPorts(int demand) {
    var price = 0.0;
    for (var port = model.portsFrom[demand]; port < model.portsFrom[demand + 1]; port++) {
      price += portPrice[port];
    }
    return price;
  }

  /** Takes a party, or a demanding brick with all that closes its ports. */
  private void join(int item, int depth) {
    var party = item < model.parties ? item : model.demandParty[item - model.parties];
    if (!mayJoin(party)) {
      return;
    }
    if (!in[party]) {
      add(party);
    }
    if (item >= model.parties && !demandIn[item - model.parties] && depth < DEPTH) {
      var demand = item - model.parties;
      // Set before its ports are closed, so that bricks that hold each other don't call for each
      // other forever.
      demandIn[demand] = true;
      for (var i = model.demandFrom[demand]; i < model.demandFrom[demand + 1]; i++) {
        var need = model.demandNeed[i];
        cheapest[need] = Math.min(cheapest[need], model.demandCost[i]);
      }
      for (var port = model.portsFrom[demand]; port < model.portsFrom[demand + 1]; port++) {
        closeCheaply(port, depth);
      }
    }
  }

  private void closeCheaply(int port, int depth) {
    // Nothing need be added for a held port if verifying it costs more than that.
    var least = model.held[port] ? model.unverifiedCost : NONE;
    var best = -1;
    for (var item : model.verified[port]) {
      var price = price(item);
      if (price < least) {
        least = price;
        best = item;
      }
    }
    for (var item : model.unverified[port]) {
      var price = price(item) + model.unverifiedCost;
      if (price < least) {
        least = price;
        best = item;
      }
    }
    if (best >= 0) {
      join(best, depth + 1);
    }
  }

  private void add(int party) {
    in[party] = true;
    room -= model.partner[party] ? 1 : 0;
    for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
      var need = model.plainNeed[i];
      cheapest[need] = Math.min(cheapest[need], model.plainCost[i]);
    }
  }
}
