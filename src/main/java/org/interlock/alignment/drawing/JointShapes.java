package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.drawing.BrickDrawing.Box;
import org.interlock.alignment.drawing.BrickDrawing.Line;
import org.interlock.alignment.names.Names;

/** Draws the routes of joints as lines with round bends, and their labels. */
public final class JointShapes {

  /** Between a brick and the nearest lane. */
  public static final int APPROACH = 14;

  /** How high a lane is. */
  public static final int LANE = 28;

  private static final int LABEL = 22;
  private static final int ROOM = 150;
  private static final double SIZE = 11.5;
  private static final int BEND = 8;

  private final Names names;

  JointShapes(Names names) {
    this.names = names;
  }

  public int labelWidth(Joint joint) {
    return (int) Math.ceil(LineBreaks.width(label(joint), SIZE)) + 20;
  }

  /**
   * @param tops where the rows of bricks begin
   */
  public List<BrickDrawing.Joint> draw(List<Joint> joints, JointRoutes routes, List<Integer> tops) {
    var drawn = new ArrayList<BrickDrawing.Joint>();
    for (var i = 0; i < joints.size(); i++) {
      var number = i;
      var segments =
          routes.segments().stream().filter(segment -> segment.joint() == number).toList();
      if (!segments.isEmpty()) {
        drawn.add(draw(joints.get(i), segments, tops));
      }
    }
    return drawn;
  }

  private BrickDrawing.Joint draw(Joint joint, List<JointSegment> segments, List<Integer> tops) {
    var path = new StringBuilder();
    for (var segment : segments) {
      path.append(path(segment, tops));
      if (segment != segments.getLast()) {
        path.append(
            "M%d %dV%d"
                .formatted(segment.toX(), toY(segment, tops), bottom(segment.gap() + 1, tops)));
      }
    }
    var first = segments.getFirst();
    var last = segments.getLast();
    var width = labelWidth(joint);
    var label = new Box(last.label() - width / 2, laneY(last, tops) - LABEL / 2, width, LABEL);
    return new BrickDrawing.Joint(
        path.toString(),
        new Line(first.fromX(), fromY(first, tops), ""),
        new Line(last.toX(), toY(last, tops), ""),
        label,
        new Line(last.label(), laneY(last, tops) + 4, label(joint)),
        joint.verified(),
        joint.ground(),
        title(joint));
  }

  private String label(Joint joint) {
    var text =
        joint.connector() != null
            ? names.connector(joint.connector())
            : joint.ground() ? names.capability(joint.requires()) : "unverified";
    return LineBreaks.line(text, SIZE, ROOM);
  }

  private String title(Joint joint) {
    return "%s → %s: %s"
        .formatted(
            names.offering(joint.offering()),
            names.offering(joint.by()),
            names.capability(joint.requires()));
  }

  private static int laneY(JointSegment segment, List<Integer> tops) {
    return bottom(segment.gap(), tops) + APPROACH + LANE / 2 + segment.lane() * LANE;
  }

  private static int fromY(JointSegment segment, List<Integer> tops) {
    return segment.down() ? bottom(segment.gap(), tops) : tops.get(segment.gap() + 1);
  }

  private static int toY(JointSegment segment, List<Integer> tops) {
    return segment.up() ? bottom(segment.gap(), tops) : tops.get(segment.gap() + 1);
  }

  private static int bottom(int row, List<Integer> tops) {
    return tops.get(row) + BrickShapes.BRICK;
  }

  private static String path(JointSegment segment, List<Integer> tops) {
    var y1 = fromY(segment, tops);
    var y2 = toY(segment, tops);
    var lane = laneY(segment, tops);
    var across = segment.toX() - segment.fromX();
    if (segment.straight()) {
      return "M%d %dV%d".formatted(segment.fromX(), y1, y2);
    }
    var bend = Math.min(BEND, Math.abs(across) / 2);
    var side = Integer.signum(across) * bend;
    return String.format(
        Locale.ROOT,
        "M%d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%d",
        segment.fromX(),
        y1,
        lane - Integer.signum(lane - y1) * bend,
        segment.fromX(),
        lane,
        segment.fromX() + side,
        lane,
        segment.toX() - side,
        segment.toX(),
        lane,
        segment.toX(),
        lane + Integer.signum(y2 - lane) * bend,
        y2);
  }
}
