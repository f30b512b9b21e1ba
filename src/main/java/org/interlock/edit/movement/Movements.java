package org.interlock.edit.movement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlock.edit.Outcome;
import org.interlock.edit.Outcome.Saved;
import org.interlock.edit.Part;
import org.interlock.edit.PartEditor;
import org.interlock.edit.RecordHolds;
import org.interlock.edit.form.Binding;
import org.interlock.edit.movement.Measures.Kind;
import org.interlock.edit.movement.Measures.Measured;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.edit.reference.PersonReference;
import org.interlock.edit.reference.Reference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what an edit of a part moved, by measuring before and after it. */
@Component
public class Movements {

  /** What it is before there is any evidence. */
  private static final Map<Kind, Double> UNKNOWN = Map.of(Kind.TIE, 0.0, Kind.TRUST, 0.5);

  /** The least that is shown with two decimals. */
  private static final double LEAST = 0.005;

  private final Binding binding;
  private final RecordHolds holds;
  private final ObjectProvider<Measures> measures;

  Movements(Binding binding, RecordHolds holds, ObjectProvider<Measures> measures) {
    this.binding = binding;
    this.holds = holds;
    this.measures = measures;
  }

  /**
   * An edit that was carried out.
   *
   * @param moved by it
   */
  public record Carried(Outcome outcome, List<Movement> moved) {}

  /**
   * Carries an edit out, in transactions of its own.
   *
   * @param texts what was typed for the part
   * @param stored the part as it is; absent if it is added
   */
  public Carried around(
      PartEditor<?, ?> parts,
      Map<String, String> texts,
      Supplier<? extends Optional<? extends Part>> stored,
      Supplier<Outcome> edit) {
    if (!parts.isEvidence()) {
      return new Carried(edit.get(), List.of());
    }
    var about = new LinkedHashSet<Reference>();
    stored.get().ifPresent(part -> about.addAll(part.references()));
    if (binding.unjudged(parts.type(), texts, Binding.FORM).getTarget() instanceof Part part) {
      about.addAll(part.references());
    }
    var before = among(about);
    var outcome = edit.get();
    return new Carried(outcome, outcome instanceof Saved ? moved(before, among(about)) : List.of());
  }

  private Map<Measured, Double> among(Collection<Reference> about) {
    var measuring = measures.getIfAvailable();
    return measuring == null
        ? Map.of()
        : measuring.of(
            keys(about, PersonReference.class), keys(about, OrganizationReference.class));
  }

  private static List<String> keys(Collection<Reference> about, Class<? extends Reference> type) {
    return about.stream().filter(type::isInstance).map(Reference::key).toList();
  }

  private static List<Reference> references(Measured measured) {
    return measured.keys().stream()
        .<Reference>map(
            key ->
                measured.kind() == Kind.TIE
                    ? new PersonReference(key)
                    : new OrganizationReference(key))
        .toList();
  }

  private List<Movement> moved(Map<Measured, Double> before, Map<Measured, Double> after) {
    var all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    var names =
        holds.known(all.stream().flatMap(it -> references(it).stream()).distinct().toList());
    var moved = new ArrayList<Movement>();
    for (var measured : all) {
      var unknown = UNKNOWN.getOrDefault(measured.kind(), 0.0);
      double then = before.getOrDefault(measured, unknown);
      double now = after.getOrDefault(measured, unknown);
      if (Math.abs(now - then) >= LEAST) {
        var called =
            references(measured).stream().map(to -> names.getOrDefault(to, to.key())).toList();
        moved.add(new Movement(measured.kind(), called, then, now));
      }
    }
    return moved;
  }
}
