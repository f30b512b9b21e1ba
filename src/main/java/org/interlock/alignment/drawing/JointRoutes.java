package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.alignment.Alignment.Joint;
import org.interlock.alignment.drawing.BrickRows.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The way of each joint from brick to brick: down from a port into the gap between two rows, along
 * a lane of its own there, and on to the other brick. Short joints take the upper lanes.
 */
public final class JointRoutes {

  private static final int AIR = 8;
  private static final int INSET = 16;

  /** One side of a brick. */
  private record Side(String slot, boolean bottom) {}

  /** The part of a joint that lies in one gap, the gap below the row of that number. */
  private record Way(int joint, int gap, Side from, Side to, boolean last) {}

  /**
   * A way with its places.
   *
   * @param from the brick or channel it leaves
   * @param to the brick or channel it reaches
   * @param down whether it leaves its first brick downwards
   * @param up whether it reaches its second brick from below
   * @param last whether it is the end of its joint, which carries the label
   */
  public record Leg(
      int joint,
      int gap,
      int lane,
      String from,
      String to,
      int fromX,
      int toX,
      boolean down,
      boolean up,
      boolean last) {

    public int middle() {
      return (fromX + toX) / 2;
    }

    /** Left and right end including a label of that width. */
    private boolean meets(Leg other, List<Integer> labels) {
      return left(labels) < other.right(labels) + AIR && other.left(labels) < right(labels) + AIR;
    }

    private int left(List<Integer> labels) {
      return Math.min(Math.min(fromX, toX), last ? middle() - labels.get(joint) / 2 : fromX);
    }

    private int right(List<Integer> labels) {
      var label = last ? labels.get(joint) : 0;
      return Math.max(Math.max(fromX, toX), last ? Math.max(middle() + label / 2, label) : fromX);
    }

    private Leg onLane(int number) {
      return new Leg(joint, gap, number, from, to, fromX, toX, down, up, last);
    }
  }

  private final Map<String, Slot> slots;
  private final List<Way> ways = new ArrayList<>();
  private final List<Leg> legs = new ArrayList<>();

  /**
   * @param labels how wide the label of each joint is
   */
  JointRoutes(List<Joint> joints, Map<String, Slot> slots, List<Integer> labels) {
    this.slots = slots;
    for (var i = 0; i < joints.size(); i++) {
      addWays(
          i,
          slots.get(joints.get(i).offering()),
          slots.get(joints.get(i).by()),
          slots.get(BrickRows.channel(i)));
    }
    takeLanes(labels);
  }

  /** All legs; those of one joint in the order of its way. */
  public List<Leg> legs() {
    return legs;
  }

  /** Where joints plug into the top of a brick. */
  public List<Integer> plugs(String brick) {
    return legs.stream()
        .filter(leg -> !leg.up() && leg.to().equals(brick))
        .map(Leg::toX)
        .distinct()
        .sorted()
        .toList();
  }

  /** How many lanes the gap below a row needs. */
  public int lanes(int gap) {
    return legs.stream().filter(leg -> leg.gap() == gap).mapToInt(Leg::lane).max().orElse(-1) + 1;
  }

  private void addWays(int joint, @Nullable Slot from, @Nullable Slot to, @Nullable Slot channel) {
    if (from == null || to == null) {
      return;
    }
    if (channel == null) {
      ways.add(way(joint, from, to, true));
    } else {
      ways.add(way(joint, from, channel, false));
      ways.add(way(joint, channel, to, true));
    }
  }

  private static Way way(int joint, Slot from, Slot to, boolean last) {
    return new Way(
        joint,
        Math.min(from.row(), to.row()),
        new Side(from.key(), from.row() <= to.row()),
        new Side(to.key(), to.row() <= from.row()),
        last);
  }

  private void takeLanes(List<Integer> labels) {
    var placed = places();
    placed.sort(
        Comparator.<Leg>comparingInt(leg -> Math.abs(leg.fromX() - leg.toX()))
            .thenComparingInt(Leg::joint));
    for (var leg : placed) {
      var lane = 0;
      while (isTaken(leg.onLane(lane), labels)) {
        lane++;
      }
      legs.add(leg.onLane(lane));
    }
    legs.sort(Comparator.comparingInt(Leg::joint).thenComparing(Leg::last));
  }

  private boolean isTaken(Leg wanted, List<Integer> labels) {
    return legs.stream()
        .filter(leg -> leg.gap() == wanted.gap() && leg.lane() == wanted.lane())
        .anyMatch(leg -> leg.meets(wanted, labels));
  }

  private List<Leg> places() {
    var ports = ports();
    var placed = new ArrayList<Leg>();
    for (var way : ways) {
      placed.add(
          new Leg(
              way.joint(),
              way.gap(),
              0,
              way.from().slot(),
              way.to().slot(),
              Objects.requireNonNull(ports.get(new End(way, true))),
              Objects.requireNonNull(ports.get(new End(way, false))),
              way.from().bottom(),
              way.to().bottom(),
              way.last()));
    }
    return placed;
  }

  private record End(Way way, boolean first) {

    public End opposite() {
      return new End(way, !first);
    }

    public Side side() {
      return first ? way.from() : way.to();
    }

    public Side other() {
      return first ? way.to() : way.from();
    }
  }

  /** The ports of a side stand at equal distances, in the order of where they lead. */
  private Map<End, Integer> ports() {
    var sides = new LinkedHashMap<Side, List<End>>();
    for (var way : ways) {
      for (var end : List.of(new End(way, true), new End(way, false))) {
        sides.computeIfAbsent(end.side(), none -> new ArrayList<>()).add(end);
      }
    }
    var ports = new HashMap<End, Integer>();
    sides.forEach((side, ends) -> spread(slot(side), ends, ports));
    straighten(sides, ports);
    return ports;
  }

  private void spread(Slot slot, List<End> ends, Map<End, Integer> ports) {
    ends.sort(Comparator.comparingInt(end -> slot(end.other()).middle()));
    for (var i = 0; i < ends.size(); i++) {
      ports.put(ends.get(i), slot.x() + slot.width() * (i + 1) / (ends.size() + 1));
    }
  }

  /** A brick with one joint above takes it straight from above if it stands there. */
  private void straighten(Map<Side, List<End>> sides, Map<End, Integer> ports) {
    sides.forEach(
        (side, ends) -> {
          var end = ends.getFirst();
          var above = Objects.requireNonNull(ports.get(end.opposite()));
          var slot = slot(side);
          var meets = above > slot.x() + INSET && above < slot.right() - INSET;
          if (!side.bottom() && ends.size() == 1 && meets && !slot.key().startsWith("|")) {
            ports.put(end, above);
          }
        });
  }

  private Slot slot(Side side) {
    return Objects.requireNonNull(slots.get(side.slot()));
  }
}
