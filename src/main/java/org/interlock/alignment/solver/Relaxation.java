package org.interlock.alignment.solver;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of a {@link Model}: that each need is served and each port is closed
 * becomes a price. With prices given, every party decides for itself whether it is worth its cost,
 * and the sum is a lower bound of what any ensemble costs. A subgradient ascent looks for the
 * prices of the greatest bound.
 *
 * <p>The method is that of Held and Karp (1970) and Fisher (1981); for uncapacitated facility
 * location, of which covering needs by parties is a case, see Beasley (1993). The prices of ports
 * are those of the constraints x(b) ≤ Σ x(closing) and x(b) ≤ Σ x(closing verified) + t.
 */
final class Relaxation {

  /** An ensemble that costs more than that above the bound is no aim: its steps are too long. */
  private static final double REACH = 0.1;

  private final Model model;
  private final SearchState state;

  /** Price of serving a need, of closing a port, and of closing it verified. */
  final double[] need;

  final double[] port;
  final double[] firm;

  /** By party: what the bound grows by when it is in; by demanding brick likewise. */
  final double[] reduced;

  final double[] reducedDemand;
  final boolean[] taken;
  final boolean[] takenDemand;

  /** How often a party was taken lately, 0..1. */
  final double[] average;

  double bound = Double.NEGATIVE_INFINITY;

  private final double[] adjust;
  private final double[] needStep;
  private final double[] portStep;
  private final double[] firmStep;
  private double[] order = new double[0];

  /** Among free partners: the reduced cost of the last one taken, and of the first one left. */
  private double last;

  private double next;
  private boolean full;

  Relaxation(Model model, SearchState state) {
    this.model = model;
    this.state = state;
    need = new double[model.needs];
    port = new double[model.ports];
    firm = new double[model.ports];
    reduced = new double[model.parties];
    reducedDemand = new double[model.demands];
    taken = new boolean[model.parties];
    takenDemand = new boolean[model.demands];
    average = new double[model.parties];
    adjust = new double[model.parties + model.demands];
    needStep = new double[model.needs];
    portStep = new double[model.ports];
    firmStep = new double[model.ports];
  }

  /** First prices: of each need the cheapest way to have it, if the party's cost is shared. */
  void start() {
    Arrays.fill(need, Double.POSITIVE_INFINITY);
    for (var p = 0; p < model.parties; p++) {
      var count = model.plainFrom[p + 1] - model.plainFrom[p];
      for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
        var n = model.plainNeed[i];
        need[n] = Math.min(need[n], model.plainCost[i] + model.cost[p] / count);
      }
    }
    for (var d = 0; d < model.demands; d++) {
      var count = model.demandFrom[d + 1] - model.demandFrom[d];
      for (var i = model.demandFrom[d]; i < model.demandFrom[d + 1]; i++) {
        var n = model.demandNeed[i];
        var share = model.cost[model.demandParty[d]] / count;
        need[n] = Math.min(need[n], model.demandCost[i] + share);
      }
    }
    for (var n = 0; n < model.needs; n++) {
      need[n] =
          Math.min(need[n], model.open[n] == Double.POSITIVE_INFINITY ? need[n] : model.open[n]);
      if (need[n] == Double.POSITIVE_INFINITY) {
        need[n] = 0;
      }
    }
  }

  /** The prices of needs as they are elsewhere. */
  void startFrom(double[] needPrices) {
    System.arraycopy(needPrices, 0, need, 0, need.length);
  }

  /** The prices as they are at another place of the same tree, and what was taken there lately. */
  void startFrom(Relaxation other) {
    price(other.need, other.port, other.firm);
    System.arraycopy(other.average, 0, average, 0, average.length);
  }

  private void price(double[] needPrices, double[] portPrices, double[] firmPrices) {
    System.arraycopy(needPrices, 0, need, 0, need.length);
    System.arraycopy(portPrices, 0, port, 0, port.length);
    System.arraycopy(firmPrices, 0, firm, 0, firm.length);
  }

  /**
   * Raises the bound; ends with the prices, reduced costs and choices of the best one.
   *
   * @param aim what the bound is hoped to reach: the cost of an ensemble, if that is near
   * @param enough a bound greater than that ends the ascent
   * @param patience steps without progress after which steps are halved
   */
  void ascend(int steps, int patience, double pace, double aim, double enough, StopRule stop) {
    bound = Double.NEGATIVE_INFINITY;
    var bestNeed = need.clone();
    var bestPort = port.clone();
    var bestFirm = firm.clone();
    var stale = 0;
    for (var step = 0; step < steps && pace > 0.004 && !(step % 8 == 7 && stop.now()); step++) {
      var value = evaluate();
      remember();
      if (value > bound + 1e-6 * Math.abs(value)) {
        bound = value;
        System.arraycopy(need, 0, bestNeed, 0, need.length);
        System.arraycopy(port, 0, bestPort, 0, port.length);
        System.arraycopy(firm, 0, bestFirm, 0, firm.length);
        stale = 0;
        if (bound > enough) {
          break;
        }
      } else if (++stale == patience) {
        pace /= 2;
        stale = 0;
        price(bestNeed, bestPort, bestFirm);
        value = evaluate();
      }
      var target = Math.clamp(aim, bound + 1, bound + 1 + REACH * Math.abs(bound));
      if (!move(pace * (target - value))) {
        break;
      }
    }
    price(bestNeed, bestPort, bestFirm);
    bound = evaluate();
  }

  private void remember() {
    for (var p = 0; p < model.parties; p++) {
      average[p] += 0.1 * ((taken[p] ? 1 : 0) - average[p]);
    }
  }

  /** The bound with the prices as they are. */
  double evaluate() {
    pricePorts();
    var value = 0.0;
    for (var n = 0; n < model.needs; n++) {
      value += need[n];
    }
    var negative = 0;
    for (var p = 0; p < model.parties; p++) {
      var decided = state.party[p];
      if (decided == SearchState.OUT) {
        taken[p] = false;
        reduced[p] = Double.POSITIVE_INFINITY;
        continue;
      }
      var worth = reduce(p);
      reduced[p] = worth;
      taken[p] = decided == SearchState.IN || worth < 0;
      value += taken[p] ? worth : 0;
      negative += decided == SearchState.FREE && model.partner[p] && worth < 0 ? 1 : 0;
    }
    full = negative > state.room();
    return full ? value + leaveOutWorst(negative) : value;
  }

  /** What closing and being closed adds to the cost of items. */
  private void pricePorts() {
    if (model.ports == 0) {
      return;
    }
    Arrays.fill(adjust, 0);
    for (var j = 0; j < model.ports; j++) {
      var price = port[j] + firm[j];
      if (price > 0 && !state.dead[model.portDemand[j]]) {
        adjust[model.parties + model.portDemand[j]] += price;
        for (var item : model.firm[j]) {
          adjust[item] -= price;
        }
        for (var item : model.loose[j]) {
          adjust[item] -= port[j];
        }
      }
    }
  }

  /** What the party costs more than all that it does is worth. */
  private double reduce(int p) {
    var worth = model.cost[p] + adjust[p];
    for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
      var gain = model.plainCost[i] - need[model.plainNeed[i]];
      if (gain < 0) {
        worth += gain;
      }
    }
    for (var d = model.demandsFrom[p]; d < model.demandsFrom[p + 1]; d++) {
      if (state.dead[d]) {
        takenDemand[d] = false;
        reducedDemand[d] = Double.POSITIVE_INFINITY;
        continue;
      }
      var own = adjust[model.parties + d];
      for (var i = model.demandFrom[d]; i < model.demandFrom[d + 1]; i++) {
        var gain = model.demandCost[i] - Math.min(need[model.demandNeed[i]], model.demandElse[i]);
        if (gain < 0) {
          own += gain;
        }
      }
      reducedDemand[d] = own;
      takenDemand[d] = own < 0;
      worth += Math.min(0, own);
    }
    return worth;
  }

  /** No more partners may be taken than there is room for: those of least worth stay out. */
  private double leaveOutWorst(int negative) {
    if (order.length < negative) {
      order = new double[Math.max(negative, 2 * order.length)];
    }
    var size = 0;
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == SearchState.FREE && model.partner[p] && reduced[p] < 0) {
        order[size++] = reduced[p];
      }
    }
    Arrays.sort(order, 0, size);
    var room = state.room();
    last = room == 0 ? Double.NEGATIVE_INFINITY : order[room - 1];
    next = order[room];
    var left = 0.0;
    for (var i = room; i < size; i++) {
      left -= order[i];
    }
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == SearchState.FREE && model.partner[p] && reduced[p] < 0) {
        taken[p] = room > 0 && reduced[p] <= last && room-- > 0;
      }
    }
    return left;
  }

  /** By how much the bound grows if the party, now left out, is taken. */
  double costOfTaking(int p) {
    return full && model.partner[p] ? Math.max(0, reduced[p] - last) : Math.max(0, reduced[p]);
  }

  /** By how much the bound grows if the party, now taken, is left out. */
  double costOfDropping(int p) {
    return full && model.partner[p] ? Math.max(0, next - reduced[p]) : Math.max(0, -reduced[p]);
  }

  /** One step against what is served or closed too often, towards what is too seldom. */
  private boolean move(double distance) {
    Arrays.fill(needStep, 1);
    for (var p = 0; p < model.parties; p++) {
      if (taken[p]) {
        countServices(p);
      }
    }
    var norm = 0.0;
    for (var n = 0; n < model.needs; n++) {
      if (needStep[n] > 0 && need[n] >= model.open[n]) {
        needStep[n] = 0;
      }
      norm += needStep[n] * needStep[n];
    }
    norm += portSteps();
    if (norm < 1e-9) {
      return false;
    }
    var length = distance / norm;
    for (var n = 0; n < model.needs; n++) {
      need[n] = Math.clamp(need[n] + length * needStep[n], 0, model.open[n]);
    }
    for (var j = 0; j < model.ports; j++) {
      port[j] = Math.max(0, port[j] + length * portStep[j]);
      firm[j] = Math.clamp(firm[j] + length * firmStep[j], 0, model.unverified);
    }
    return true;
  }

  private void countServices(int p) {
    for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
      if (model.plainCost[i] < need[model.plainNeed[i]]) {
        needStep[model.plainNeed[i]]--;
      }
    }
    for (var d = model.demandsFrom[p]; d < model.demandsFrom[p + 1]; d++) {
      for (var i = model.demandFrom[d]; takenDemand[d] && i < model.demandFrom[d + 1]; i++) {
        var price = need[model.demandNeed[i]];
        if (model.demandCost[i] < price && price <= model.demandElse[i]) {
          needStep[model.demandNeed[i]]--;
        }
      }
    }
  }

  private double portSteps() {
    var norm = 0.0;
    for (var j = 0; j < model.ports; j++) {
      var d = model.portDemand[j];
      var used = isTaken(model.parties + d) ? 1 : 0;
      portStep[j] = 0;
      firmStep[j] = 0;
      if (state.dead[d] || (used == 0 && port[j] == 0 && firm[j] == 0)) {
        continue;
      }
      var verified = 0;
      for (var item : model.firm[j]) {
        verified += isTaken(item) ? 1 : 0;
      }
      var closing = verified;
      for (var item : model.loose[j]) {
        closing += isTaken(item) ? 1 : 0;
      }
      portStep[j] = model.held[j] || (port[j] == 0 && used <= closing) ? 0 : used - closing;
      firmStep[j] = firm[j] == 0 && used <= verified ? 0 : used - verified;
      if (firmStep[j] > 0 && firm[j] >= model.unverified) {
        firmStep[j] = 0;
      }
      norm += portStep[j] * portStep[j] + firmStep[j] * firmStep[j];
    }
    return norm;
  }

  private boolean isTaken(int item) {
    return item < model.parties
        ? taken[item]
        : takenDemand[item - model.parties] && taken[model.demandParty[item - model.parties]];
  }
}
