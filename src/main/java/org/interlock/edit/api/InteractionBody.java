package org.interlock.edit.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a program tells it.
 *
 * @param kind NOTE, MEETING, CALL, MESSAGE, INTRODUCTION, REFERRAL, DELIVERY, THANKS, PROMISE,
 *     PROMISE_KEPT, PROMISE_BROKEN or BREACH
 * @param on the day, as 2026-11-28
 * @param promisedBy US or THEM, of a promise
 * @param due the day by which a promise is to be kept
 * @param settles the key of the promise that was kept or broken
 * @param about the keys of organizations, people and deals
 */
record InteractionBody(
    @Nullable String kind,
    @Nullable String on,
    @Nullable String note,
    @Nullable String promisedBy,
    @Nullable String due,
    @Nullable String settles,
    @Nullable List<Joined> people,
    @Nullable List<String> about) {

  /**
   * Somebody who joined it.
   *
   * @param person the key
   * @param side OURS, THEIRS, from (who started it), or another word
   */
  record Joined(@Nullable String person, @Nullable String side) {}

  List<Joined> joined() {
    return people == null ? List.of() : people.stream().filter(Objects::nonNull).toList();
  }

  /** Of those whose side is told. */
  List<Map<String, String>> sides() {
    return joined().stream()
        .filter(who -> who.person() != null && who.side() != null && !who.side().isBlank())
        .map(who -> Map.of("person", text(who.person()), "side", text(who.side())))
        .toList();
  }

  List<String> keys() {
    return about == null ? List.of() : about.stream().filter(Objects::nonNull).toList();
  }

  /**
   * The texts by field that mean the same in a form.
   *
   * @param kinds of the records that it is about, by key
   */
  Map<String, String> texts(Map<String, String> kinds) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("kind", text(kind));
    texts.put("on", text(on));
    texts.put("note", text(note));
    texts.put("promisedBy", text(promisedBy));
    texts.put("due", text(due));
    texts.put("settles", text(settles));
    texts.put("people", lines(joined().stream().map(who -> text(who.person()))));
    texts.put("aboutOrganizations", lines(of("Organization", kinds)));
    texts.put("aboutPeople", lines(of("Person", kinds)));
    texts.put("aboutDeals", lines(of("Deal", kinds)));
    return texts;
  }

  private Stream<String> of(String kind, Map<String, String> kinds) {
    return keys().stream().filter(key -> kind.equals(kinds.get(key)));
  }

  private static String lines(Stream<String> keys) {
    return keys.collect(Collectors.joining("\n"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
