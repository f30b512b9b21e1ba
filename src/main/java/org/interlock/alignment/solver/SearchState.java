package org.interlock.alignment.solver;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is decided at a place of the search tree: parties that are in, parties that are out, and
 * demanding bricks that can't be used any more. Decisions are taken back in reverse order.
 */
final class SearchState {

  static final byte FREE = 0;
  static final byte IN = 1;
  static final byte OUT = 2;

  private final Model model;
  final byte[] decision;
  final boolean[] dead;

  /** What was decided, in order: parties by their number, dead bricks as items. */
  private final int[] trail;

  /** How much of the trail is used. */
  private int size;

  /** Partners that are in. */
  private int partners;

  private final int maxPartners;

  SearchState(Model model) {
    this.model = model;
    decision = new byte[model.parties];
    dead = new boolean[model.demands];
    trail = new int[model.parties + model.demands];
    maxPartners = model.problem.maxPartners();
  }

  int mark() {
    return size;
  }

  void undo(int mark) {
    while (size > mark) {
      var item = trail[--size];
      // Each item is on the trail at most once, so what it was before is known: free, or alive.
      if (item >= model.parties) {
        dead[item - model.parties] = false;
      } else {
        partners -= decision[item] == IN && model.partner[item] ? 1 : 0;
        decision[item] = FREE;
      }
    }
  }

  /** Partners that may still be added. */
  int room() {
    return maxPartners - partners;
  }

  boolean isAlive(int item) {
    return item < model.parties ? decision[item] != OUT : !dead[item - model.parties];
  }

  /** The parties that are in, by their index in the problem. */
  Set<Integer> members() {
    var parties = new TreeSet<Integer>();
    for (var party = 0; party < model.parties; party++) {
      if (decision[party] == IN) {
        parties.add(model.original[party]);
      }
    }
    return parties;
  }

  /** Takes a free party in, and its rivals out; false if that can't be. */
  boolean take(int party) {
    // Who is in already may stay, also without room.
    if (decision[party] == OUT || (model.partner[party] && room() == 0)) {
      return decision[party] == IN;
    }
    if (decision[party] == FREE) {
      decision[party] = IN;
      partners += model.partner[party] ? 1 : 0;
      trail[size++] = party;
      for (var rival : model.rivals[party]) {
        // What was decided until here is on the trail; whoever asked undoes it.
        if (decision[rival] == IN) {
          return false;
        }
        drop(rival);
      }
    }
    return true;
  }

  /** Leaves a free party out. */
  void drop(int party) {
    if (decision[party] == FREE) {
      decision[party] = OUT;
      trail[size++] = party;
    }
  }

  void kill(int demand) {
    if (!dead[demand]) {
      dead[demand] = true;
      trail[size++] = model.parties + demand;
    }
  }

  /**
   * Whether there are more parties in than can all be of use: each serves a need or closes a port
   * that no other does.
   */
  boolean isCrowded() {
    // In an ensemble without idle bricks each brick serves a need or is the only one to close a
    // port, or to close it verified. No need and no port is named for two bricks. So there are at
    // most as many parties with a brick as needs and ports; pinned ones may have none.
    var uses = model.needs;
    var in = 0;
    for (var party = 0; party < model.parties; party++) {
      uses += decision[party] == OUT ? 0 : model.bricks.portCount[model.original[party]];
      in += decision[party] == IN && !model.pinned[party] ? 1 : 0;
    }
    return in > uses;
  }

  /** Draws all conclusions; false if no ensemble is left. */
  boolean propagate() {
    // Conclusions only add to the trail, so this ends.
    for (var before = -1; before != size; ) {
      before = size;
      if (room() < 0) {
        return false;
      }
      if (room() == 0) {
        dropFreePartners();
      }
      killFallen();
      if (!takeOnlyServers()) {
        return false;
      }
    }
    return true;
  }

  private void dropFreePartners() {
    for (var party = 0; party < model.parties; party++) {
      if (decision[party] == FREE && model.partner[party]) {
        drop(party);
      }
    }
  }

  /** Demanding bricks whose party is out or one of whose ports nobody closes. */
  private void killFallen() {
    for (var demand = 0; demand < model.demands; demand++) {
      // What only dead bricks hold falls with them, now or in the next round. Bricks that hold each
      // other stay alive: they may stand together.
      if (!dead[demand] && (decision[model.demandParty[demand]] == OUT || hasOpenPort(demand))) {
        kill(demand);
      }
    }
  }

  private boolean hasOpenPort(int demand) {
    for (var port = model.portsFrom[demand]; port < model.portsFrom[demand + 1]; port++) {
      // A held port is closed by a plain brick of its own party.
      if (!model.held[port]
          && !isAnyAlive(model.verified[port])
          && !isAnyAlive(model.unverified[port])) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyAlive(int[] items) {
    for (var item : items) {
      if (isAlive(item)) {
        return true;
      }
    }
    return false;
  }

  /** The one party that can serve a need that must be served is in. */
  private boolean takeOnlyServers() {
    // In every ensemble that is left the need is served by somebody who is not out; if there is but
    // one, that one is in.
    var server = new int[model.needs];
    Arrays.fill(server, -1);
    for (var party = 0; party < model.parties; party++) {
      if (decision[party] != OUT) {
        for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
          noteServer(server, model.plainNeed[i], party);
        }
      }
    }
    for (var demand = 0; demand < model.demands; demand++) {
      if (!dead[demand]) {
        for (var i = model.demandFrom[demand]; i < model.demandFrom[demand + 1]; i++) {
          noteServer(server, model.demandNeed[i], model.demandParty[demand]);
        }
      }
    }
    for (var need = 0; need < model.needs; need++) {
      if (model.openCost[need] == Double.POSITIVE_INFINITY) {
        if (server[need] == -1 || (server[need] >= 0 && !take(server[need]))) {
          return false;
        }
      }
    }
    return true;
  }

  /** −1: nobody yet, −2: several. */
  private static void noteServer(int[] server, int need, int party) {
    server[need] = server[need] == -1 || server[need] == party ? party : -2;
  }
}
