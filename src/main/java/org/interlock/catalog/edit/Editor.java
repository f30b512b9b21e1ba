package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.Named;
import org.interlock.graph.UnknownKey;

/** How things of one kind are edited by hand; {@link EditPages} serves all kinds alike. */
public interface Editor {

  /**
   * A field of a form.
   *
   * @param name of the value and of its label in the messages
   * @param type line, text, entries, date, number or choice
   * @param choices what can be chosen, as key and name; empty for other types
   */
  record Field(String name, String type, boolean required, List<Named> choices) {

    public static Field of(String name, String type) {
      return new Field(name, type, false, List.of());
    }

    public static Field required(String name) {
      return new Field(name, "line", true, List.of());
    }

    public static Field choice(String name, List<Named> choices) {
      return new Field(name, "choice", false, choices);
    }
  }

  /** The first part of the address: {@code organizations}. */
  String collection();

  /** The label of the nodes. */
  String label();

  /** What all fields of the form are, in order. */
  List<Field> fields();

  /** What else can be said when a new one is made; empty if none can be made. */
  default List<Field> fieldsOfNew() {
    return List.of();
  }

  /**
   * What the store has, as it would be typed.
   *
   * @throws UnknownKey if there is nothing with this key
   */
  Map<String, String> stored(String key);

  /** Checks what was typed and, if nothing is wrong, stores it; relationships stay as they are. */
  void change(String key, FormInput input, String by);

  /** Checks what was typed and, if nothing is wrong, makes a new one; returns its key. */
  default String create(FormInput input, String by) {
    throw new UnsupportedOperationException(collection());
  }
}
