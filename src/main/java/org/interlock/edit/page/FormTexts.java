package org.interlock.edit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.pick.PickOption;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.edit.form.Field;
import org.springframework.util.MultiValueMap;

/**
 * What a form came back with: texts by field, where another record that was picked by name is its
 * key.
 *
 * @param texts by field; a field that the form didn't have is missing
 * @param seen what the form was filled with
 * @param names what was typed as the name of a record, by field
 * @param newcomers what was typed for people who are to be made, by the key they get
 * @param doubts the records that such a name may mean, by field, where it is not clear which
 */
record FormTexts(
    Map<String, String> texts,
    Map<String, String> seen,
    Map<String, String> names,
    Map<String, String> newcomers,
    Map<String, List<PickOption>> doubts) {

  static final String SEEN = "seen.";

  /** The name that was typed for a record. */
  static final String NAME = ".name";

  /** Which of several records is meant. */
  static final String CHOICE = ".choice";

  static FormTexts of(
      List<Field> fields, MultiValueMap<String, String> parameters, PickOptions options) {
    var form =
        new FormTexts(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (var field : fields) {
      var name = field.name();
      if (parameters.containsKey(SEEN + name)) {
        form.seen.put(name, plain(String.join("\n", parameters.get(SEEN + name))));
      }
      if (field.isPick()) {
        form.pick(field, parameters, options);
      } else if (parameters.containsKey(name)) {
        form.texts.put(name, plain(String.join("\n", parameters.get(name))));
      }
    }
    return form;
  }

  private void pick(Field field, MultiValueMap<String, String> parameters, PickOptions options) {
    var name = field.name();
    if (!parameters.containsKey(name) && !parameters.containsKey(name + NAME)) {
      return;
    }
    var typed = plain(parameters.getOrDefault(name + NAME, List.of("")).getFirst());
    var keys = new LinkedHashSet<String>();
    for (var given : parameters.getOrDefault(name, List.of())) {
      Arrays.stream(plain(given).split("\n")).filter(key -> !key.isEmpty()).forEach(keys::add);
    }
    var chosen = parameters.getOrDefault(name + CHOICE, List.of());
    if (!field.isMany()) {
      keys.removeIf(
          key ->
              parameters.containsKey(name + NAME)
                  && !key.equals(PickOptions.NEW + typed)
                  && !typed.equals(options.names(field.label(), keys).get(key)));
    }
    if (!chosen.isEmpty()) {
      keys.addAll(chosen);
    } else if (!typed.isEmpty() && (field.isMany() || keys.isEmpty())) {
      resolve(field, typed, keys, options);
    }
    texts.put(name, String.join("\n", keys));
  }

  private void resolve(Field field, String typed, LinkedHashSet<String> keys, PickOptions options) {
    var found = options.like(field.label(), typed);
    var same = found.stream().filter(option -> option.name().equalsIgnoreCase(typed)).toList();
    if (same.size() == 1) {
      keys.add(same.getFirst().key());
    } else {
      names.put(field.name(), typed);
      doubts.put(field.name(), new ArrayList<>(same.isEmpty() ? found : same));
    }
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
