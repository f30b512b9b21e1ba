package org.interlock.edit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed, put together with what others wrote since they began: of each field counts
 * who changed it; where both did, and differently, it is a conflict that a person has to decide.
 *
 * @param texts by field, to be saved if there is no conflict
 * @param conflicts what the store has now, by field
 */
public record Merge(Map<String, String> texts, Map<String, String> conflicts) {

  /**
   * @param typed what the form came back with; a field it lacks stays as it is
   * @param seen what the form was filled with; empty if what was typed is to count in any case
   * @param stored what the store has now
   */
  public static Merge of(
      List<String> fields,
      Map<String, String> typed,
      Map<String, String> seen,
      Map<String, String> stored) {
    var texts = new LinkedHashMap<String, String>();
    var conflicts = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var now = stored.getOrDefault(field, "");
      var mine = typed.getOrDefault(field, now);
      var before = seen.getOrDefault(field, now);
      if (mine.equals(before)) {
        texts.put(field, now);
      } else {
        texts.put(field, mine);
        if (!now.equals(before) && !now.equals(mine)) {
          conflicts.put(field, now);
        }
      }
    }
    return new Merge(texts, conflicts);
  }
}
