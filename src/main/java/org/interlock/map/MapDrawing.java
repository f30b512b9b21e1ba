package org.interlock.map;

import java.util.List;

/**
 * A map as a picture, in pixels from the upper left corner; boxes never overlap one another.
 *
 * @param captions the headings of the groups
 */
record MapDrawing(
    long width, long height, List<Box> boxes, List<Line> lines, List<Caption> captions) {

  /** How high the studs of a brick stand above it. */
  static final int STUD = 4;

  /**
   * A node as a brick.
   *
   * @param label the name, shortened to fit
   * @param y the upper edge of the brick, below its studs
   * @param left whether what is hidden is told at its left side
   */
  record Box(
      PartnerMap.Node node,
      String label,
      double x,
      double y,
      double width,
      double height,
      boolean left) {

    Box {
      x = tenths(x);
      y = tenths(y);
      width = tenths(width);
      height = tenths(height);
    }

    public double middleX() {
      return tenths(x + width / 2);
    }

    public double middleY() {
      return tenths(y + height / 2);
    }

    public double right() {
      return tenths(x + width);
    }

    public double bottom() {
      return tenths(y + height);
    }

    public double moreX() {
      return tenths(left ? x - 6 : right() + 6);
    }

    /** Two studs on the upper edge. */
    public String studs() {
      return "M%1$s,%2$s v-3 q0,-1 1,-1 h8 q1,0 1,1 v3 z M%3$s,%2$s v-3 q0,-1 1,-1 h8 q1,0 1,1 v3 z"
          .formatted(tenths(x + 9), y, tenths(x + 25));
    }

    boolean overlaps(Box other) {
      return x < other.right()
          && other.x < right()
          && y - STUD < other.bottom()
          && other.y - STUD < bottom();
    }
  }

  /**
   * A tie as a curve from one box to another.
   *
   * @param path what an SVG path draws
   * @param among whether it ties two neighbours and not the centre
   * @param x where a word about it may stand
   */
  record Line(PartnerMap.Link link, String path, boolean among, double x, double y) {

    Line {
      x = tenths(x);
      y = tenths(y);
    }

    /** From 1, thin, to 4, thick. */
    public int strength() {
      return link.tie() != TieKind.DEALS
          ? 1
          : (int) Math.min(4, 1 + Math.log(link.weight()) / Math.log(2));
    }
  }

  /**
   * The heading of a group.
   *
   * @param anchor start, middle or end, as in SVG
   */
  record Caption(String place, long hidden, double x, double y, String anchor) {

    Caption {
      x = tenths(x);
      y = tenths(y);
    }
  }

  private static double tenths(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
