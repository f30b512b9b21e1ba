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
  final byte[] party;
  final boolean[] dead;

  /** The demanding bricks still alive that could serve or close something; all of them. */
  private final int[] trail;

  private int size;
  private int partners;
  private final int most;

  SearchState(Model model) {
    this.model = model;
    party = new byte[model.parties];
    dead = new boolean[model.demands];
    trail = new int[model.parties + model.demands];
    most = model.problem.maxPartners();
  }

  int mark() {
    return size;
  }

  void undo(int mark) {
    while (size > mark) {
      var item = trail[--size];
      if (item >= model.parties) {
        dead[item - model.parties] = false;
      } else {
        partners -= party[item] == IN && model.partner[item] ? 1 : 0;
        party[item] = FREE;
      }
    }
  }

  /** Partners that may still be added. */
  int room() {
    return most - partners;
  }

  boolean isAlive(int item) {
    return item < model.parties ? party[item] != OUT : !dead[item - model.parties];
  }

  /** The parties that are in, by their index in the problem. */
  Set<Integer> open() {
    var parties = new TreeSet<Integer>();
    for (var p = 0; p < model.parties; p++) {
      if (party[p] == IN) {
        parties.add(model.party[p]);
      }
    }
    return parties;
  }

  /** Takes a free party in, and its rivals out; false if that can't be. */
  boolean take(int p) {
    if (party[p] == OUT || (model.partner[p] && room() == 0)) {
      return party[p] == IN;
    }
    if (party[p] == FREE) {
      party[p] = IN;
      partners += model.partner[p] ? 1 : 0;
      trail[size++] = p;
      for (var rival : model.rivals[p]) {
        if (party[rival] == IN) {
          return false;
        }
        drop(rival);
      }
    }
    return true;
  }

  /** Leaves a free party out. */
  void drop(int p) {
    if (party[p] == FREE) {
      party[p] = OUT;
      trail[size++] = p;
    }
  }

  void kill(int d) {
    if (!dead[d]) {
      dead[d] = true;
      trail[size++] = model.parties + d;
    }
  }

  /**
   * Whether there are more parties in than can all be of use: each serves a need or closes a port
   * that no other does.
   */
  boolean isCrowded() {
    var uses = model.needs;
    var in = 0;
    for (var p = 0; p < model.parties; p++) {
      uses += party[p] == OUT ? 0 : model.bricks.ports[model.party[p]];
      in += party[p] == IN && !model.pinned[p] ? 1 : 0;
    }
    return in > uses;
  }

  /** Draws all conclusions; false if no ensemble is left. */
  boolean propagate() {
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
    for (var p = 0; p < model.parties; p++) {
      if (party[p] == FREE && model.partner[p]) {
        drop(p);
      }
    }
  }

  /** Demanding bricks whose party is out or one of whose ports nobody closes. */
  private void killFallen() {
    for (var d = 0; d < model.demands; d++) {
      if (!dead[d] && (party[model.demandParty[d]] == OUT || hasOpenPort(d))) {
        kill(d);
      }
    }
  }

  private boolean hasOpenPort(int d) {
    for (var j = model.portsFrom[d]; j < model.portsFrom[d + 1]; j++) {
      if (!model.held[j] && !anyAlive(model.firm[j]) && !anyAlive(model.loose[j])) {
        return true;
      }
    }
    return false;
  }

  private boolean anyAlive(int[] items) {
    for (var item : items) {
      if (isAlive(item)) {
        return true;
      }
    }
    return false;
  }

  /** The one party that can serve a need that must be served is in. */
  private boolean takeOnlyServers() {
    var server = new int[model.needs];
    Arrays.fill(server, -1);
    for (var p = 0; p < model.parties; p++) {
      if (party[p] != OUT) {
        for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
          note(server, model.plainNeed[i], p);
        }
      }
    }
    for (var d = 0; d < model.demands; d++) {
      if (!dead[d]) {
        for (var i = model.demandFrom[d]; i < model.demandFrom[d + 1]; i++) {
          note(server, model.demandNeed[i], model.demandParty[d]);
        }
      }
    }
    for (var n = 0; n < model.needs; n++) {
      if (model.open[n] == Double.POSITIVE_INFINITY) {
        if (server[n] == -1 || (server[n] >= 0 && !take(server[n]))) {
          return false;
        }
      }
    }
    return true;
  }

  /** −1: nobody yet, −2: several. */
  private static void note(int[] server, int n, int p) {
    server[n] = server[n] == -1 || server[n] == p ? p : -2;
  }
}
