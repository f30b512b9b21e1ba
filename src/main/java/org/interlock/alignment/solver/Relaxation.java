package org.interlock.alignment.solver;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of a {@link Model}: that each need is served and each port is closed
 * becomes a price. With prices given, every party decides for itself whether it is worth its cost,
 * and the sum is a lower bound of what any ensemble costs. A subgradient ascent looks for the
 * prices of the greatest bound.
 *
 * <p>Why it is a bound: an ensemble keeps 1 ≤ Σ z(n, b) + u(n) for each need n, and x(b) ≤ Σ
 * x(closing) and x(b) ≤ Σ x(closing verified) + t for each port of a brick b. So each left side
 * less its right side, times a price λ, μ or ν of at least 0, adds at most 0 to its cost. With
 * these terms added, the least that any choice of parties and bricks costs, rules or not, is no
 * more than what the ensemble costs.
 *
 * <p>The method is that of Held and Karp (1970) and Fisher (1981); for uncapacitated facility
 * location, of which covering needs by parties is a case, see Beasley (1993).
 *
 * <p>An ascent runs through all parties at each step, so the loops stay whole, over flat arrays.
 */
final class Relaxation {

  /** An ensemble that costs more than that above the bound is no aim: its steps are too long. */
  private static final double REACH = 0.1;

  /** An ascent ends when its pace is no longer than that. */
  private static final double LEAST_PACE = 0.004;

  /**
   * How long prices are looked for.
   *
   * @param steps at most
   * @param patience steps without progress after which steps are halved
   * @param pace part of the way to the aim that a first step goes
   */
  record Ascent(int steps, int patience, double pace) {}

  private final Model model;
  private final SearchState state;

  /** Price of serving a need (λ), of closing a port (μ), and of closing it verified (ν). */
  final double[] needPrice;

  final double[] portPrice;
  final double[] verifiedPrice;

  /** By party: what the bound grows by when it is in; by demanding brick likewise. */
  final double[] reducedCost;

  final double[] reducedDemandCost;
  final boolean[] taken;
  final boolean[] takenDemand;

  /** How often a party was taken lately, 0..1. */
  final double[] frequency;

  double bound = Double.NEGATIVE_INFINITY;

  /** By item: what the prices of ports add to its cost; below zero if it closes more. */
  private final double[] portCost;

  /** By need and by port: the subgradient of the bound, 0 where a price can go no further. */
  private final double[] needStep;

  private final double[] portStep;
  private final double[] verifiedStep;

  /** Room for the reduced costs of the free partners below zero. */
  private double[] negatives = new double[0];

  /** Among free partners: the reduced cost of the last one taken, and of the first one left. */
  private double lastTaken;

  private double firstLeft;

  /** Whether more free partners are worth their cost than there is room for. */
  private boolean full;

  Relaxation(Model model, SearchState state) {
    this.model = model;
    this.state = state;
    needPrice = new double[model.needs];
    portPrice = new double[model.ports];
    verifiedPrice = new double[model.ports];
    reducedCost = new double[model.parties];
    reducedDemandCost = new double[model.demands];
    taken = new boolean[model.parties];
    takenDemand = new boolean[model.demands];
    frequency = new double[model.parties];
    portCost = new double[model.parties + model.demands];
    needStep = new double[model.needs];
    portStep = new double[model.ports];
    verifiedStep = new double[model.ports];
  }

  /** First prices: of each need the cheapest way to have it, if the party's cost is shared. */
  void start() {
    // Any prices of at least 0 give a valid bound; near ones spare steps.
    Arrays.fill(needPrice, Double.POSITIVE_INFINITY);
    for (var party = 0; party < model.parties; party++) {
      shareCost(
          party,
          model.plainFrom[party],
          model.plainFrom[party + 1],
          model.plainNeed,
          model.plainCost);
    }
    for (var demand = 0; demand < model.demands; demand++) {
      shareCost(
          model.demandParty[demand],
          model.demandFrom[demand],
          model.demandFrom[demand + 1],
          model.demandNeed,
          model.demandCost);
    }
    for (var need = 0; need < model.needs; need++) {
      // A price above the cost of leaving the need open would only pay for leaving it open.
      needPrice[need] = Math.min(needPrice[need], model.openCost[need]);
      // Nobody serves a need that must be served: no ensemble, whatever the price.
      if (needPrice[need] == Double.POSITIVE_INFINITY) {
        needPrice[need] = 0;
      }
    }
  }

  /** Lowers prices to the costs of some services of a party with their share of its own cost. */
  private void shareCost(int party, int from, int to, int[] needs, double[] costs) {
    for (var i = from; i < to; i++) {
      needPrice[needs[i]] =
          Math.min(needPrice[needs[i]], costs[i] + model.cost[party] / (to - from));
    }
  }

  /** The prices of needs as they are elsewhere. */
  void startFrom(double[] needPrices) {
    System.arraycopy(needPrices, 0, needPrice, 0, needPrice.length);
  }

  /** The prices as they are at another place of the same tree, and what was taken there lately. */
  void startFrom(Relaxation other) {
    setPrices(other.needPrice, other.portPrice, other.verifiedPrice);
    System.arraycopy(other.frequency, 0, frequency, 0, frequency.length);
  }

  private void setPrices(double[] needPrices, double[] portPrices, double[] verifiedPrices) {
    System.arraycopy(needPrices, 0, needPrice, 0, needPrice.length);
    System.arraycopy(portPrices, 0, portPrice, 0, portPrice.length);
    System.arraycopy(verifiedPrices, 0, verifiedPrice, 0, verifiedPrice.length);
  }

  /**
   * Raises the bound; ends with the prices, reduced costs and choices of the best one.
   *
   * @param aim what the bound is hoped to reach: the cost of an ensemble, if that is near
   * @param enough a bound greater than that ends the ascent
   */
  void ascend(Ascent ascent, double aim, double enough, StopRule stop) {
    var pace = ascent.pace();
    bound = Double.NEGATIVE_INFINITY;
    var bestNeed = needPrice.clone();
    var bestPort = portPrice.clone();
    var bestVerified = verifiedPrice.clone();
    var stale = 0;
    for (var step = 0;
        step < ascent.steps() && pace > LEAST_PACE && !(step % 8 == 7 && stop.now());
        step++) {
      var value = evaluate();
      countTaken();
      if (value > bound + 1e-6 * Math.abs(value)) {
        bound = value;
        System.arraycopy(needPrice, 0, bestNeed, 0, needPrice.length);
        System.arraycopy(portPrice, 0, bestPort, 0, portPrice.length);
        System.arraycopy(verifiedPrice, 0, bestVerified, 0, verifiedPrice.length);
        stale = 0;
        // Nothing here is better than the incumbent, however much further the bound can rise.
        if (bound > enough) {
          break;
        }
      } else if (++stale == ascent.patience()) {
        // Steps along a subgradient come nearer to the best prices only if they are short enough; a
        // row without progress says that they are not (Fisher 1981).
        pace /= 2;
        stale = 0;
        setPrices(bestNeed, bestPort, bestVerified);
        value = evaluate();
      }
      // Polyak's step length (1969) is the way to the greatest bound, which is not known; an
      // ensemble's cost stands in for it, at least one unit and at most a tenth above the bound.
      var target = Math.clamp(aim, bound + 1, bound + 1 + REACH * Math.abs(bound));
      // The subgradient is 0: as the bound is concave, no prices give a greater one.
      if (!step(pace * (target - value))) {
        break;
      }
    }
    // Fixing by reduced costs needs them and the bound from the same prices.
    setPrices(bestNeed, bestPort, bestVerified);
    bound = evaluate();
  }

  private void countTaken() {
    for (var party = 0; party < model.parties; party++) {
      // A moving average: the choices of many steps come near a solution of the linear relaxation
      // (volume algorithm, Barahona and Anbil 2000), those of one step don't.
      frequency[party] += 0.1 * ((taken[party] ? 1 : 0) - frequency[party]);
    }
  }

  /** The bound with the prices as they are. */
  double evaluate() {
    pricePorts();
    var value = 0.0;
    // Each need costs its price: to leave it open costs no less, and what a party asks less is in
    // its reduced cost.
    for (var need = 0; need < model.needs; need++) {
      value += needPrice[need];
    }
    var negativeCount = 0;
    for (var party = 0; party < model.parties; party++) {
      var decided = state.decision[party];
      if (decided == SearchState.OUT) {
        taken[party] = false;
        reducedCost[party] = Double.POSITIVE_INFINITY;
        continue;
      }
      var reduced = reducedCostOf(party);
      reducedCost[party] = reduced;
      // With constraints priced and conflicts left out, parties have only their number in common,
      // so each is decided by the sign of its own reduced cost.
      taken[party] = decided == SearchState.IN || reduced < 0;
      value += taken[party] ? reduced : 0;
      negativeCount += decided == SearchState.FREE && model.partner[party] && reduced < 0 ? 1 : 0;
    }
    // The number of partners is kept as a rule, not priced: the least sum of at most so many terms
    // is that of the smallest ones below zero.
    full = negativeCount > state.room();
    return full ? value + leaveOutWorst(negativeCount) : value;
  }

  /** What closing and being closed adds to the cost of items. */
  private void pricePorts() {
    if (model.ports == 0) {
      return;
    }
    Arrays.fill(portCost, 0);
    for (var port = 0; port < model.ports; port++) {
      // (μ + ν)·x(b) − μ·Σ x(closing) − ν·(Σ x(closing verified) + t). As ν is at most what t
      // costs, t is 0 at the least.
      var price = portPrice[port] + verifiedPrice[port];
      // A dead brick has x(b) = 0, which keeps both constraints: they need no price.
      if (price > 0 && !state.dead[model.portDemand[port]]) {
        portCost[model.parties + model.portDemand[port]] += price;
        for (var item : model.verified[port]) {
          portCost[item] -= price;
        }
        for (var item : model.unverified[port]) {
          portCost[item] -= portPrice[port];
        }
      }
    }
  }

  /** What the party costs more than all that it does is worth. */
  private double reducedCostOf(int party) {
    // With the party in, each plain service is its own decision: it is used if it asks less than
    // the price.
    var reduced = model.cost[party] + portCost[party];
    for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
      var difference = model.plainCost[i] - needPrice[model.plainNeed[i]];
      if (difference < 0) {
        reduced += difference;
      }
    }
    for (var demand = model.demandsFrom[party]; demand < model.demandsFrom[party + 1]; demand++) {
      if (state.dead[demand]) {
        takenDemand[demand] = false;
        reducedDemandCost[demand] = Double.POSITIVE_INFINITY;
        continue;
      }
      var own = portCost[model.parties + demand];
      for (var i = model.demandFrom[demand]; i < model.demandFrom[demand + 1]; i++) {
        // A brick saves at most the difference to the price or to the plain service, which is
        // counted above. Two demanding bricks for one need both count theirs, of which an ensemble
        // can have only one: that makes the sum smaller, so the bound stays valid.
        var difference =
            model.demandCost[i]
                - Math.min(needPrice[model.demandNeed[i]], model.demandPlainCost[i]);
        if (difference < 0) {
          own += difference;
        }
      }
      // A demanding brick needs its party, so it is decided inside of it: taken if that makes the
      // party cheaper.
      reducedDemandCost[demand] = own;
      takenDemand[demand] = own < 0;
      reduced += Math.min(0, own);
    }
    return reduced;
  }

  /** No more partners may be taken than there is room for: those of least worth stay out. */
  private double leaveOutWorst(int negativeCount) {
    if (negatives.length < negativeCount) {
      negatives = new double[Math.max(negativeCount, 2 * negatives.length)];
    }
    var size = 0;
    for (var party = 0; party < model.parties; party++) {
      if (state.decision[party] == SearchState.FREE
          && model.partner[party]
          && reducedCost[party] < 0) {
        negatives[size++] = reducedCost[party];
      }
    }
    Arrays.sort(negatives, 0, size);
    var room = state.room();
    // Who wants in must displace the last one taken; without any room nobody can.
    lastTaken = room == 0 ? Double.NEGATIVE_INFINITY : negatives[room - 1];
    firstLeft = negatives[room];
    var left = 0.0;
    for (var i = room; i < size; i++) {
      left -= negatives[i];
    }
    for (var party = 0; party < model.parties; party++) {
      if (state.decision[party] == SearchState.FREE
          && model.partner[party]
          && reducedCost[party] < 0) {
        // Of equal ones as many as there is room for: the sum is the same.
        taken[party] = room > 0 && reducedCost[party] <= lastTaken && room-- > 0;
      }
    }
    return left;
  }

  /** By how much the bound grows if the party, now left out, is taken. */
  double costOfTaking(int party) {
    // The new least sum has this one instead of the last taken, if there is no room beside it.
    return full && model.partner[party]
        ? Math.max(0, reducedCost[party] - lastTaken)
        : Math.max(0, reducedCost[party]);
  }

  /** By how much the bound grows if the party, now taken, is left out. */
  double costOfDropping(int party) {
    // Without it the best one left out takes its place, if there is one.
    return full && model.partner[party]
        ? Math.max(0, firstLeft - reducedCost[party])
        : Math.max(0, -reducedCost[party]);
  }

  /** One step against what is served or closed too often, towards what is too seldom. */
  private boolean step(double distance) {
    // The derivative of the bound by a price is its constraint's left side less its right side.
    Arrays.fill(needStep, 1);
    for (var party = 0; party < model.parties; party++) {
      if (taken[party]) {
        countServices(party);
      }
    }
    var norm = 0.0;
    for (var need = 0; need < model.needs; need++) {
      // At that price leaving it open costs nothing more: u(n) fills the gap.
      if (needStep[need] > 0 && needPrice[need] >= model.openCost[need]) {
        needStep[need] = 0;
      }
      norm += needStep[need] * needStep[need];
    }
    norm += portSteps();
    if (norm < 1e-9) {
      return false;
    }
    var length = distance / norm;
    for (var need = 0; need < model.needs; need++) {
      // Prices stay where the bound is valid: not negative, and at most what u and t cost.
      needPrice[need] =
          Math.clamp(needPrice[need] + length * needStep[need], 0, model.openCost[need]);
    }
    for (var port = 0; port < model.ports; port++) {
      portPrice[port] = Math.max(0, portPrice[port] + length * portStep[port]);
      verifiedPrice[port] =
          Math.clamp(verifiedPrice[port] + length * verifiedStep[port], 0, model.unverifiedCost);
    }
    return true;
  }

  private void countServices(int party) {
    for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
      if (model.plainCost[i] < needPrice[model.plainNeed[i]]) {
        needStep[model.plainNeed[i]]--;
      }
    }
    for (var demand = model.demandsFrom[party]; demand < model.demandsFrom[party + 1]; demand++) {
      for (var i = model.demandFrom[demand];
          takenDemand[demand] && i < model.demandFrom[demand + 1];
          i++) {
        var price = needPrice[model.demandNeed[i]];
        // Above the cost of the plain service the difference no longer depends on the price.
        if (model.demandCost[i] < price && price <= model.demandPlainCost[i]) {
          needStep[model.demandNeed[i]]--;
        }
      }
    }
  }

  private double portSteps() {
    var norm = 0.0;
    for (var port = 0; port < model.ports; port++) {
      var demand = model.portDemand[port];
      var used = isTaken(model.parties + demand) ? 1 : 0;
      portStep[port] = 0;
      verifiedStep[port] = 0;
      // Unused, so its prices could only fall, and they are 0 already.
      if (state.dead[demand] || (used == 0 && portPrice[port] == 0 && verifiedPrice[port] == 0)) {
        continue;
      }
      var verified = 0;
      for (var item : model.verified[port]) {
        verified += isTaken(item) ? 1 : 0;
      }
      var closing = verified;
      for (var item : model.unverified[port]) {
        closing += isTaken(item) ? 1 : 0;
      }
      // A held port is closed as soon as its party is in: no price for that. A price of 0 can only
      // rise.
      portStep[port] =
          model.held[port] || (portPrice[port] == 0 && used <= closing) ? 0 : used - closing;
      verifiedStep[port] = verifiedPrice[port] == 0 && used <= verified ? 0 : used - verified;
      // At that price an unverified joint costs nothing more: t fills the gap.
      if (verifiedStep[port] > 0 && verifiedPrice[port] >= model.unverifiedCost) {
        verifiedStep[port] = 0;
      }
      norm += portStep[port] * portStep[port] + verifiedStep[port] * verifiedStep[port];
    }
    return norm;
  }

  private boolean isTaken(int item) {
    return item < model.parties
        ? taken[item]
        : takenDemand[item - model.parties] && taken[model.demandParty[item - model.parties]];
  }
}
