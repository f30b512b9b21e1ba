package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.alignment.answer.Alignment.Joint;
import org.jspecify.annotations.Nullable;

/**
 * Where bricks stand from left to right, row by row. A brick of a lower row stands as near as it
 * can below those it is joined with. A joint that passes a row has a channel there.
 */
public final class BrickRows {

  private static final int GUTTER = 20;
  private static final int CHANNEL = 16;

  /** A place in a row. */
  public record Slot(String key, int row, int x, int width) {

    public int middle() {
      return x + width / 2;
    }

    public int right() {
      return x + width;
    }
  }

  private record Item(String key, int width, double wanted) {}

  private final List<Joint> joints;
  private final int left;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private int right;

  BrickRows(List<Joint> joints, int left, int right) {
    this.joints = joints;
    this.left = left;
    this.right = right;
  }

  public Map<String, Slot> slots() {
    return slots;
  }

  /** The right end of the widest row. */
  public int right() {
    return right;
  }

  public void serving(String offering, int x, int width) {
    slots.put(offering, new Slot(offering, 0, x, width));
  }

  /** Places bricks below what is placed already. */
  public void below(int row, Collection<String> offerings, int width) {
    var wanted = wanted(offerings);
    var items = new ArrayList<Item>();
    offerings.forEach(key -> items.add(new Item(key, width, wanted.getOrDefault(key, 0.0))));
    for (var i = 0; i < joints.size(); i++) {
      var joint = joints.get(i);
      var from = slots.get(joint.offering());
      if (from != null && !slots.containsKey(joint.by()) && !offerings.contains(joint.by())) {
        items.add(new Item(channel(i), CHANNEL, from.middle()));
      }
    }
    items.sort(Comparator.comparingDouble(Item::wanted).thenComparing(Item::key));
    place(row, items);
  }

  public static String channel(int joint) {
    return "|" + joint;
  }

  public static boolean isChannel(String slot) {
    return slot.startsWith("|");
  }

  private void place(int row, List<Item> items) {
    var x = new int[items.size()];
    var free = left;
    for (var i = 0; i < x.length; i++) {
      x[i] = Math.max(free, (int) (items.get(i).wanted() - items.get(i).width() / 2.0));
      free = x[i] + items.get(i).width() + GUTTER;
    }
    var room = items.stream().mapToInt(item -> item.width() + GUTTER).sum() - GUTTER;
    right = Math.max(right, left + room);
    var limit = right;
    for (var i = x.length - 1; i >= 0; i--) {
      x[i] = Math.min(x[i], limit - items.get(i).width());
      limit = x[i] - GUTTER;
    }
    for (var i = 0; i < x.length; i++) {
      var item = items.get(i);
      slots.put(item.key(), new Slot(item.key(), row, x[i], item.width()));
    }
  }

  /** The mean place of what each brick is joined with, spreading from what is placed already. */
  private Map<String, Double> wanted(Collection<String> offerings) {
    var wanted = new HashMap<String, Double>();
    for (var pass = 0; pass < offerings.size(); pass++) {
      for (var offering : offerings) {
        joints.stream()
            .filter(joint -> joint.offering().equals(offering) || joint.by().equals(offering))
            .map(joint -> joint.offering().equals(offering) ? joint.by() : joint.offering())
            .map(other -> middle(other, wanted))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average()
            .ifPresent(mean -> wanted.put(offering, mean));
      }
    }
    return wanted;
  }

  private @Nullable Double middle(String key, Map<String, Double> wanted) {
    var slot = slots.get(key);
    return slot == null ? wanted.get(key) : Double.valueOf(slot.middle());
  }
}
