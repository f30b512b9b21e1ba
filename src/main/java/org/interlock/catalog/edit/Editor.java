package org.interlock.catalog.edit;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlock.catalog.Named;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The form of one kind of things; {@link EditPages} serves all kinds alike.
 *
 * @param <T> what is stored of a thing, and nothing that the form doesn't edit
 */
public abstract class Editor<T> {

  private static final int LONGEST_KEY = 80;

  /**
   * A field of a form.
   *
   * @param name of the value and of its label in the messages
   * @param type line, text, entries, date, number or choice
   * @param choices what can be chosen, as key and name; empty for other types
   */
  public record Field(String name, String type, boolean required, List<Named> choices) {

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

  private final String collection;
  private final String label;
  private final Neo4jRepository<T, String> things;
  private final NodeLocks locks;

  /**
   * @param collection the first part of the address: {@code organizations}
   * @param label that of the nodes
   */
  protected Editor(
      String collection, String label, Neo4jRepository<T, String> things, NodeLocks locks) {
    this.collection = collection;
    this.label = label;
    this.things = things;
    this.locks = locks;
  }

  /** The first part of the address. */
  public String collection() {
    return collection;
  }

  /** The label of the nodes. */
  public String label() {
    return label;
  }

  /** The fields of the form, in order. */
  public abstract List<Field> fields();

  /** What else can be said when a new one is made. */
  public List<Field> fieldsOfNew() {
    return List.of();
  }

  /**
   * What the store has, as it would be typed.
   *
   * @throws UnknownKey if there is nothing with this key
   */
  public Map<String, String> stored(String key) {
    return things
        .findById(key)
        .map(this::values)
        .orElseThrow(() -> new UnknownKey(label.toLowerCase(Locale.ROOT), key));
  }

  /** Checks what was typed and, if nothing is wrong, stores it; relationships stay as they are. */
  @Transactional
  public void change(String key, FormInput input, String by) {
    var changed = read(key, input, by);
    if (input.isRight()) {
      things.save(changed);
    }
  }

  /** Checks what was typed and, if nothing is wrong, makes a new one; returns its key. */
  @Transactional
  public String create(FormInput input, String by) {
    var key = freeKey(input.required("name"));
    var made = read(key, input, by);
    var relationships = relationships(key, input);
    if (input.isRight()) {
      locks.reserve(label, key);
      things.save(made);
      relationships.run();
    }
    return key;
  }

  /** The fields of the form as {@link FormInput#asTyped} gives them. */
  protected abstract Map<String, String> values(T stored);

  /** What to store, as far as nothing is wrong. */
  protected abstract T read(String key, FormInput input, String by);

  /** Checks what only a new one can be told, and stores it once the new one is there. */
  protected Runnable relationships(String key, FormInput input) {
    return () -> {};
  }

  /** The time of an edit. */
  protected static ZonedDateTime now() {
    return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  /** A readable key that nothing has yet; {@code new} is the address of the empty form. */
  private String freeKey(String name) {
    var slug = Keys.slug(name);
    var base = slug.isEmpty() || slug.equals("new") ? "x-" + slug : slug;
    var shortened = base.substring(0, Math.min(LONGEST_KEY, base.length()));
    var key = shortened;
    for (int i = 2; things.existsById(key); i++) {
      key = shortened + "-" + i;
    }
    return key;
  }
}
