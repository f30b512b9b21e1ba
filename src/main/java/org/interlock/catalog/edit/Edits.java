package org.interlock.catalog.edit;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;

/** What all kinds of edits share. */
public final class Edits {

  private Edits() {}

  /** The time of an edit. */
  public static ZonedDateTime now() {
    return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  /** A readable key that nothing has yet. */
  public static String freeKey(String name, Predicate<String> taken) {
    var slug = Keys.slug(name);
    var base = slug.isEmpty() || slug.equals("new") ? "x-" + slug : slug;
    var shortened = base.substring(0, Math.min(80, base.length()));
    var key = shortened;
    for (int i = 2; taken.test(key); i++) {
      key = shortened + "-" + i;
    }
    return key;
  }

  /** Values as they would be typed: pairs of name and value, absent ones as empty text. */
  public static Map<String, String> typed(@Nullable Object... pairs) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), asTyped(pairs[i + 1]));
    }
    return values;
  }

  /** Parameters of a query: pairs of name and value, which may be absent. */
  @SuppressWarnings("NullAway") // the driver takes null for an absent value
  public static Map<String, Object> bound(@Nullable Object... pairs) {
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return values;
  }

  private static String asTyped(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> many -> String.join("\n", many.stream().map(String::valueOf).toList());
      case Double number -> FormInput.plain(number);
      default -> String.valueOf(value);
    };
  }
}
