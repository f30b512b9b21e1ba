package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.drawing.BrickRows.Slot;
import org.interlock.alignment.drawing.JointPorts.Side;
import org.interlock.alignment.drawing.JointPorts.Way;
import org.jspecify.annotations.Nullable;

/**
 * The way of each joint from brick to brick: from a port into the gap between two rows, along a
 * lane of its own there, and on to the other brick.
 */
public final class JointRoutes {

  private final List<Way> ways = new ArrayList<>();
  private final List<Leg> legs = new ArrayList<>();

  /**
   * @param labels how wide the label of each joint is
   * @param room how wide the drawing is
   */
  JointRoutes(List<Joint> joints, Map<String, Slot> slots, List<Integer> labels, int room) {
    for (var i = 0; i < joints.size(); i++) {
      addWays(
          i,
          slots.get(joints.get(i).offering()),
          slots.get(joints.get(i).by()),
          slots.get(BrickRows.channel(i)));
    }
    var ports = new JointPorts(ways, slots);
    ways.stream()
        .map(Way::gap)
        .distinct()
        .map(gap -> ways.stream().filter(way -> way.gap() == gap).map(way -> leg(way, ports)))
        .forEach(inGap -> legs.addAll(new JointLanes(inGap.toList(), labels, room).legs()));
    legs.sort(Comparator.comparingInt(Leg::joint).thenComparing(Leg::last));
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

  private static Leg leg(Way way, JointPorts ports) {
    var from = ports.from(way);
    var to = ports.to(way);
    return new Leg(
        way.joint(),
        way.gap(),
        0,
        way.from().slot(),
        way.to().slot(),
        from,
        to,
        way.from().bottom(),
        way.to().bottom(),
        way.last(),
        (from + to) / 2);
  }
}
