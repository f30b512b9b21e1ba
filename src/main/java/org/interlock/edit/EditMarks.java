package org.interlock.edit;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.interlock.edit.form.Components;
import org.jspecify.annotations.Nullable;

/** The marks of an edit: which properties people set, who was the last, and when. */
final class EditMarks {

  private EditMarks() {}

  /**
   * The components of an aggregate or part that bear the marks.
   *
   * @param set the properties that are set now
   * @param edited those that people had set before; null if there are none
   */
  static Map<String, @Nullable Object> of(
      Collection<String> set, @Nullable List<String> edited, String by) {
    var all = new TreeSet<>(set);
    if (edited != null) {
      all.addAll(edited);
    }
    var marks = new HashMap<String, @Nullable Object>();
    marks.put("edited", List.copyOf(all));
    marks.put("editedBy", by);
    marks.put("editedAt", ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    return marks;
  }

  /** What is stored, with other values of some of its fields and the marks of who set them. */
  static <R extends Record> R set(
      R stored, R wanted, Collection<String> changed, @Nullable List<String> edited, String by) {
    var set = of(changed, edited, by);
    var values = Components.of(wanted);
    changed.forEach(name -> set.put(name, values.get(name)));
    return Components.with(stored, set);
  }
}
