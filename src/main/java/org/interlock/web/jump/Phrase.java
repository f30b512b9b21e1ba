package org.interlock.web.jump;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One way to say something.
 *
 * @param words in lower case
 */
record Phrase<T>(T meaning, List<String> words) {

  /** The ways that a text states, with a {@code |} between them. */
  static <T> Stream<Phrase<T>> all(T meaning, String ways) {
    return Arrays.stream(ways.split("\\|"))
        .map(way -> new Phrase<>(meaning, words(way)))
        .filter(phrase -> !phrase.words.isEmpty());
  }

  static List<String> words(String text) {
    return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether each typed word is a beginning of its word, as far as both go. */
  boolean agreesWith(List<String> typed) {
    for (var i = 0; i < Math.min(words.size(), typed.size()); i++) {
      if (!words.get(i).startsWith(typed.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is typed beyond it. */
  boolean covers(List<String> typed) {
    return typed.size() <= words.size() && agreesWith(typed);
  }

  /** What is typed beyond it. */
  String rest(List<String> typed) {
    return String.join(" ", typed.subList(Math.min(words.size(), typed.size()), typed.size()));
  }
}
