package org.interlock.alignment.names;

import java.util.List;
import java.util.Locale;

/** Puts words together. */
public final class Phrases {

  private Phrases() {}

  /** “a”, “a and b”, “a, b and c”. */
  public static String and(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  public static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
