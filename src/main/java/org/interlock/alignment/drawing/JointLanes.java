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
  private static final List<Comparator<JointSegment>> ORDERS =
      List.of(
          Comparator.comparingInt(segment -> segment.right() - segment.left()),
          Comparator.comparingInt(segment -> segment.left() - segment.right()),
          Comparator.comparingInt(JointSegment::left),
          Comparator.comparingInt(segment -> -segment.right()));

  private final List<Integer> labels;
  private final int room;
  private final List<JointSegment> placed = new ArrayList<>();
  private List<JointSegment> chosen = List.of();

  /**
   * @param labels how wide the label of each joint is
   * @param room how wide the drawing is; no label leaves it
   */
  JointLanes(List<JointSegment> segments, List<Integer> labels, int room) {
    this.labels = labels;
    this.room = room;
    var best = Integer.MAX_VALUE;
    for (var order : ORDERS) {
      placed.clear();
      segments.stream()
          .sorted(order.thenComparingInt(JointSegment::joint))
          .forEach(segment -> placed.add(best(segment)));
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

  public List<JointSegment> segments() {
    return chosen;
  }

  private boolean improve() {
    var moved = false;
    for (var i = 0; i < placed.size(); i++) {
      var segment = placed.remove(i);
      var better = best(segment);
      placed.add(i, better);
      moved |= !better.equals(segment);
    }
    return moved;
  }

  private JointSegment best(JointSegment segment) {
    var deepest = placed.stream().mapToInt(JointSegment::lane).max().orElse(-1) + 1;
    return IntStream.rangeClosed(0, deepest)
        .boxed()
        .flatMap(lane -> labels(segment).mapToObj(label -> segment.onLane(lane, label)))
        .min(Comparator.comparingInt(this::cost))
        .orElse(segment);
  }

  /** The places of a label, from the middle of its line outwards; it never leaves its line. */
  private IntStream labels(JointSegment segment) {
    if (!segment.last()) {
      return IntStream.of(segment.middle());
    }
    var half = half(segment);
    var slack = Math.max(half / 2, (segment.right() - segment.left()) / 2 - half - AIR);
    return IntStream.rangeClosed(0, slack / STEP)
        .flatMap(i -> IntStream.of(segment.middle() - i * STEP, segment.middle() + i * STEP))
        .map(label -> Math.max(half + EDGE, Math.min(label, room - half - EDGE)))
        .distinct();
  }

  private int cost(JointSegment segment) {
    return segment.lane() * DEEPER + Math.abs(segment.label() - segment.middle()) + beside(segment);
  }

  private int beside(JointSegment segment) {
    var cost = 0;
    for (var other : placed) {
      if (other.joint() != segment.joint()) {
        cost += together(segment, other) + together(other, segment);
      }
    }
    return cost;
  }

  /** What it costs that a segment lies along its lane beside another. */
  private int together(JointSegment segment, JointSegment other) {
    if (segment.lane() == other.lane() && flat(segment) && flat(other)) {
      return left(segment) < right(other) + AIR && left(other) < right(segment) + AIR ? SHARED : 0;
    }
    return (other.leavesThrough(segment.lane()) ? meeting(segment, other.fromX()) : 0)
        + (other.arrivesThrough(segment.lane()) ? meeting(segment, other.toX()) : 0);
  }

  /** What it costs that an upright line meets it there. */
  private int meeting(JointSegment segment, int x) {
    if (segment.last() && Math.abs(x - segment.label()) < half(segment) + AIR / 2) {
      return HIDDEN;
    }
    return x > segment.left() && x < segment.right() ? CROSSED : 0;
  }

  private static boolean flat(JointSegment segment) {
    return segment.last() || !segment.straight();
  }

  private int half(JointSegment segment) {
    return (labels.get(segment.joint()) + 1) / 2;
  }

  private int left(JointSegment segment) {
    return segment.last()
        ? Math.min(segment.left(), segment.label() - half(segment))
        : segment.left();
  }

  private int right(JointSegment segment) {
    return segment.last()
        ? Math.max(segment.right(), segment.label() + half(segment))
        : segment.right();
  }

  /** No lane stays empty. */
  private void closeRanks() {
    var used = placed.stream().map(JointSegment::lane).distinct().sorted().toList();
    placed.replaceAll(segment -> segment.onLane(used.indexOf(segment.lane()), segment.label()));
  }
}
