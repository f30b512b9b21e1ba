package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.interlock.alignment.drawing.BrickRows.Slot;

/**
 * Where joints leave and reach bricks. The ports of a side stand at about equal distances, in the
 * order of where they lead; no two in one gap stand above each other, except those of one joint
 * that goes straight down. So no two joints share an upright line.
 */
public final class JointPorts {

  private static final int INSET = 14;
  private static final int APART = 16;
  private static final int CROWDED = 4;
  private static final int JOG = 40;

  /** One side of a brick or channel. */
  record Side(String slot, boolean bottom) {}

  /** Which sides a joint connects through one gap, the gap below the row of that number. */
  record Passage(int joint, int gap, Side from, Side to, boolean last) {}

  private record End(Passage passage, boolean first) {

    public End opposite() {
      return new End(passage, !first);
    }

    public Side side() {
      return first ? passage.from() : passage.to();
    }

    public Side other() {
      return first ? passage.to() : passage.from();
    }
  }

  private final Map<String, Slot> slots;
  private final Map<End, Integer> places = new LinkedHashMap<>();

  JointPorts(List<Passage> passages, Map<String, Slot> slots) {
    this.slots = slots;
    var sides = sides(passages);
    sides.forEach((side, ends) -> ends.forEach(end -> placeChannel(side, end)));
    var ideal = new HashMap<End, Integer>();
    sides.forEach((side, ends) -> spread(side, ends, ideal));
    sides.forEach((side, ends) -> place(side.bottom(), ends, ideal));
    sides.forEach((side, ends) -> place(ends.size() == 1, ends, ideal));
    sides.forEach((side, ends) -> place(true, ends, ideal));
  }

  public int from(Passage passage) {
    return Objects.requireNonNull(places.get(new End(passage, true)));
  }

  public int to(Passage passage) {
    return Objects.requireNonNull(places.get(new End(passage, false)));
  }

  private Map<Side, List<End>> sides(List<Passage> passages) {
    var sides = new LinkedHashMap<Side, List<End>>();
    for (var passage : passages) {
      for (var end : List.of(new End(passage, true), new End(passage, false))) {
        sides.computeIfAbsent(end.side(), none -> new ArrayList<>()).add(end);
      }
    }
    sides
        .values()
        .forEach(ends -> ends.sort(Comparator.comparingInt(end -> slot(end.other()).middle())));
    return sides;
  }

  private void spread(Side side, List<End> ends, Map<End, Integer> ideal) {
    var slot = slot(side);
    for (var i = 0; i < ends.size(); i++) {
      ideal.put(ends.get(i), slot.x() + slot.width() * (i + 1) / (ends.size() + 1));
    }
  }

  /** A joint passes a row in the middle of its channel. */
  private void placeChannel(Side side, End end) {
    if (BrickRows.isChannel(side.slot())) {
      places.put(end, slot(side).middle());
    }
  }

  private void place(boolean now, List<End> ends, Map<End, Integer> ideal) {
    for (var end : ends) {
      if (now && !places.containsKey(end)) {
        places.put(end, best(end, Objects.requireNonNull(ideal.get(end)), ends.size() == 1));
      }
    }
  }

  /** Near the ideal, apart from the other ports of the gap, and if it can be in a straight line. */
  private int best(End end, int ideal, boolean alone) {
    var slot = slot(end.side());
    var taken = taken(end);
    var straight = places.get(end.opposite());
    return IntStream.rangeClosed(slot.x() + INSET, slot.right() - INSET)
        .filter(x -> !taken.contains(x))
        .boxed()
        .min(
            Comparator.comparingInt(
                x ->
                    (straight != null && straight.equals(x))
                        ? crowd(x, taken) + (alone ? 0 : Math.max(0, Math.abs(x - ideal) - JOG))
                        : crowd(x, taken) + Math.abs(x - ideal)))
        .orElse(ideal);
  }

  private static int crowd(int x, List<Integer> taken) {
    var nearest = taken.stream().mapToInt(other -> Math.abs(other - x)).min().orElse(APART);
    return CROWDED * Math.max(0, APART - nearest);
  }

  private List<Integer> taken(End end) {
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().passage().gap() == end.passage().gap())
        .filter(entry -> !entry.getKey().equals(end.opposite()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Slot slot(Side side) {
    return Objects.requireNonNull(slots.get(side.slot()));
  }
}
