package org.interlock.map;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.interlock.map.Curve.Point;
import org.interlock.map.MapDrawing.Box;
import org.interlock.map.MapDrawing.Caption;
import org.interlock.map.MapDrawing.Line;
import org.interlock.map.PartnerMap.Link;
import org.interlock.map.PartnerMap.Node;

/**
 * Places a value chain in columns from the suppliers' suppliers to the customers' customers. ELK
 * orders each column, so that few lines cross, and leads the lines around the boxes; a tie within a
 * column is drawn beside it.
 */
final class ChainLayout {

  private static final double BOX = 30;
  private static final double CENTER_HEIGHT = 46;
  private static final double LABEL = 150;
  private static final double PAD = 24;
  private static final double MARGIN = 16;
  private static final double HEAD = 44;
  private static final double RADIUS = 7;

  /** Far enough apart that ELK takes each tier for a column. (Its partitions hash identities.) */
  private static final double COLUMN = 1000;

  private static final double MORE = 34;

  private final PartnerMap map;
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> placed = new HashMap<>();
  private final Map<String, Integer> tiers = new HashMap<>();
  private final Map<Link, ElkEdge> led = new HashMap<>();

  private ChainLayout(PartnerMap map) {
    this.map = map;
  }

  static MapDrawing of(PartnerMap map) {
    return new ChainLayout(map).drawn();
  }

  private MapDrawing drawn() {
    settings();
    map.nodes().forEach(this::add);
    map.links().stream().filter(link -> !beside(link)).forEach(this::lead);
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());

    var boxes = map.nodes().stream().map(this::box).toList();
    return new MapDrawing(
        Math.round(graph.getWidth()),
        Math.round(graph.getHeight()),
        boxes,
        map.links().stream().map(this::line).toList(),
        captions(boxes));
  }

  private void settings() {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 7.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 64.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 22.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING,
        EdgeStraighteningStrategy.IMPROVE_STRAIGHTNESS);
    graph.setProperty(LayeredOptions.MERGE_EDGES, false);
    graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(
        LayeredOptions.PADDING, new ElkPadding(HEAD + MARGIN, MARGIN + 30, MARGIN, MARGIN));
  }

  private void add(Node node) {
    var center = node.tier() == 0;
    var element = ElkGraphUtil.createNode(graph);
    element.setDimensions(width(node), (center ? CENTER_HEIGHT : BOX) + MapDrawing.STUD);
    element.setLocation(node.tier() * COLUMN, 0);
    placed.put(node.key(), element);
    tiers.put(node.key(), node.tier());
  }

  private static String label(Node node) {
    return TextWidth.fitted(node.name(), node.tier() == 0 ? LABEL * 1.2 : LABEL);
  }

  /** Room for the name, and after it for the number of hidden ties. */
  private static double width(Node node) {
    var scale = node.tier() == 0 ? 1.08 : 1;
    return TextWidth.of(label(node)) * scale + PAD + more(node);
  }

  /** ELK is told every tie from left to right; one against the chain is turned when it is drawn. */
  private void lead(Link link) {
    var left = backward(link) ? link.to() : link.from();
    led.put(link, ElkGraphUtil.createSimpleEdge(at(left), at(link.other(left))));
  }

  private boolean backward(Link link) {
    return tier(link.from()) > tier(link.to());
  }

  private boolean beside(Link link) {
    return tier(link.from()) == tier(link.to());
  }

  private static double more(Node node) {
    return node.tier() != 0 && node.hidden() > 0 ? MORE : 0;
  }

  private int tier(String key) {
    return requireNonNull(tiers.get(key));
  }

  private ElkNode at(String key) {
    return requireNonNull(placed.get(key));
  }

  private Box box(Node node) {
    var at = at(node.key());
    return new Box(
        node,
        label(node),
        at.getX(),
        at.getY() + MapDrawing.STUD,
        at.getWidth() - more(node),
        at.getHeight() - MapDrawing.STUD,
        false);
  }

  private Line line(Link link) {
    return beside(link) ? arc(link) : routed(link, requireNonNull(led.get(link)));
  }

  private Line routed(Link link, ElkEdge edge) {
    var section = edge.getSections().getFirst();
    var points = new ArrayList<Point>();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    var end = points.getLast();
    var path = Curve.rounded(backward(link) ? points.reversed() : points, RADIUS);
    return new Line(link, path, false, end.x(), end.y() - 5);
  }

  private Line arc(Link link) {
    var one = at(link.from());
    var other = at(link.to());
    var from = new Point(one.getX() + 8, one.getY() + one.getHeight() / 2);
    var to = new Point(other.getX() + 8, other.getY() + other.getHeight() / 2);
    var away = Math.min(from.x(), to.x()) - 26;
    var path = Curve.bezier(from, new Point(away, from.y()), new Point(away, to.y()), to);
    return new Line(link, path, true, away, (from.y() + to.y()) / 2);
  }

  /** A heading over each column. */
  private List<Caption> captions(List<Box> boxes) {
    var captions = new ArrayList<Caption>();
    for (int tier = -2; tier <= 2; tier++) {
      var place = PartnerMaps.place(tier);
      var column = boxes.stream().filter(box -> box.node().place().equals(place)).toList();
      if (!column.isEmpty()) {
        var left = column.stream().mapToDouble(Box::x).min().orElseThrow();
        var right = column.stream().mapToDouble(Box::right).max().orElseThrow();
        captions.add(new Caption(place, hidden(place), (left + right) / 2, MARGIN + 14, "middle"));
      }
    }
    return captions;
  }

  private long hidden(String place) {
    return map.groups().stream()
        .filter(group -> group.place().equals(place))
        .mapToLong(PartnerMap.Group::hidden)
        .sum();
  }
}
