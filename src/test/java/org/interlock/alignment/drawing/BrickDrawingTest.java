package org.interlock.alignment.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.drawing.BrickDrawing.Box;
import org.interlock.alignment.drawing.BrickDrawing.Brick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrickDrawingTest {

  private static final double BOLD = 13.5 * LineBreaks.BOLD;

  static List<Ensemble> ensembles() {
    return List.of(Ensembles.usual(), Ensembles.large());
  }

  static Stream<Ensemble> randomEnsembles() {
    return LongStream.range(0, 200).mapToObj(Ensembles::random);
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void noBrickCoversAnother(Ensemble ensemble) {
    var bricks = Ensembles.drawing(ensemble).bricks();

    for (var one : bricks) {
      assertThat(bricks)
          .filteredOn(other -> other != one && other.box().overlaps(one.box()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void drawsEachNeedBrickAndJoint(Ensemble ensemble) {
    var drawing = Ensembles.drawing(ensemble);

    assertThat(drawing.needs()).hasSize(ensemble.fits().size() + ensemble.open().size());
    assertThat(drawing.bricks()).extracting(Brick::offering).containsAll(ensemble.offerings());
    assertThat(drawing.joints()).hasSameSizeAs(ensemble.joints());
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void plugsEachNeedIntoTheStudOfTheBrickThatServesIt(Ensemble ensemble) {
    var drawing = Ensembles.drawing(ensemble);
    var studs = drawing.bricks().stream().flatMap(brick -> brick.studs().stream()).toList();

    assertThat(drawing.needs())
        .filteredOn(need -> need.socket() != null)
        .hasSameSizeAs(ensemble.fits())
        .allSatisfy(
            need -> assertThat(studs).filteredOn(stud -> stud.overlaps(need.socket())).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void keepsLabelsApartAndEverythingInside(Ensemble ensemble) {
    var drawing = Ensembles.drawing(ensemble);
    var whole = new Box(0, 0, drawing.width(), drawing.height());
    var labels = drawing.joints().stream().map(BrickDrawing.Joint::label).toList();

    for (var label : labels) {
      assertThat(labels).filteredOn(other -> other != label && other.overlaps(label)).isEmpty();
      assertThat(drawing.bricks()).noneMatch(brick -> brick.box().overlaps(label));
    }
    assertThat(labels).allMatch(label -> inside(whole, label));
    assertThat(drawing.bricks()).allMatch(brick -> inside(whole, brick.box()));
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void keepsWordsInsideTheirBrick(Ensemble ensemble) {
    for (var brick : Ensembles.drawing(ensemble).bricks()) {
      assertThat(brick.name())
          .allMatch(line -> line.x() + LineBreaks.width(line.text(), BOLD) <= right(brick));
      assertThat(brick.organization())
          .allMatch(line -> line.x() + LineBreaks.width(line.text(), 12) <= right(brick))
          .allMatch(line -> line.y() < brick.box().bottom());
    }
  }

  @ParameterizedTest
  @MethodSource("ensembles")
  void drawsTheSameEnsembleTheSameWay(Ensemble ensemble) {
    assertThat(Ensembles.drawing(ensemble)).isEqualTo(Ensembles.drawing(ensemble));
  }

  @ParameterizedTest
  @MethodSource("randomEnsembles")
  void givesEachJointLinesOfItsOwn(Ensemble ensemble) {
    var joints = Ensembles.drawing(ensemble).joints();

    for (var one : joints) {
      var others = joints.stream().filter(other -> other != one);
      assertThat(others.flatMap(other -> Stroke.of(other.path()).stream()))
          .noneMatch(
              theirs -> Stroke.of(one.path()).stream().anyMatch(ours -> ours.liesOn(theirs)));
    }
  }

  @Test
  void hidesHardlyALineBehindALabel() {
    assertThat(hidden(Ensembles.drawing(Ensembles.usual()))).isZero();
    assertThat(hidden(Ensembles.drawing(Ensembles.large()))).isLessThanOrEqualTo(3);
  }

  private static long hidden(BrickDrawing drawing) {
    return drawing.joints().stream()
        .flatMap(
            labelled ->
                drawing.joints().stream()
                    .filter(other -> other != labelled)
                    .filter(
                        other ->
                            Stroke.of(other.path()).stream()
                                .anyMatch(stroke -> stroke.box().overlaps(labelled.label()))))
        .count();
  }

  private static int right(Brick brick) {
    return brick.box().right();
  }

  private static boolean inside(Box whole, Box part) {
    return part.x() >= 0
        && part.y() >= 0
        && part.right() <= whole.right()
        && part.bottom() <= whole.bottom();
  }
}
