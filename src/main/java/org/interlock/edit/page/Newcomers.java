package org.interlock.edit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.desk.Desks;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Field;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People whom a form names and whom the graph doesn't have: they are made in the transaction of the
 * part that names them. Each is written {@code new:Karin Tallbo}, with an employer {@code new:Karin
 * Tallbo at Frostmark}, in place of a key.
 */
@Component
class Newcomers {

  private static final String PERSON = "Person";
  private static final Pattern AT = Pattern.compile("(.+?)\\s+(?:at|bei|@)\\s+(.+)");

  /**
   * Somebody who is to be made.
   *
   * @param organization the key of the employer
   */
  record Newcomer(String key, String name, @Nullable String organization) {}

  /**
   * What a form came back with, with keys for those who are to be made.
   *
   * @param texts by field
   */
  record Announced(Map<String, String> texts, List<Newcomer> people) {}

  private final RecordEditors editors;
  private final Edits edits;
  private final PickOptions options;
  private final Desks desks;

  Newcomers(RecordEditors editors, Edits edits, PickOptions options, Desks desks) {
    this.editors = editors;
    this.edits = edits;
    this.options = options;
    this.desks = desks;
  }

  /**
   * Finds them in a form; of whom the employer is not clear the form gets a doubt.
   *
   * @param place where it is written: an organization employs those of whom nothing else is said
   */
  Announced in(List<Field> fields, FormTexts typed, RecordAddress place) {
    var texts = new LinkedHashMap<>(typed.texts());
    var people = new ArrayList<Newcomer>();
    for (var field : fields) {
      var text = texts.get(field.name());
      if (field.label().equals(PERSON) && text != null && text.contains(PickOptions.NEW)) {
        var keys = new ArrayList<String>();
        for (var key : text.split("\n")) {
          keys.add(
              key.startsWith(PickOptions.NEW) ? announce(field, key, typed, place, people) : key);
        }
        texts.put(field.name(), String.join("\n", keys));
      }
    }
    return new Announced(texts, people);
  }

  private String announce(
      Field field, String key, FormTexts typed, RecordAddress place, List<Newcomer> people) {
    var called = key.substring(PickOptions.NEW.length()).strip();
    var parts = AT.matcher(called);
    var name = parts.matches() ? parts.group(1) : called;
    var organization = place.kind() == RecordKind.ORGANIZATION ? place.key() : null;
    if (parts.matches()) {
      organization = employer(parts.group(2));
      if (organization == null) {
        typed.names().put(field.name(), called);
        typed.doubts().put(field.name(), List.of());
      }
    }
    var known = new HashMap<String, Newcomer>();
    people.forEach(other -> known.put(other.key(), other));
    var free = edits.freeKey(editors.of(RecordKind.PERSON.collection()), name);
    var mine = free;
    for (int number = 2; known.containsKey(mine); number++) {
      mine = free + "-" + number;
    }
    people.add(new Newcomer(mine, name, organization));
    typed.newcomers().put(mine, called);
    return mine;
  }

  private @Nullable String employer(String name) {
    var same =
        options.like(RecordKind.ORGANIZATION.label(), name).stream()
            .filter(option -> option.name().equalsIgnoreCase(name))
            .toList();
    return same.size() == 1 ? same.getFirst().key() : null;
  }

  /** Makes them before an edit that refers to them; who makes somebody owns them. */
  Outcome before(List<Newcomer> people, String by, Supplier<Outcome> edit) {
    var editor = editors.of(RecordKind.PERSON.collection());
    for (var person : people) {
      var made =
          edits.create(
              editor,
              person.key(),
              Map.of(
                  "name",
                  person.name(),
                  "organization",
                  Objects.requireNonNullElse(person.organization(), "")),
              by);
      if (!(made instanceof Outcome.Saved)) {
        return made;
      }
      desks.own(by, new RecordAddress(RecordKind.PERSON, person.key()), by);
    }
    return edit.get();
  }
}
