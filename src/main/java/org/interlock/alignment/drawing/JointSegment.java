package org.interlock.alignment.drawing;

/**
 * The part of a joint that lies in one gap between two rows of bricks: from a port straight to a
 * lane, along the lane, and straight to another port.
 *
 * @param gap the gap below the row of that number
 * @param lane counted from the top of the gap
 * @param from the brick or channel it leaves
 * @param to the brick or channel it reaches
 * @param down whether it leaves its first brick downwards
 * @param up whether it reaches its second brick from below
 * @param last whether it is the end of its joint, which carries the label
 * @param label middle of the label
 */
public record JointSegment(
    int joint,
    int gap,
    int lane,
    String from,
    String to,
    int fromX,
    int toX,
    boolean down,
    boolean up,
    boolean last,
    int label) {

  public int left() {
    return Math.min(fromX, toX);
  }

  public int right() {
    return Math.max(fromX, toX);
  }

  public int middle() {
    return (fromX + toX) / 2;
  }

  public boolean straight() {
    return fromX == toX;
  }

  /** Whether its first upright passes that lane, which is not its own. */
  public boolean leavesThrough(int other) {
    return passes(down, other);
  }

  /** Whether its second upright passes that lane, which is not its own. */
  public boolean arrivesThrough(int other) {
    return passes(up, other);
  }

  private boolean passes(boolean above, int other) {
    return straight() || (above ? other < lane : other > lane);
  }

  public JointSegment onLane(int number, int labelled) {
    return new JointSegment(joint, gap, number, from, to, fromX, toX, down, up, last, labelled);
  }
}
