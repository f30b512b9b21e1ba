package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A {@link Problem} in flat arrays, with its bricks told apart into two kinds. Offerings cost
 * nothing themselves, so whatever a party can use without help from others is there as soon as the
 * party is: its <em>plain</em> bricks, those whose ports the party's own plain bricks close
 * verified (also in a circle). All plain bricks of a party together act as one. What is left are
 * <em>demanding</em> bricks, whose use is a decision of its own.
 *
 * <p>Costs are in units of which {@value #UNIT} make a point, and each party costs one unit more.
 * So the least cost in units is the least in points, and of those the one of fewest parties.
 *
 * <p>An <em>item</em> is what can close a port: a party (by one of its plain bricks) or, counted on
 * from the number of parties, a demanding brick.
 */
final class Model {

  static final double UNIT = 4096;

  final Problem problem;
  final Bricks bricks;
  final int needs;
  final int parties;
  final int demands;
  final int ports;

  /** By party: its index in the problem. */
  final int[] party;

  final double[] cost;
  final boolean[] partner;
  final boolean[] pinned;
  final int[][] rivals;

  /** By need: what leaving it open costs; infinite if it must be served. */
  final double[] open;

  /** Where the plain services of a party begin, and by service its need and cost. */
  final int[] plainFrom;

  final int[] plainNeed;
  final double[] plainCost;

  /** By demanding brick: its index in the problem, its party, and where its services begin. */
  final int[] demandBrick;

  final int[] demandParty;
  final int[] demandFrom;
  final int[] demandNeed;
  final double[] demandCost;

  /** What the same need costs by a plain brick of the same party; infinite if there is none. */
  final double[] demandElse;

  /** Where the demanding bricks of a party begin; they are in the order of their parties. */
  final int[] demandsFrom;

  /** Where the ports of a demanding brick begin, and by port its brick. */
  final int[] portsFrom;

  final int[] portDemand;

  /** Ports that a plain brick of the same party closes, though unverified. */
  final boolean[] held;

  /** By port: the items that close it verified, and those that close it unverified only. */
  final int[][] firm;

  final int[][] loose;

  /** By party: whether one of its plain bricks closes a port. */
  final boolean[] closing;

  /** What a port closed by unverified joints costs. */
  final double unverified;

  /**
   * @param kept by party of the problem, whether the model has it
   * @param usable by brick of the problem, whether the model has it; bricks of parties left out
   *     don't count
   */
  Model(Problem problem, Bricks bricks, boolean[] kept, boolean[] usable) {
    this.problem = problem;
    this.bricks = bricks;
    this.needs = problem.needs().size();
    this.party =
        IntStream.range(0, problem.parties().size()).filter(index -> kept[index]).toArray();
    this.parties = party.length;
    this.unverified = problem.unverified() * UNIT;
    var at = new int[kept.length];
    Arrays.fill(at, -1);
    for (var p = 0; p < parties; p++) {
      at[party[p]] = p;
    }
    cost = new double[parties];
    partner = new boolean[parties];
    pinned = new boolean[parties];
    for (var p = 0; p < parties; p++) {
      var one = problem.parties().get(party[p]);
      cost[p] = one.points() * UNIT + 1;
      partner[p] = !one.home();
      pinned[p] = one.pinned();
    }
    rivals = rivals(at);
    open = new double[needs];
    for (var n = 0; n < needs; n++) {
      var need = problem.needs().get(n);
      open[n] = need.must() ? Double.POSITIVE_INFINITY : need.open() * UNIT;
    }
    var alive = usable.clone();
    for (var b = 0; b < alive.length; b++) {
      alive[b] &= kept[bricks.party[b]];
    }
    bricks.keepStanding(alive);
    var plain = bricks.plain(alive);
    plainFrom = new int[parties + 1];
    var served = plainServices(plain, at);
    plainNeed = served.needs();
    plainCost = served.costs();
    demandsFrom = new int[parties + 1];
    demandBrick =
        IntStream.range(0, parties)
            .flatMap(p -> Arrays.stream(bricks.of[party[p]]).filter(b -> alive[b] && !plain[b]))
            .toArray();
    demands = demandBrick.length;
    demandParty = Arrays.stream(demandBrick).map(b -> at[bricks.party[b]]).toArray();
    for (var d = 0; d < demands; d++) {
      demandsFrom[demandParty[d] + 1]++;
    }
    Arrays.parallelPrefix(demandsFrom, Integer::sum);
    demandFrom = new int[demands + 1];
    for (var d = 0; d < demands; d++) {
      demandFrom[d + 1] = demandFrom[d] + bricks.needs[demandBrick[d]].length;
    }
    demandNeed = new int[demandFrom[demands]];
    demandCost = new double[demandFrom[demands]];
    demandElse = new double[demandFrom[demands]];
    fillDemandServices();
    var found = new PortLists(at, alive, plain);
    ports = found.demand.size();
    portsFrom = found.from;
    portDemand = found.demand.stream().mapToInt(Integer::intValue).toArray();
    firm = found.firm.toArray(int[][]::new);
    loose = found.loose.toArray(int[][]::new);
    closing = new boolean[parties];
    for (var list : List.of(firm, loose)) {
      for (var items : list) {
        Arrays.stream(items).filter(item -> item < parties).forEach(p -> closing[p] = true);
      }
    }
    held = new boolean[ports];
    for (var j = 0; j < ports; j++) {
      held[j] = found.held.get(j);
    }
  }

  private record Services(int[] needs, double[] costs) {}

  private int[][] rivals(int[] at) {
    var lists = new int[parties][];
    var counts = new int[parties];
    for (var round = 0; round < 2; round++) {
      Arrays.fill(counts, 0);
      for (var pair : problem.conflicts()) {
        var one = at[pair.one()];
        var other = at[pair.other()];
        if (one >= 0 && other >= 0) {
          if (round == 1) {
            lists[one][counts[one]] = other;
            lists[other][counts[other]] = one;
          }
          counts[one]++;
          counts[other]++;
        }
      }
      for (var p = 0; round == 0 && p < parties; p++) {
        lists[p] = new int[counts[p]];
      }
    }
    return lists;
  }

  /** The cheapest plain service of each party for each need. */
  private Services plainServices(boolean[] plain, int[] at) {
    var cheapest = new double[needs];
    Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
    var needList = new int[16];
    var costList = new double[16];
    var size = 0;
    for (var p = 0; p < parties; p++) {
      for (var b : bricks.of[party[p]]) {
        for (var i = 0; plain[b] && i < bricks.needs[b].length; i++) {
          var n = bricks.needs[b][i];
          cheapest[n] = Math.min(cheapest[n], bricks.points[b][i] * UNIT);
        }
      }
      for (var b : bricks.of[party[p]]) {
        for (var i = 0; plain[b] && i < bricks.needs[b].length; i++) {
          var n = bricks.needs[b][i];
          if (cheapest[n] < Double.POSITIVE_INFINITY) {
            if (size == needList.length) {
              needList = Arrays.copyOf(needList, 2 * size);
              costList = Arrays.copyOf(costList, 2 * size);
            }
            needList[size] = n;
            costList[size++] = cheapest[n];
            cheapest[n] = Double.POSITIVE_INFINITY;
          }
        }
      }
      plainFrom[p + 1] = size;
    }
    return new Services(Arrays.copyOf(needList, size), Arrays.copyOf(costList, size));
  }

  private void fillDemandServices() {
    for (var d = 0; d < demands; d++) {
      var b = demandBrick[d];
      for (var i = 0; i < bricks.needs[b].length; i++) {
        var at = demandFrom[d] + i;
        demandNeed[at] = bricks.needs[b][i];
        demandCost[at] = bricks.points[b][i] * UNIT;
        demandElse[at] = plainCost(demandParty[d], demandNeed[at]);
      }
    }
  }

  /** Whether the party could serve a need or close a port. */
  boolean isUseful(int p) {
    return plainFrom[p] < plainFrom[p + 1]
        || demandsFrom[p] < demandsFrom[p + 1]
        || bricks.closing[party[p]];
  }

  /** What the party's plain bricks serve the need for; infinite if they don't. */
  double plainCost(int p, int need) {
    for (var i = plainFrom[p]; i < plainFrom[p + 1]; i++) {
      if (plainNeed[i] == need) {
        return plainCost[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The ports that the plain bricks of their own party leave open. */
  private final class PortLists {

    final int[] from = new int[demands + 1];
    final List<Integer> demand = new ArrayList<>();
    final List<int[]> firm = new ArrayList<>();
    final List<int[]> loose = new ArrayList<>();
    final List<Boolean> held = new ArrayList<>();
    private final int[] at;
    private final boolean[] alive;
    private final boolean[] plain;
    private final int[] demandAt;
    private final int[] seen;
    private int stamp;

    PortLists(int[] at, boolean[] alive, boolean[] plain) {
      this.at = at;
      this.alive = alive;
      this.plain = plain;
      demandAt = new int[alive.length];
      for (var d = 0; d < demands; d++) {
        demandAt[demandBrick[d]] = d;
      }
      seen = new int[parties + demands];
      for (var d = 0; d < demands; d++) {
        var b = demandBrick[d];
        for (var i = 0; i < bricks.firm[b].length; i++) {
          add(d, bricks.firm[b][i], bricks.loose[b][i]);
        }
        from[d + 1] = demand.size();
      }
    }

    private void add(int d, int[] verified, int[] unverified) {
      stamp++;
      var firmItems = items(verified);
      if (seen[demandParty[d]] != stamp) {
        var looseItems = items(unverified);
        demand.add(d);
        firm.add(firmItems);
        loose.add(looseItems);
        held.add(seen[demandParty[d]] == stamp);
      }
    }

    /** Each item once. */
    private int[] items(int[] closing) {
      var items = new int[closing.length];
      var size = 0;
      for (var b : closing) {
        if (alive[b]) {
          var item = plain[b] ? at[bricks.party[b]] : parties + demandAt[b];
          if (seen[item] != stamp) {
            seen[item] = stamp;
            items[size++] = item;
          }
        }
      }
      return Arrays.copyOf(items, size);
    }
  }
}
