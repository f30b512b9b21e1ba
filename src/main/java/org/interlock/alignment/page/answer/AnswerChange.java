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
 * @param before the cost then; null if there was no ensemble
 * @param after the cost now; null if there is none
 * @param in organizations that take part now
 * @param out organizations that don't any more
 * @param moved needs that are served otherwise
 * @param offerings that are new in the ensemble
 */
public record AnswerChange(
    @Nullable Long before,
    @Nullable Long after,
    List<String> in,
    List<String> out,
    List<Moved> moved,
    Set<String> offerings) {

  /**
   * A need that is served otherwise.
   *
   * @param was the offering that served it; null if it was open
   * @param by the offering that serves it; null if it is open
   */
  public record Moved(String need, String capability, @Nullable String was, @Nullable String by) {}

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
        before.cost() == null ? List.of() : moved(before, after, names),
        before.cost() == null
            ? Set.of()
            : Set.copyOf(missing(after.offerings(), before.offerings())));
  }

  private static List<String> missing(List<String> some, List<String> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private static List<Moved> moved(EarlierAnswer before, Ensemble after, Names names) {
    var moved = new ArrayList<Moved>();
    for (Fit fit : after.fits()) {
      var was = before.servers().get(fit.need());
      if (!fit.offering().equals(was)) {
        moved.add(new Moved(fit.need(), fit.capability(), known(was, names), fit.offering()));
      }
    }
    after.open().stream()
        .filter(open -> known(before.servers().get(open.need()), names) != null)
        .forEach(
            open ->
                moved.add(
                    new Moved(
                        open.need(), open.capability(), before.servers().get(open.need()), null)));
    return moved;
  }

  private static @Nullable String known(@Nullable String offering, Names names) {
    return names.known().containsKey("offering/" + offering) ? offering : null;
  }

  public @Nullable Long more() {
    return before == null || after == null ? null : Long.valueOf(after - before);
  }

  /** Whether the ensemble is the same, whatever it costs. */
  public boolean same() {
    return before != null
        && after != null
        && Stream.of(in, out, moved, offerings).allMatch(Collection::isEmpty);
  }

  public boolean isMoved(String need) {
    return moved.stream().anyMatch(one -> one.need().equals(need));
  }

  /** Keys of the needs that are served otherwise. */
  Set<String> needs() {
    return moved.stream().map(Moved::need).collect(Collectors.toSet());
  }
}
