package org.interlock.map;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlock.map.Curve.Point;
import org.interlock.map.MapDrawing.Box;
import org.interlock.map.MapDrawing.Caption;
import org.interlock.map.MapDrawing.Line;
import org.interlock.map.PartnerMap.Link;
import org.interlock.map.PartnerMap.Node;

/**
 * Places the centre in the middle and its neighbours on two arcs around it, by sector: where it
 * buys from and belongs at the left, where it sells and competes at the right. Each box stands on
 * the outer side of the arc, so that no line from the centre crosses another box.
 */
final class EgoLayout {

  private static final List<Sector> DOWNWARDS =
      List.of(
          Sector.WHOLE,
          Sector.SUPPLIER,
          Sector.PARTNER,
          Sector.PART,
          Sector.CUSTOMER,
          Sector.DEALS,
          Sector.COMPETITOR,
          Sector.CONFLICT);

  private static final double STRAND = 6;
  private static final double MARGIN = 16;
  private static final double BOX = 30;
  private static final double PITCH = 42;
  private static final double CAPTION = 30;
  private static final double LABEL = 172;
  private static final double PAD = 24;
  private static final double MORE = 40;
  private static final double CENTER_HEIGHT = 46;
  private static final double GAP = 120;
  private static final double BULGE = 110;

  private final PartnerMap map;
  private final Box center;
  private final double middleX;
  private final double middleY;
  private final double half;

  private EgoLayout(PartnerMap map) {
    this.map = map;
    var label = TextWidth.fitted(map.centerNode().name(), 210);
    var width = Math.max(120, TextWidth.of(label) * 1.08 + PAD);
    half = Math.max(Math.max(height(Sector.Side.LEFT), height(Sector.Side.RIGHT)) / 2, 90);
    middleX = MARGIN + MORE + LABEL + PAD + BULGE + GAP + width / 2;
    middleY = MARGIN + half;
    center =
        new Box(
            map.centerNode(),
            label,
            middleX - width / 2,
            middleY - CENTER_HEIGHT / 2,
            width,
            CENTER_HEIGHT,
            false);
  }

  static MapDrawing of(PartnerMap map) {
    return new EgoLayout(map).drawn();
  }

  private MapDrawing drawn() {
    var captions = new ArrayList<Caption>();
    var boxes = new ArrayList<Box>();
    boxes.add(center);
    for (var side : Sector.Side.values()) {
      place(side, boxes, captions);
    }
    return new MapDrawing(
        Math.round(2 * middleX), Math.round(2 * middleY), boxes, lines(boxes), captions);
  }

  private void place(Sector.Side side, List<Box> boxes, List<Caption> captions) {
    var y = middleY - height(side) / 2;
    for (var sector : sectors(side)) {
      var edge = edge(side, y + CAPTION / 2);
      captions.add(
          new Caption(
              sector.name(),
              hidden(sector),
              edge,
              y + CAPTION - 10,
              side == Sector.Side.LEFT ? "end" : "start"));
      y += CAPTION;
      for (var node : in(sector)) {
        boxes.add(box(node, side, y));
        y += PITCH;
      }
    }
  }

  private Box box(Node node, Sector.Side side, double y) {
    var label = TextWidth.fitted(node.name(), LABEL);
    var width = TextWidth.of(label) + PAD;
    var edge = edge(side, y + PITCH / 2);
    var left = side == Sector.Side.LEFT;
    return new Box(node, label, left ? edge - width : edge, y + MapDrawing.STUD, width, BOX, left);
  }

  /** The arc at a height: furthest from the centre in the middle. */
  private double edge(Sector.Side side, double y) {
    var t = Math.clamp((y - middleY) / half, -1, 1);
    var away = center.width() / 2 + GAP + BULGE * Math.sqrt(1 - t * t);
    return side == Sector.Side.LEFT ? middleX - away : middleX + away;
  }

  private double height(Sector.Side side) {
    return sectors(side).stream().mapToDouble(sector -> CAPTION + PITCH * in(sector).size()).sum();
  }

  private List<Sector> sectors(Sector.Side side) {
    return DOWNWARDS.stream()
        .filter(sector -> sector.side() == side && !in(sector).isEmpty())
        .toList();
  }

  private List<Node> in(Sector sector) {
    return map.neighbours().stream().filter(node -> node.place().equals(sector.name())).toList();
  }

  private long hidden(Sector sector) {
    return map.groups().stream()
        .filter(group -> group.place().equals(sector.name()))
        .mapToLong(PartnerMap.Group::hidden)
        .sum();
  }

  private List<Line> lines(List<Box> boxes) {
    var byKey = new HashMap<String, Box>();
    boxes.forEach(box -> byKey.put(box.node().key(), box));
    var among =
        map.links().stream()
            .filter(link -> !link.touches(map.center()))
            .map(link -> among(link, byKey));
    var spokes = boxes.stream().skip(1).flatMap(box -> spokes(box, map.ties(box.node().key())));
    return Stream.concat(among, spokes).toList();
  }

  /** The ties of the centre to a neighbour, side by side. */
  private Stream<Line> spokes(Box box, List<Link> ties) {
    return IntStream.range(0, ties.size())
        .mapToObj(i -> spoke(box, ties.get(i), (i - (ties.size() - 1) / 2.0) * STRAND));
  }

  private Line spoke(Box box, Link link, double offset) {
    var lean = Math.clamp((box.middleY() - middleY) / half, -1, 1);
    var start =
        new Point(
            box.left() ? center.x() : center.right(),
            middleY + lean * (CENTER_HEIGHT / 2 - 7) + offset * 0.5);
    var end = new Point(inner(box), box.middleY() + offset);
    var outward = link.from().equals(map.center());
    var from = outward ? start : end;
    var to = outward ? end : start;
    var near = box.left() ? 22 : -22;
    return new Line(link, Curve.level(from, to), false, end.x() + near, end.y() - 5);
  }

  private Line among(Link link, Map<String, Box> boxes) {
    var one = requireNonNull(boxes.get(link.from()));
    var other = requireNonNull(boxes.get(link.to()));
    var from = new Point(inner(one), one.middleY());
    var to = new Point(inner(other), other.middleY());
    var same = one.left() == other.left();
    var reach = same ? Math.min(GAP + BULGE, 26 + Math.abs(from.y() - to.y()) * 0.28) : 150;
    var first = new Point(from.x() + (one.left() ? reach : -reach), from.y());
    var second = new Point(to.x() + (other.left() ? reach : -reach), to.y());
    var middle = Curve.middle(from, first, second, to);
    return new Line(link, Curve.bezier(from, first, second, to), true, middle.x(), middle.y());
  }

  private static double inner(Box box) {
    return box.left() ? box.right() : box.x();
  }
}
