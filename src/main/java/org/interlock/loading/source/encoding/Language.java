package org.interlock.loading.source.encoding;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How the letters of a language follow one another, learned at its first use from names that the
 * JDK has in it. In a runtime without them all languages are alike and nothing is decided.
 */
final class Language {

  private static final Map<String, Language> LEARNED = new ConcurrentHashMap<>();

  /** What a pair of letters that never came counts, against one that came once. */
  private static final double UNSEEN = 0.05;

  private static final int LETTERS = 60;
  private static final int IDEOGRAPHS = 7_000;
  private static final int COMBINING_DOT = 0x307;

  private final Map<Long, Integer> pairs = new HashMap<>();
  private final Map<Integer, Integer> letters = new HashMap<>();
  private long total;

  private Language(Locale locale) {
    names(locale).flatMap(Words::of).forEach(this::learn);
  }

  static Language of(String tag) {
    return LEARNED.computeIfAbsent(tag, t -> new Language(Locale.forLanguageTag(t)));
  }

  private static Stream<String> names(Locale locale) {
    return Stream.of(
            Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(locale)),
            Arrays.stream(Locale.getISOLanguages())
                .map(code -> Locale.of(code).getDisplayLanguage(locale)),
            Currency.getAvailableCurrencies().stream().map(name -> name.getDisplayName(locale)),
            Arrays.stream(Month.values()).map(name -> name.getDisplayName(TextStyle.FULL, locale)),
            Arrays.stream(DayOfWeek.values())
                .map(name -> name.getDisplayName(TextStyle.FULL, locale)))
        .flatMap(names -> names)
        // Romanian has commas below these letters, its code pages only cedillas.
        .map(name -> name.replace('ș', 'ş').replace('ț', 'ţ').replace('Ș', 'Ş').replace('Ț', 'Ţ'));
  }

  private void learn(String word) {
    int before = ' ';
    for (int letter : letters(word)) {
      pairs.merge(pair(before, letter), 1, Integer::sum);
      letters.merge(letter, 1, Integer::sum);
      total++;
      before = letter;
    }
  }

  /** How unlikely the letters of a word are that are not ASCII, in nats. */
  double cost(String word) {
    double cost = 0;
    int before = ' ';
    for (int letter : letters(word)) {
      if (Words.isIdeograph(letter)) {
        cost -= Math.log((count(letter) + UNSEEN) / (total + UNSEEN * IDEOGRAPHS));
      } else if ((letter > 127 || before > 127) && !Words.isIdeograph(before)) {
        var seen = pairs.getOrDefault(pair(before, letter), 0);
        cost -= Math.log((seen + UNSEEN) / (count(before) + UNSEEN * LETTERS));
      }
      before = letter;
    }
    return cost;
  }

  private int count(int letter) {
    return letters.getOrDefault(letter, 0);
  }

  /** The letters in small, a blank for whatever is none, and one at the end. */
  private static int[] letters(String word) {
    return (word.toLowerCase(Locale.ROOT) + " ")
        .codePoints()
        .map(c -> Words.isLetter(c) || c == COMBINING_DOT ? c : ' ')
        .toArray();
  }

  private static long pair(int before, int letter) {
    return (long) before << 32 | letter;
  }
}
