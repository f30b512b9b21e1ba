package org.interlock.loading.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The suggestion for somebody who mistyped a word: the known word that may have been meant. */
final class Suggestion {

  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();
  private static final Pattern DIGITS = Pattern.compile("\\d");
  private static final int MOST_SHOWN = 40;

  private Suggestion() {}

  /** The word of these that is nearly the same. */
  static Optional<String> to(String word, Collection<String> known) {
    int most = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= most)
        .filter(other -> distance(word, other) <= most && distance(word, other) < other.length())
        .min(
            Comparator.comparingInt((String other) -> distance(word, other))
                .thenComparing(other -> other));
  }

  /** The word of these that a slip of the keys would make of this other; other numbers are none. */
  static Optional<String> slip(String word, Collection<String> known) {
    int most = word.length() < 8 ? 1 : 2;
    return known.stream()
        .filter(other -> word.length() > 2 && distance(word, other) <= most)
        .filter(
            other ->
                !DIGITS.matcher(other).replaceAll("").equals(DIGITS.matcher(word).replaceAll("")))
        .findFirst();
  }

  /** The end of a sentence about a word that is none of these. */
  static String among(String word, Collection<String> known) {
    var all = known.stream().sorted().limit(MOST_SHOWN).toList();
    var more = known.size() > MOST_SHOWN ? ", …" : "";
    return to(word, known).map(" (did you mean “%s”?)"::formatted).orElse("")
        + "; there are: %s%s".formatted(String.join(", ", all), more);
  }

  private static int distance(String a, String b) {
    return DISTANCE.apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
