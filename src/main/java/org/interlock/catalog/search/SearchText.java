package org.interlock.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a user typed, as a Lucene query that cannot contain syntax of its own: only letters and
 * digits get out of here unquoted, and those in lower case, so that no operator survives.
 *
 * <p>Each word matches exactly, within one (3 to 5 letters) or two (more) typing errors, and the
 * last one also as a beginning, for it may still be being typed. The whole text as a phrase counts
 * most; it also finds notations such as {@code 8.3-1} that words alone would break apart.
 *
 * @param text stripped, in lower case
 */
public record SearchText(String text) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MOST_WORDS = 12;

  /** Letters that the index folds, but that have no Unicode decomposition. */
  private static final Map<String, String> FOLDED =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "þ", "th");

  public SearchText {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  public boolean isEmpty() {
    return words().isEmpty();
  }

  /** A query for what has all words. */
  public String all() {
    return query(" AND ");
  }

  /** A query for what has any of the words. */
  public String any() {
    return query(" OR ");
  }

  /** A query for what has all words, each whole or as a beginning. */
  public String beginnings() {
    return words().stream()
        .map(word -> "(%s* OR \"%s\")".formatted(word, word))
        .collect(Collectors.joining(" AND "));
  }

  private String query(String operator) {
    var words = words();
    var last = words.size() - 1;
    var alike =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> alternatives(words.get(i), i == last))
            .collect(Collectors.joining(operator, "(", ")"));
    return "name:\"%s\"^8 OR \"%s\"^4 OR %s".formatted(phrase(), phrase(), alike);
  }

  private static String alternatives(String word, boolean last) {
    var folded = folded(word);
    var query = new StringBuilder("(").append(word).append("^4");
    if (folded.length() > 5) {
      query.append(" OR ").append(folded).append("~2");
    } else if (folded.length() > 2) {
      query.append(" OR ").append(folded).append("~1");
    }
    if (last) {
      query.append(" OR ").append(folded).append("*^2");
    }
    return query.append(')').toString();
  }

  private List<String> words() {
    return WORD.matcher(text).results().map(MatchResult::group).limit(MOST_WORDS).toList();
  }

  private String phrase() {
    return text.replaceAll("[\"\\\\\\p{Cntrl}]", " ");
  }

  private static String folded(String word) {
    var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    for (var letter : FOLDED.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }
}
