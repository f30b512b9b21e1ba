package org.interlock.alignment.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ensemble as interlocking bricks, ready to be written as SVG: needs on top, each on the stud of
 * the brick that serves it; below them the bricks that only support others; at the bottom what the
 * customer already has. All measures are pixels.
 */
public record BrickDrawing(
    int width,
    int height,
    List<Need> needs,
    List<Brick> bricks,
    List<Joint> joints,
    @Nullable Box plate) {

  /** A rectangle. */
  public record Box(int x, int y, int width, int height) {

    public int right() {
      return x + width;
    }

    public int bottom() {
      return y + height;
    }

    public int middle() {
      return x + width / 2;
    }

    public boolean overlaps(Box other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
  }

  /** Words at a place. */
  public record Line(int x, int y, String text) {}

  /**
   * A need; as many studs as its priority weighs.
   *
   * @param style must, should or could
   * @param socket where the brick's stud plugs in; null if the need is left open
   * @param marked whether it is served otherwise than in the last answer
   */
  public record Need(
      Box box,
      List<Box> studs,
      String style,
      Line tag,
      List<Line> lines,
      @Nullable Box socket,
      boolean marked,
      String title) {}

  /** What a brick is in the ensemble. */
  public enum Kind {
    HOME,
    PARTNER,
    GROUND
  }

  /**
   * An offering.
   *
   * @param colour 1 to 8 by organization; 0 for home and ground
   * @param number of the organization, as in the legend; empty for ground
   * @param fits how well it fits each need on its studs
   * @param marked whether it is new since the last answer
   */
  public record Brick(
      String offering,
      Box box,
      List<Box> studs,
      Kind kind,
      int colour,
      Line number,
      List<Line> fits,
      List<Line> name,
      List<Line> organization,
      boolean marked,
      String title) {}

  /**
   * A requirement of one brick met by another.
   *
   * @param path from the requiring brick to the meeting one, as SVG path data
   * @param label its connector
   */
  public record Joint(
      String path,
      Line tube,
      Line stud,
      Box label,
      Line text,
      boolean verified,
      boolean ground,
      String title) {}
}
