package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.drawing.BrickDrawing.Box;
import org.interlock.alignment.drawing.BrickRows.Slot;
import org.interlock.alignment.names.Names;

/**
 * Lays an ensemble out: a column per need, so ordered that the needs of one brick stand side by
 * side; a row of bricks that serve needs, a row of bricks that only support others, a row of what
 * the customer has. The same ensemble gives the same drawing.
 */
public final class BrickLayout {

  private static final int MARGIN = 14;
  private static final int ROOM = 1120;
  private static final int NARROWEST = 128;
  private static final int WIDEST = 280;
  private static final int SUPPORT = 184;
  private static final int PLATE = 24;

  private final Ensemble ensemble;
  private final Names names;
  private final Map<String, List<Fit>> served;
  private final int column;
  private final BrickRows rows;
  private final BrickShapes shapes;
  private final JointShapes jointShapes;

  public BrickLayout(Ensemble ensemble, Names names, Palette palette) {
    this(ensemble, names, palette, Highlights.NONE);
  }

  public BrickLayout(Ensemble ensemble, Names names, Palette palette, Highlights highlights) {
    this.ensemble = ensemble;
    this.names = names;
    this.served = served(ensemble);
    var columns = Math.max(1, ensemble.fits().size() + ensemble.open().size());
    this.column = Math.clamp((ROOM - 2 * MARGIN) / columns, NARROWEST, WIDEST);
    this.rows = new BrickRows(ensemble.joints(), MARGIN, MARGIN + columns * column);
    this.shapes = new BrickShapes(names, palette, highlights, column, needNames());
    this.jointShapes = new JointShapes(names);
  }

  /** The offerings in the order in which the drawing shows them. */
  public static List<String> order(Ensemble ensemble) {
    var order = new ArrayList<>(served(ensemble).keySet());
    order.addAll(supporting(ensemble));
    return order;
  }

  public BrickDrawing draw() {
    placeRows();
    var labels = ensemble.joints().stream().map(jointShapes::labelWidth).toList();
    var width = rows.right() + MARGIN;
    var routes = new JointRoutes(ensemble.joints(), rows.slots(), labels, width);
    var tops = tops(routes);
    var bricks = new ArrayList<BrickDrawing.Brick>();
    for (var slot : rows.slots().values()) {
      if (!BrickRows.isChannel(slot.key())) {
        bricks.add(brick(slot, tops.get(slot.row()), routes));
      }
    }
    var joints = jointShapes.draw(ensemble.joints(), routes, tops);
    var height = tops.getLast() + BrickShapes.BRICK + lanesBelow(routes, tops.size() - 1);
    var plate = ground().isEmpty() ? null : new Box(MARGIN / 2, height, width - MARGIN, PLATE);
    return new BrickDrawing(
        width, height + MARGIN + (plate == null ? 0 : PLATE), needs(), bricks, joints, plate);
  }

  private void placeRows() {
    var x = MARGIN;
    for (var fits : served.values()) {
      var width = fits.size() * column;
      rows.serving(fits.getFirst().offering(), x, width - BrickShapes.GAP);
      x += width;
    }
    var row = 1;
    for (var below : List.of(supporting(ensemble), ground())) {
      if (!below.isEmpty()) {
        rows.below(row++, below, SUPPORT);
      }
    }
  }

  private List<Integer> tops(JointRoutes routes) {
    var last = rows.slots().values().stream().mapToInt(Slot::row).max().orElse(0);
    var tops = new ArrayList<Integer>();
    var top = shapes.firstRow();
    for (var row = 0; row <= last; row++) {
      tops.add(top);
      top += BrickShapes.BRICK + lanesBelow(routes, row);
    }
    return tops;
  }

  private static int lanesBelow(JointRoutes routes, int row) {
    var lanes = routes.lanes(row);
    return lanes == 0 ? 0 : lanes * JointShapes.LANE + 2 * JointShapes.APPROACH;
  }

  private BrickDrawing.Brick brick(Slot slot, int top, JointRoutes routes) {
    var box = new Box(slot.x(), top, slot.width(), BrickShapes.BRICK);
    var plugs = routes.plugs(slot.key());
    if (ground().contains(slot.key())) {
      return shapes.ground(slot.key(), box, plugs);
    }
    var fits = served.getOrDefault(slot.key(), List.of());
    return shapes.brick(slot.key(), owner(slot.key()), box, fits, plugs);
  }

  private String owner(String offering) {
    return Palette.owners(ensemble, names).getOrDefault(offering, "");
  }

  private List<BrickDrawing.Need> needs() {
    var needs = new ArrayList<BrickDrawing.Need>();
    served
        .values()
        .forEach(fits -> fits.forEach(fit -> needs.add(shapes.need(fit, needs.size(), MARGIN))));
    ensemble.open().forEach(open -> needs.add(shapes.open(open, needs.size(), MARGIN)));
    return needs;
  }

  private List<String> needNames() {
    return Stream.concat(
            ensemble.fits().stream().map(fit -> names.need(fit.need(), fit.capability())),
            ensemble.open().stream().map(open -> names.need(open.need(), open.capability())))
        .toList();
  }

  /** Fits by offering; the offerings of one organization side by side. */
  private static Map<String, List<Fit>> served(Ensemble ensemble) {
    var organizations = new LinkedHashMap<String, Map<String, List<Fit>>>();
    for (var fit : ensemble.fits()) {
      organizations
          .computeIfAbsent(fit.organization(), none -> new LinkedHashMap<>())
          .computeIfAbsent(fit.offering(), none -> new ArrayList<>())
          .add(fit);
    }
    var served = new LinkedHashMap<String, List<Fit>>();
    organizations.values().forEach(served::putAll);
    return served;
  }

  private static Collection<String> supporting(Ensemble ensemble) {
    var supporting = new TreeSet<>(ensemble.offerings());
    ensemble.fits().forEach(fit -> supporting.remove(fit.offering()));
    return supporting;
  }

  private Collection<String> ground() {
    var ground = new TreeSet<String>();
    ensemble.joints().stream().filter(Joint::ground).map(Joint::by).forEach(ground::add);
    return ground;
  }
}
