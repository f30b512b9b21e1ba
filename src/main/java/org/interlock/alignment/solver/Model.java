package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A {@link Problem} in flat arrays, with its bricks told apart into two kinds. Offerings cost
 * nothing themselves, so whatever a party can use without help from others is there as soon as the
 * party is: its <em>plain</em> bricks, those whose ports the party's own plain bricks close
 * verified (also in a circle). All plain bricks of a party together act as one. What is left are
 * <em>demanding</em> bricks, whose use is a decision of its own (a demand, for short).
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
  final int[] original;

  final double[] cost;
  final boolean[] partner;
  final boolean[] pinned;
  final int[][] rivals;

  /** By need: what leaving it open costs; infinite if it must be served. */
  final double[] openCost;

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
  final double[] demandPlainCost;

  /** Where the demanding bricks of a party begin; they are in the order of their parties. */
  final int[] demandsFrom;

  /** Where the ports of a demanding brick begin, and by port its brick. */
  final int[] portsFrom;

  final int[] portDemand;

  /** Ports that a plain brick of the same party closes, though unverified. */
  final boolean[] held;

  /** By port: the items that close it verified, and those that close it unverified only. */
  final int[][] verified;

  final int[][] unverified;

  /** By party: whether one of its plain bricks closes a port. */
  final boolean[] closesPort;

  /** What a port closed by unverified joints costs. */
  final double unverifiedCost;

  /**
   * @param kept by party of the problem, whether the model has it
   * @param usable by brick of the problem, whether the model has it; bricks of parties left out
   *     don't count
   */
  Model(Problem problem, Bricks bricks, boolean[] kept, boolean[] usable) {
    this.problem = problem;
    this.bricks = bricks;
    needs = problem.needs().size();
    original = IntStream.range(0, kept.length).filter(party -> kept[party]).toArray();
    parties = original.length;
    cost = new double[parties];
    partner = new boolean[parties];
    pinned = new boolean[parties];
    fillParties();
    openCost = problem.needs().stream().mapToDouble(Model::openCost).toArray();
    unverifiedCost = problem.unverified() * UNIT;
    var modelIndex = modelIndex(kept.length);
    rivals = rivals(modelIndex);
    var alive = alive(kept, usable);
    var plain = bricks.plain(alive);
    plainFrom = new int[parties + 1];
    var served = plainServices(plain);
    plainNeed = served.needs();
    plainCost = served.costs();
    demandBrick = demandBricks(alive, plain);
    demands = demandBrick.length;
    demandParty = mapped(demandBrick, brick -> modelIndex[bricks.partyOf[brick]]);
    demandsFrom = starts(counts(demandParty));
    demandFrom = starts(mapped(demandBrick, brick -> bricks.needs[brick].length));
    demandNeed = new int[demandFrom[demands]];
    demandCost = new double[demandFrom[demands]];
    demandPlainCost = new double[demandFrom[demands]];
    fillDemandServices();
    var lists = new PortLists(modelIndex, alive, plain);
    ports = lists.demands.size();
    portsFrom = lists.from;
    portDemand = lists.demands.stream().mapToInt(Integer::intValue).toArray();
    verified = lists.verified.toArray(int[][]::new);
    unverified = lists.unverified.toArray(int[][]::new);
    held = new boolean[ports];
    closesPort = new boolean[parties];
    fillPorts(lists.held);
  }

  private void fillParties() {
    for (var party = 0; party < parties; party++) {
      var stated = problem.parties().get(original[party]);
      // Whole, so that doubles add costs exactly up to 2⁵³; and with fewer than UNIT parties the
      // units that count them never outweigh a point.
      cost[party] = stated.points() * UNIT + 1;
      partner[party] = !stated.home();
      pinned[party] = stated.pinned();
    }
  }

  private static double openCost(Problem.Need need) {
    return need.must() ? Double.POSITIVE_INFINITY : need.open() * UNIT;
  }

  /** By party of the problem: its number here, −1 if the model doesn't have it. */
  private int[] modelIndex(int count) {
    var index = new int[count];
    Arrays.fill(index, -1);
    for (var party = 0; party < parties; party++) {
      index[original[party]] = party;
    }
    return index;
  }

  /** By brick of the problem: whether it can stand on other bricks of the model. */
  private boolean[] alive(boolean[] kept, boolean[] usable) {
    var alive = usable.clone();
    for (var brick = 0; brick < alive.length; brick++) {
      alive[brick] &= kept[bricks.partyOf[brick]];
    }
    // A brick that falls without the parties left out is in no ensemble of the rest.
    bricks.keepStanding(alive);
    return alive;
  }

  private int[] demandBricks(boolean[] alive, boolean[] plain) {
    return Arrays.stream(original)
        .flatMap(party -> Arrays.stream(bricks.ofParty[party]))
        .filter(brick -> alive[brick] && !plain[brick])
        .toArray();
  }

  private int[] counts(int[] partyByDemand) {
    var counts = new int[parties];
    for (var party : partyByDemand) {
      counts[party]++;
    }
    return counts;
  }

  private static int[] mapped(int[] indexes, IntUnaryOperator mapping) {
    return Arrays.stream(indexes).map(mapping).toArray();
  }

  /** Where each stretch of such a length begins, one after the other, and where the last ends. */
  private static int[] starts(int[] lengths) {
    var starts = new int[lengths.length + 1];
    for (var index = 0; index < lengths.length; index++) {
      starts[index + 1] = starts[index] + lengths[index];
    }
    return starts;
  }

  private void fillPorts(List<Boolean> isHeld) {
    for (var port = 0; port < ports; port++) {
      held[port] = isHeld.get(port);
      for (var items : List.of(verified[port], unverified[port])) {
        Arrays.stream(items)
            .filter(item -> item < parties)
            .forEach(party -> closesPort[party] = true);
      }
    }
  }

  private record Services(int[] needs, double[] costs) {}

  private int[][] rivals(int[] modelIndex) {
    var lists = new int[parties][];
    var counts = new int[parties];
    // The first round counts, the second one fills lists of just that length.
    for (var round = 0; round < 2; round++) {
      Arrays.fill(counts, 0);
      for (var pair : problem.conflicts()) {
        var first = modelIndex[pair.first()];
        var second = modelIndex[pair.second()];
        if (first >= 0 && second >= 0) {
          if (round == 1) {
            lists[first][counts[first]] = second;
            lists[second][counts[second]] = first;
          }
          counts[first]++;
          counts[second]++;
        }
      }
      for (var party = 0; round == 0 && party < parties; party++) {
        lists[party] = new int[counts[party]];
      }
    }
    return lists;
  }

  /** The cheapest plain service of each party for each need. */
  private Services plainServices(boolean[] plain) {
    var cheapest = new double[needs];
    Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
    var needList = new int[16];
    var costList = new double[16];
    var size = 0;
    for (var party = 0; party < parties; party++) {
      for (var brick : bricks.ofParty[original[party]]) {
        for (var i = 0; plain[brick] && i < bricks.needs[brick].length; i++) {
          var need = bricks.needs[brick][i];
          cheapest[need] = Math.min(cheapest[need], bricks.points[brick][i] * UNIT);
        }
      }
      // All plain bricks are there with the party, so only the cheapest one for a need counts; the
      // cost is set back to infinite once it is written.
      for (var brick : bricks.ofParty[original[party]]) {
        for (var i = 0; plain[brick] && i < bricks.needs[brick].length; i++) {
          var need = bricks.needs[brick][i];
          if (cheapest[need] < Double.POSITIVE_INFINITY) {
            if (size == needList.length) {
              needList = Arrays.copyOf(needList, 2 * size);
              costList = Arrays.copyOf(costList, 2 * size);
            }
            needList[size] = need;
            costList[size++] = cheapest[need];
            cheapest[need] = Double.POSITIVE_INFINITY;
          }
        }
      }
      plainFrom[party + 1] = size;
    }
    return new Services(Arrays.copyOf(needList, size), Arrays.copyOf(costList, size));
  }

  private void fillDemandServices() {
    for (var demand = 0; demand < demands; demand++) {
      var brick = demandBrick[demand];
      for (var i = 0; i < bricks.needs[brick].length; i++) {
        var service = demandFrom[demand] + i;
        demandNeed[service] = bricks.needs[brick][i];
        demandCost[service] = bricks.points[brick][i] * UNIT;
        // The service saves something only where it is cheaper than that.
        demandPlainCost[service] = plainCostOf(demandParty[demand], demandNeed[service]);
      }
    }
  }

  /** Whether the party could serve a need or close a port. */
  boolean isUseful(int party) {
    return plainFrom[party] < plainFrom[party + 1]
        || demandsFrom[party] < demandsFrom[party + 1]
        || bricks.closesPort[original[party]];
  }

  /** What the party's plain bricks serve the need for; infinite if they don't. */
  double plainCostOf(int party, int need) {
    for (var i = plainFrom[party]; i < plainFrom[party + 1]; i++) {
      if (plainNeed[i] == need) {
        return plainCost[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The ports that the plain bricks of their own party leave open. */
  private final class PortLists {

    final int[] from = new int[Model.this.demands + 1];
    final List<Integer> demands = new ArrayList<>();
    final List<int[]> verified = new ArrayList<>();
    final List<int[]> unverified = new ArrayList<>();
    final List<Boolean> held = new ArrayList<>();
    private final int[] modelIndex;
    private final boolean[] alive;
    private final boolean[] plain;
    private final int[] demandAt;
    private final int[] seen;
    private int stamp;

    PortLists(int[] modelIndex, boolean[] alive, boolean[] plain) {
      this.modelIndex = modelIndex;
      this.alive = alive;
      this.plain = plain;
      demandAt = new int[alive.length];
      for (var demand = 0; demand < Model.this.demands; demand++) {
        demandAt[demandBrick[demand]] = demand;
      }
      seen = new int[parties + Model.this.demands];
      for (var demand = 0; demand < Model.this.demands; demand++) {
        var brick = demandBrick[demand];
        for (var i = 0; i < bricks.verified[brick].length; i++) {
          add(demand, bricks.verified[brick][i], bricks.unverified[brick][i]);
        }
        from[demand + 1] = demands.size();
      }
    }

    private void add(int demand, int[] verifiedBricks, int[] unverifiedBricks) {
      // A stamp of its own for each port says which items were seen, without clearing the array.
      stamp++;
      var verifiedItems = items(verifiedBricks);
      // Closed verified by a plain brick of its own party: that is there whenever this brick is, so
      // the port asks for nothing.
      if (seen[demandParty[demand]] != stamp) {
        var unverifiedItems = items(unverifiedBricks);
        demands.add(demand);
        verified.add(verifiedItems);
        unverified.add(unverifiedItems);
        // By now the items seen include those that close it unverified.
        held.add(seen[demandParty[demand]] == stamp);
      }
    }

    /** Each item once. */
    private int[] items(int[] closing) {
      var items = new int[closing.length];
      var size = 0;
      for (var brick : closing) {
        if (alive[brick]) {
          var item = plain[brick] ? modelIndex[bricks.partyOf[brick]] : parties + demandAt[brick];
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
