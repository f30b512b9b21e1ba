package org.interlock.alignment.page.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last answer, in keys.
 *
 * @param earlierCost the cost then; null if there was no ensemble
 * @param cost the cost now; null if there is none
 * @param in organizations that take part now
 * @param out organizations that don't any more
 * @param reassignments needs that are served otherwise
 * @param offerings that are new in the ensemble
 */
public record AnswerChange(
    @Nullable Long earlierCost,
    @Nullable Long cost,
    List<String> in,
    List<String> out,
    List<Reassignment> reassignments,
    Set<String> offerings) {

  /**
   * A need that is served otherwise.
   *
   * @param was the offering that served it; null if it was open
   * @param by the offering that serves it; null if it is open
   */
  public record Reassignment(
      String need, String capability, @Nullable String was, @Nullable String by) {}

  /** What the last answer says that is not known is left out. */
  static AnswerChange between(EarlierAnswer before, @Nullable Ensemble after, Names names) {
    if (after == null) {
      return new AnswerChange(before.cost(), null, List.of(), List.of(), List.of(), Set.of());
    }
    return new AnswerChange(
        before.cost(),
        after.cost(),
        before.cost() == null ? List.of() : missing(after.organizations(), before.organizations()),
        missing(before.organizations(), after.organizations()).stream()
            .filter(key -> names.known().containsKey("organization/" + key))
            .toList(),
        before.cost() == null ? List.of() : reassignments(before, after, names),
        before.cost() == null
            ? Set.of()
            : Set.copyOf(missing(after.offerings(), before.offerings())));
  }

  private static List<String> missing(List<String> some, List<String> others) {
    return some.stream().filter(key -> !others.contains(key)).toList();
  }

  private static List<Reassignment> reassignments(
      EarlierAnswer before, Ensemble after, Names names) {
    var reassignments = new ArrayList<Reassignment>();
    for (Fit fit : after.fits()) {
      var was = before.servers().get(fit.need());
      if (!fit.offering().equals(was)) {
        reassignments.add(
            new Reassignment(fit.need(), fit.capability(), known(was, names), fit.offering()));
      }
    }
    after.open().stream()
        .filter(open -> known(before.servers().get(open.need()), names) != null)
        .forEach(
            open ->
                reassignments.add(
                    new Reassignment(
                        open.need(), open.capability(), before.servers().get(open.need()), null)));
    return reassignments;
  }

  private static @Nullable String known(@Nullable String offering, Names names) {
    return names.known().containsKey("offering/" + offering) ? offering : null;
  }

  public @Nullable Long more() {
    return earlierCost == null || cost == null ? null : Long.valueOf(cost - earlierCost);
  }

  /** Whether the ensemble is the same, whatever it costs. */
  public boolean same() {
    return earlierCost != null
        && cost != null
        && Stream.of(in, out, reassignments, offerings).allMatch(Collection::isEmpty);
  }

  public boolean isReassigned(String need) {
    return reassignments.stream().anyMatch(reassignment -> reassignment.need().equals(need));
  }

  /** Keys of the needs that are served otherwise. */
  Set<String> needs() {
    return reassignments.stream().map(Reassignment::need).collect(Collectors.toSet());
  }
}
