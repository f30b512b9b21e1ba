package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.interlock.alignment.drawing.BrickDrawing.Box;

/** A straight piece of a joint's line, upright or level; bends count as corners. */
record Stroke(int x1, int y1, int x2, int y2) {

  private static final Pattern COMMAND = Pattern.compile("([MVHQ])([^MVHQ]+)");

  static List<Stroke> of(String path) {
    var strokes = new ArrayList<Stroke>();
    var x = 0;
    var y = 0;
    var commands = COMMAND.matcher(path);
    while (commands.find()) {
      var to = numbers(commands.group(2));
      switch (commands.group(1)) {
        case "M" -> {
          x = to.getFirst();
          y = to.getLast();
        }
        case "V" -> {
          strokes.add(new Stroke(x, y, x, to.getFirst()));
          y = to.getFirst();
        }
        case "H" -> {
          strokes.add(new Stroke(x, y, to.getFirst(), y));
          x = to.getFirst();
        }
        default -> {
          strokes.add(new Stroke(x, y, to.get(0), to.get(1)));
          strokes.add(new Stroke(to.get(0), to.get(1), to.get(2), to.get(3)));
          x = to.get(2);
          y = to.get(3);
        }
      }
    }
    return strokes;
  }

  private static List<Integer> numbers(String text) {
    return Pattern.compile(" ").splitAsStream(text.strip()).map(Integer::valueOf).toList();
  }

  /** Whether both run along the same line and share more than a point. */
  boolean liesOn(Stroke other) {
    var upright = x1 == x2 && other.x1 == other.x2 && x1 == other.x1;
    var level = y1 == y2 && other.y1 == other.y2 && y1 == other.y1;
    return upright && share(y1, y2, other.y1, other.y2)
        || level && share(x1, x2, other.x1, other.x2);
  }

  private static boolean share(int from, int to, int from2, int to2) {
    return Math.max(Math.min(from, to), Math.min(from2, to2))
        < Math.min(Math.max(from, to), Math.max(from2, to2));
  }

  /** Its place, at least one pixel wide and high. */
  Box box() {
    return new Box(
        Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2) + 1, Math.abs(y1 - y2) + 1);
  }
}
