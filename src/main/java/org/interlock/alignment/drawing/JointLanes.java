package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lanes of the joints in one gap between two rows of bricks, and where their labels sit: no two
 * share a piece of a lane, labels hide as few other lines as can be, and few lines cross. Each
 * joint takes the place that is best beside the others, in rounds, until none moves any more.
 */
public final class JointLanes {

  private static final int AIR = 8;
  private static final int STEP = 12;
  private static final int EDGE = 2;
  private static final int ROUNDS = 6;

  private static final int SHARED = 100_000;
  private static final int HIDDEN = 2_400;
  private static final int CROSSED = 120;
  private static final int DEEPER = 150;

  /** In which order they take their first places; the best outcome counts. */
  private static final List<Comparator<Leg>> ORDERS =
      List.of(
          Comparator.comparingInt(leg -> leg.right() - leg.left()),
          Comparator.comparingInt(leg -> leg.left() - leg.right()),
          Comparator.comparingInt(Leg::left),
          Comparator.comparingInt(leg -> -leg.right()));

  private final List<Integer> labels;
  private final int room;
  private final List<Leg> placed = new ArrayList<>();
  private List<Leg> chosen = List.of();

  /**
   * @param labels how wide the label of each joint is
   * @param room how wide the drawing is; no label leaves it
   */
  JointLanes(List<Leg> legs, List<Integer> labels, int room) {
    this.labels = labels;
    this.room = room;
    var best = Integer.MAX_VALUE;
    for (var order : ORDERS) {
      placed.clear();
      legs.stream()
          .sorted(order.thenComparingInt(Leg::joint))
          .forEach(leg -> placed.add(best(leg)));
      var rounds = 0;
      while (rounds < ROUNDS && improve()) {
        rounds++;
      }
      closeRanks();
      var cost = placed.stream().mapToInt(this::cost).sum();
      if (cost < best) {
        best = cost;
        chosen = List.copyOf(placed);
      }
    }
  }

  public List<Leg> legs() {
    return chosen;
  }

  private boolean improve() {
    var moved = false;
    for (var i = 0; i < placed.size(); i++) {
      var leg = placed.remove(i);
      var better = best(leg);
      placed.add(i, better);
      moved |= !better.equals(leg);
    }
    return moved;
  }

  private Leg best(Leg leg) {
    var deepest = placed.stream().mapToInt(Leg::lane).max().orElse(-1) + 1;
    return IntStream.rangeClosed(0, deepest)
        .boxed()
        .flatMap(lane -> labels(leg).mapToObj(label -> leg.onLane(lane, label)))
        .min(Comparator.comparingInt(this::cost))
        .orElse(leg);
  }

  /** The places of a label, from the middle of its line outwards; it never leaves its line. */
  private IntStream labels(Leg leg) {
    if (!leg.last()) {
      return IntStream.of(leg.middle());
    }
    var half = half(leg);
    var slack = Math.max(half / 2, (leg.right() - leg.left()) / 2 - half - AIR);
    return IntStream.rangeClosed(0, slack / STEP)
        .flatMap(i -> IntStream.of(leg.middle() - i * STEP, leg.middle() + i * STEP))
        .map(label -> Math.max(half + EDGE, Math.min(label, room - half - EDGE)))
        .distinct();
  }

  private int cost(Leg leg) {
    return leg.lane() * DEEPER + Math.abs(leg.label() - leg.middle()) + beside(leg);
  }

  private int beside(Leg leg) {
    var cost = 0;
    for (var other : placed) {
      if (other.joint() != leg.joint()) {
        cost += together(leg, other) + together(other, leg);
      }
    }
    return cost;
  }

  /** What it costs that one lies along its lane beside the other. */
  private int together(Leg one, Leg other) {
    if (one.lane() == other.lane() && flat(one) && flat(other)) {
      return left(one) < right(other) + AIR && left(other) < right(one) + AIR ? SHARED : 0;
    }
    return (other.leavesThrough(one.lane()) ? meeting(one, other.fromX()) : 0)
        + (other.arrivesThrough(one.lane()) ? meeting(one, other.toX()) : 0);
  }

  /** What it costs that an upright line meets it there. */
  private int meeting(Leg one, int x) {
    if (one.last() && Math.abs(x - one.label()) < half(one) + AIR / 2) {
      return HIDDEN;
    }
    return x > one.left() && x < one.right() ? CROSSED : 0;
  }

  private static boolean flat(Leg leg) {
    return leg.last() || !leg.straight();
  }

  private int half(Leg leg) {
    return (labels.get(leg.joint()) + 1) / 2;
  }

  private int left(Leg leg) {
    return leg.last() ? Math.min(leg.left(), leg.label() - half(leg)) : leg.left();
  }

  private int right(Leg leg) {
    return leg.last() ? Math.max(leg.right(), leg.label() + half(leg)) : leg.right();
  }

  /** No lane stays empty. */
  private void closeRanks() {
    var used = placed.stream().map(Leg::lane).distinct().sorted().toList();
    placed.replaceAll(leg -> leg.onLane(used.indexOf(leg.lane()), leg.label()));
  }
}
