package org.interlock.edit;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.edit.form.Merge;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is to become of an aggregate or a part: what was typed, put together with what others wrote
 * meanwhile.
 *
 * @param <R> the aggregate or part, which is the form object too
 */
sealed interface Proposal<R extends Record> {

  /** It can't be, whatever the rest of the graph says. */
  record Answered<R extends Record>(Outcome outcome) implements Proposal<R> {}

  /**
   * Each property by itself can be so.
   *
   * @param form takes what else is found to be wrong
   * @param wanted with the fields as they shall be; what is no field is missing
   */
  record Valid<R extends Record>(BindingResult form, R wanted, SortedSet<String> changed)
      implements Proposal<R> {}

  /**
   * @param stored as it is now
   * @param seen what the form was filled with; empty if what was typed is to count in any case
   */
  static <R extends Record> Proposal<R> of(
      Binding binding, R stored, Map<String, String> typed, Map<String, String> seen) {
    var now = binding.texts(stored);
    var fields = Field.of(stored.getClass()).stream().map(Field::name).toList();
    var merge = Merge.of(fields, typed, seen, now);
    if (!merge.conflicts().isEmpty()) {
      return new Answered<>(new Outcome.Overtaken(merge.texts(), now, merge.conflicts()));
    }
    var form = binding.bound(stored.getClass(), merge.texts());
    if (form.getTarget() == null || form.hasErrors()) {
      return new Answered<>(new Outcome.Refused(form, null));
    }
    @SuppressWarnings("unchecked")
    var wanted = (R) form.getTarget();
    return new Valid<>(form, wanted, changed(Binding.values(stored), Binding.values(wanted)));
  }

  private static SortedSet<String> changed(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var names = new TreeSet<String>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .forEach(names::add);
    return names;
  }
}
