package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.drawing.BrickRows.Slot;
import org.interlock.alignment.drawing.JointPorts.Passage;
import org.interlock.alignment.drawing.JointPorts.Side;
import org.jspecify.annotations.Nullable;

/**
 * The way of each joint from brick to brick: from a port into the gap between two rows, along a
 * lane of its own there, and on to the other brick.
 */
public final class JointRoutes {

  private final List<Passage> passages = new ArrayList<>();
  private final List<JointSegment> segments = new ArrayList<>();

  /**
   * @param labels how wide the label of each joint is
   * @param room how wide the drawing is
   */
  JointRoutes(List<Joint> joints, Map<String, Slot> slots, List<Integer> labels, int room) {
    for (var i = 0; i < joints.size(); i++) {
      addPassages(
          i,
          slots.get(joints.get(i).offering()),
          slots.get(joints.get(i).by()),
          slots.get(BrickRows.channel(i)));
    }
    var ports = new JointPorts(passages, slots);
    passages.stream()
        .map(Passage::gap)
        .distinct()
        .map(
            gap ->
                passages.stream()
                    .filter(passage -> passage.gap() == gap)
                    .map(passage -> segment(passage, ports)))
        .forEach(inGap -> segments.addAll(new JointLanes(inGap.toList(), labels, room).segments()));
    segments.sort(Comparator.comparingInt(JointSegment::joint).thenComparing(JointSegment::last));
  }

  /** All segments; those of one joint in the order of its way. */
  public List<JointSegment> segments() {
    return segments;
  }

  /** Where joints plug into the top of a brick. */
  public List<Integer> plugs(String brick) {
    return segments.stream()
        .filter(segment -> !segment.up() && segment.to().equals(brick))
        .map(JointSegment::toX)
        .distinct()
        .sorted()
        .toList();
  }

  /** How many lanes the gap below a row needs. */
  public int lanes(int gap) {
    return segments.stream()
            .filter(segment -> segment.gap() == gap)
            .mapToInt(JointSegment::lane)
            .max()
            .orElse(-1)
        + 1;
  }

  private void addPassages(
      int joint, @Nullable Slot from, @Nullable Slot to, @Nullable Slot channel) {
    if (from == null || to == null) {
      return;
    }
    if (channel == null) {
      passages.add(passage(joint, from, to, true));
    } else {
      passages.add(passage(joint, from, channel, false));
      passages.add(passage(joint, channel, to, true));
    }
  }

  private static Passage passage(int joint, Slot from, Slot to, boolean last) {
    return new Passage(
        joint,
        Math.min(from.row(), to.row()),
        new Side(from.key(), from.row() <= to.row()),
        new Side(to.key(), to.row() <= from.row()),
        last);
  }

  private static JointSegment segment(Passage passage, JointPorts ports) {
    var from = ports.from(passage);
    var to = ports.to(passage);
    return new JointSegment(
        passage.joint(),
        passage.gap(),
        0,
        passage.from().slot(),
        passage.to().slot(),
        from,
        to,
        passage.from().bottom(),
        passage.to().bottom(),
        passage.last(),
        (from + to) / 2);
  }
}
