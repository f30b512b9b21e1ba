package org.interlock.map;

import java.util.List;
import java.util.Locale;

/** Writes SVG paths. */
final class Curve {

  /** A point in pixels. */
  record Point(double x, double y) {}

  private Curve() {}

  static String bezier(Point from, Point one, Point two, Point to) {
    return "M%s C%s %s %s".formatted(text(from), text(one), text(two), text(to));
  }

  /** A curve that leaves and arrives level. */
  static String level(Point from, Point to) {
    var half = (to.x() - from.x()) / 2;
    return bezier(from, new Point(from.x() + half, from.y()), new Point(to.x() - half, to.y()), to);
  }

  /** The point of a cubic curve half way. */
  static Point middle(Point from, Point one, Point two, Point to) {
    return new Point(
        (from.x() + 3 * one.x() + 3 * two.x() + to.x()) / 8,
        (from.y() + 3 * one.y() + 3 * two.y() + to.y()) / 8);
  }

  /** Straight lines with rounded corners. */
  static String rounded(List<Point> points, double radius) {
    var path = new StringBuilder("M").append(text(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      var corner = points.get(i);
      path.append(" L").append(text(towards(corner, points.get(i - 1), radius)));
      path.append(" Q").append(text(corner)).append(' ');
      path.append(text(towards(corner, points.get(i + 1), radius)));
    }
    return path.append(" L").append(text(points.getLast())).toString();
  }

  private static Point towards(Point from, Point to, double distance) {
    var length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    var part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private static String text(Point point) {
    return String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y());
  }
}
