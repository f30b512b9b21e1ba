package org.interlock.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlock.map.PartnerMap.Link;
import org.interlock.map.PartnerMap.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the picture of any map, tried on random ones. */
class LayoutTest {

  static Stream<PartnerMap> egos() {
    return IntStream.range(0, 40).mapToObj(seed -> ego(new Random(seed), 1 + seed * 2));
  }

  static Stream<PartnerMap> chains() {
    return IntStream.range(0, 25).mapToObj(seed -> chain(new Random(seed), 1 + seed * 3));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("egos")
  void drawsPartnerMapsWithoutOverlaps(PartnerMap map) {
    holds(map, EgoLayout::of);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("chains")
  void drawsValueChainsWithoutOverlaps(PartnerMap map) {
    var drawing = holds(map, ChainLayout::of);

    var columns = drawing.boxes().stream().filter(box -> box.node().tier() < 2).toList();
    for (var box : columns) {
      assertThat(drawing.boxes())
          .filteredOn(other -> other.node().tier() > box.node().tier())
          .allMatch(other -> other.x() > box.right());
    }
  }

  private static MapDrawing holds(PartnerMap map, Function<PartnerMap, MapDrawing> layout) {
    var drawing = layout.apply(map);
    var boxes = drawing.boxes();

    assertThat(boxes).hasSameSizeAs(map.nodes());
    assertThat(drawing.lines()).hasSameSizeAs(map.links());
    assertThat(boxes)
        .allSatisfy(
            box -> {
              var more = box.node().hidden() > 0 ? 34 : 0;
              assertThat(box.left() ? box.x() - more : box.x()).isNotNegative();
              assertThat(box.left() ? box.right() : box.right() + more)
                  .isLessThanOrEqualTo(drawing.width());
              assertThat(box.y() - MapDrawing.STUD).isNotNegative();
              assertThat(box.bottom()).isLessThanOrEqualTo(drawing.height());
              assertThat(TextWidth.of(box.label())).isLessThan(box.width());
            });
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
      }
    }
    assertThat(drawing.captions())
        .allSatisfy(
            caption ->
                assertThat(boxes)
                    .noneMatch(
                        box ->
                            caption.y() > box.y() - MapDrawing.STUD
                                && caption.y() - 10 < box.bottom()
                                && caption.x() > box.x() + 1
                                && caption.x() < box.right() - 1));
    assertThat(layout.apply(map).equals(drawing)).as("deterministic").isTrue();
    return drawing;
  }

  private static PartnerMap ego(Random random, int size) {
    var nodes = new ArrayList<Node>(List.of(node("c", "CENTER", 0, random)));
    var links = new ArrayList<Link>();
    var sectors = Sector.values();
    for (int i = 0; i < size; i++) {
      var sector = sectors[random.nextInt(sectors.length)];
      nodes.add(node("n" + i, sector.name(), 0, random));
      links.add(link("c", "n" + i, sector.kind()));
      if (random.nextInt(3) == 0) {
        links.add(link("n" + i, "c", TieKind.COMPETES));
      }
      if (i > 0 && random.nextBoolean()) {
        links.add(link("n" + i, "n" + random.nextInt(i), TieKind.SUPPLIES));
      }
    }
    return new PartnerMap("c", "ego", nodes, links, List.of(), 0, false);
  }

  private static PartnerMap chain(Random random, int size) {
    var nodes = new ArrayList<Node>(List.of(node("c", "CENTER", 0, random)));
    var links = new ArrayList<Link>();
    for (int i = 0; i < size; i++) {
      var tier = new int[] {-2, -1, 1, 2}[random.nextInt(4)];
      nodes.add(node("n" + i, PartnerMaps.place(tier), tier, random));
      var other = nodes.get(random.nextInt(nodes.size() - 1)).key();
      links.add(link("n" + i, other, TieKind.SUPPLIES));
      if (random.nextInt(4) == 0) {
        links.add(link("c", "n" + i, TieKind.SUPPLIES));
      }
    }
    return new PartnerMap(
        "c", "chain", nodes, links.stream().distinct().toList(), List.of(), 0, false);
  }

  private static Node node(String key, String place, int tier, Random random) {
    var name = "Öl & Wärme Wm ".repeat(1 + random.nextInt(6)).substring(0, 3 + random.nextInt(11));
    return new Node(
        key,
        null,
        random.nextBoolean() ? name : name.repeat(9),
        Math.abs(tier),
        random.nextInt(3) * 50L,
        null,
        false,
        place,
        tier,
        0);
  }

  private static Link link(String from, String to, TieKind kind) {
    return new Link(from, to, kind.type(), null, 1, kind.directed(), null, null, null);
  }
}
