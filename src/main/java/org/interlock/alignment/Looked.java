package org.interlock.alignment;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.alignment.Models.Model;
import org.interlock.alignment.solver.Building;

/**
 * The organizations that are looked at, and what they make.
 *
 * @param offers all their offerings
 * @param known their numbers
 */
record Looked(
    Model model,
    Contenders contenders,
    List<Offer> offers,
    BitSet known,
    Replacements replacements) {

  Looked(Model model, Contenders contenders, List<Offer> offers, Set<String> known) {
    this(model, contenders, offers, contenders.numbers(known), new Replacements(model, contenders));
  }

  /** Those that are not looked at although they may be part of something better. */
  Omitted omitted(Scenario scenario) {
    return new Omitted(this, scenario);
  }

  /** A building that was found when fewer were looked at. */
  Building same(Building before, Model of) {
    var numbers = numbers();
    return Building.of(
            model.problem(),
            before.bricks().stream()
                .map(brick -> numbers.get(of.problem().bricks().get(brick).key()))
                .toList())
        .orElseThrow();
  }

  private Map<String, Integer> numbers() {
    var bricks = model.problem().bricks();
    return IntStream.range(0, bricks.size())
        .boxed()
        .collect(Collectors.toMap(brick -> bricks.get(brick).key(), brick -> brick));
  }
}
