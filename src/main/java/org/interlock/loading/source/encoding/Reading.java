package org.interlock.loading.source.encoding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sample as it reads in one code page.
 *
 * @param cost how unlikely it is, in nats
 * @param odd how many of its words have a shape that no writing has
 */
record Reading(CodePage page, String text, double cost, int odd, int words) {

  private static final double ODD_WORD = 4;
  private static final double ODD_BYTE = 14;
  private static final double QUOTE = 5;
  private static final double SIGN = 8;
  private static final double INSIDE = 12;
  private static final String QUOTES = "’‘“”„«»–—";

  static Reading of(byte[] sample, CodePage page) {
    var text = new String(sample, page.charset());
    // A word that comes often is no more evidence than one that comes once.
    Set<String> words =
        Words.of(text)
            .filter(word -> !Words.isAscii(word))
            .collect(Collectors.toCollection(TreeSet::new));
    var languages = page.languages();
    double cost = page.rarity();
    int odd = 0;
    for (var word : words) {
      double highest = ODD_BYTE * page.highBytes(word);
      cost += signs(word);
      if (Words.isOdd(word, page)) {
        odd++;
        cost += highest + ODD_WORD;
      } else {
        cost += Math.min(highest, cheapest(word, languages));
      }
    }
    return new Reading(page, text, cost, odd, words.size());
  }

  /** The same text in this code page, which is the more usual one, at the lower cost of both. */
  Reading orCheaper(Reading other) {
    return new Reading(page, text, Math.min(cost, other.cost), Math.min(odd, other.odd), words);
  }

  private static double cheapest(String word, List<Language> languages) {
    return languages.stream().mapToDouble(language -> language.cost(word)).min().orElseThrow();
  }

  private static double signs(String word) {
    var characters = word.codePoints().toArray();
    double cost = 0;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] > 127 && !Words.isLetter(characters[i])) {
        boolean inside =
            i > 0
                && Character.isLetter(characters[i - 1])
                && i + 1 < characters.length
                && Character.isLetter(characters[i + 1]);
        cost += inside ? INSIDE : QUOTES.indexOf(characters[i]) >= 0 ? QUOTE : SIGN;
      }
    }
    return cost;
  }
}
