package org.interlock.alignment.drawing;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.drawing.BrickDrawing.Box;
import org.interlock.alignment.drawing.BrickDrawing.Brick;
import org.interlock.alignment.drawing.BrickDrawing.Kind;
import org.interlock.alignment.drawing.BrickDrawing.Line;
import org.interlock.alignment.drawing.BrickDrawing.Need;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.question.Priority;
import org.jspecify.annotations.Nullable;

/** Gives needs and bricks their studs, sockets and words. */
public final class BrickShapes {

  public static final int GAP = 8;
  public static final int BRICK = 96;
  private static final int NEED_TOP = 22;
  private static final int NEED = 40;
  private static final int LINE = 16;
  private static final int FEWEST = 3;
  private static final int MOST = 6;

  private static final int STUD_WIDTH = 26;
  private static final int STUD = 10;
  private static final int NARROW = 180;
  private static final int SPINE = 24;
  private static final int PAD = 8;

  private final Names names;
  private final Palette palette;
  private final Highlights highlights;
  private final int column;
  private final int needHeight;

  /**
   * @param needs what the needs are called; all are as high as the longest wants to be
   */
  BrickShapes(Names names, Palette palette, Highlights highlights, int column, List<String> needs) {
    this.names = names;
    this.palette = palette;
    this.highlights = highlights;
    this.column = column;
    var lines = needs.stream().mapToInt(need -> needLines(need).size()).max().orElse(FEWEST);
    this.needHeight = NEED + Math.max(FEWEST, lines) * LINE;
  }

  /** Where the bricks begin that serve needs. */
  public int firstRow() {
    return NEED_TOP + needHeight + 4;
  }

  public Need need(Fit fit, int index, int left) {
    var box = needBox(index, left);
    var name = names.need(fit.need(), fit.capability());
    var style = fit.priority().name().toLowerCase(ROOT);
    var socket = new Box(box.middle() - STUD_WIDTH / 2 - 3, box.bottom() - 9, STUD_WIDTH + 6, 10);
    return new Need(
        box,
        weight(box, fit.priority()),
        style,
        tag(box, fit.priority()),
        words(box, name),
        socket,
        highlights.needs().contains(fit.need()),
        name);
  }

  public Need open(OpenNeed open, int index, int left) {
    var box = needBox(index, left);
    var name = names.need(open.need(), open.capability());
    var style = open.priority().name().toLowerCase(ROOT) + " al-open";
    return new Need(
        box,
        weight(box, open.priority()),
        style,
        tag(box, open.priority()),
        words(box, name),
        null,
        highlights.needs().contains(open.need()),
        name);
  }

  /**
   * @param plugs where joints plug in from above
   */
  public Brick brick(
      String offering, String organization, Box box, List<Fit> fits, List<Integer> plugs) {
    var entry = palette.of(organization);
    var studs = studs(box, plugs);
    var labels = new ArrayList<Line>();
    for (var i = 0; i < fits.size(); i++) {
      var middle = box.x() + i * column + (column - GAP) / 2;
      studs.add(stud(middle, box.y()));
      labels.add(new Line(middle, box.y() + 17, String.format(ROOT, "%.2f", fits.get(i).fit())));
    }
    return words(offering, entry.name(), box, studs, labels, entry);
  }

  public Brick ground(String offering, Box box, List<Integer> plugs) {
    return words(offering, names.ownerName(offering), box, studs(box, plugs), List.of(), null);
  }

  private Brick words(
      String offering,
      String owner,
      Box box,
      List<Box> studs,
      List<Line> fits,
      Palette.@Nullable Entry entry) {
    var spine = entry == null ? PAD : SPINE;
    var room = box.width() - spine - 2 * PAD;
    var x = box.x() + spine + PAD;
    var name = names.offering(offering);
    var most = box.width() < NARROW ? 3 : 2;
    var lines = LineBreaks.lines(name, 13.5 * LineBreaks.BOLD, room, most);
    var owners = LineBreaks.lines(owner, 12, room, Math.min(2, 4 - lines.size()));
    var middle = box.y() + (fits.isEmpty() ? BRICK / 2 : BRICK / 2 + 8);
    var first = middle - (lines.size() + owners.size()) * LINE / 2 + 11;
    var placed = lines(lines, x, first);
    var organization = lines(owners, x, first + lines.size() * LINE + 1);
    var number = entry == null ? "" : entry.home() ? "us" : String.valueOf(entry.number());
    var kind = entry == null ? Kind.GROUND : entry.home() ? Kind.HOME : Kind.PARTNER;
    return new Brick(
        offering,
        box,
        studs,
        kind,
        entry == null ? 0 : entry.colour(),
        new Line(box.x() + SPINE / 2 + 1, box.y() + BRICK / 2 + 4, number),
        fits,
        placed,
        organization,
        highlights.offerings().contains(offering),
        name + " · " + owner);
  }

  private static List<Line> lines(List<String> words, int x, int first) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> new Line(x, first + i * LINE, words.get(i)))
        .toList();
  }

  private Box needBox(int index, int left) {
    return new Box(left + index * column, NEED_TOP, column - GAP, needHeight);
  }

  private List<String> needLines(String name) {
    return LineBreaks.lines(name, 12.5, column - GAP - 22, MOST);
  }

  private static List<Box> weight(Box box, Priority priority) {
    var studs = new ArrayList<Box>();
    for (var i = 0; i < priority.weight(); i++) {
      studs.add(new Box(box.x() + 12 + i * (STUD_WIDTH - 2), box.y() - 8, STUD_WIDTH - 8, 9));
    }
    return studs;
  }

  private static List<Box> studs(Box box, List<Integer> plugs) {
    var studs = new ArrayList<Box>();
    plugs.forEach(x -> studs.add(stud(x, box.y())));
    return studs;
  }

  private static Box stud(int middle, int top) {
    return new Box(middle - STUD_WIDTH / 2, top - STUD, STUD_WIDTH, STUD + 4);
  }

  private static Line tag(Box box, Priority priority) {
    return new Line(box.x() + 12, box.y() + 20, priority.name());
  }

  private List<Line> words(Box box, String name) {
    return lines(needLines(name), box.x() + 12, box.y() + 39);
  }
}
