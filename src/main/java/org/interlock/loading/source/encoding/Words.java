package org.interlock.loading.source.encoding;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What shapes written words have, whatever the language. */
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");
  private static final String OPENING = "‘“«„¿¡‹";
  private static final String CLOSING = "’”“»™®©°ºª…›";
  private static final String ANYWHERE = "–—’ʼ";
  private static final String OF_NUMBERS = "€£¥§±×½¼¾²³µ";
  private static final Set<UnicodeScript> JAPANESE_AND_CHINESE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);
  private static final Set<UnicodeScript> ALPHABETS =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);
  private static final int FIRST_WIDE = 0x2E80;

  private Words() {}

  static Stream<String> of(String text) {
    return Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty());
  }

  static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  static boolean isLetter(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == 'ー'
        || c == '々';
  }

  static boolean isIdeograph(int c) {
    return isEastern(c) || isHangul(c);
  }

  private static boolean isEastern(int c) {
    return c == 'ー' || c == '々' || JAPANESE_AND_CHINESE.contains(UnicodeScript.of(c));
  }

  private static boolean isHangul(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }

  private static boolean isHalfWidth(int c) {
    return c >= 0xFF61 && c <= 0xFF9F;
  }

  /** Whether nobody writes a word like this, so that it was read in the wrong code page. */
  static boolean isOdd(String word, CodePage page) {
    var letters = word.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] > 127 && isOddAt(letters, i)) {
        return true;
      }
    }
    return hasCapitalInside(letters) || mixesScripts(letters) || isRare(letters, page);
  }

  private static boolean isOddAt(int[] letters, int i) {
    int c = letters[i];
    if (isLetter(c)) {
      return !isIdeograph(c) && !isAlphabetic(c) && c != 'ª' && c != 'º';
    }
    if (c == '\uFFFD'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED) {
      return true;
    }
    int before = i > 0 ? letters[i - 1] : ' ';
    int after = i + 1 < letters.length ? letters[i + 1] : ' ';
    return c < FIRST_WIDE
        ? !stands(before, c, after)
        : Character.isLetter(before) && before < 128 && Character.isLetter(after) && after < 128;
  }

  private static boolean isAlphabetic(int c) {
    var script = UnicodeScript.of(c);
    return ALPHABETS.contains(script) || script == UnicodeScript.INHERITED;
  }

  /** Whether a sign may stand between two characters: an opening quote before a word and so on. */
  private static boolean stands(int before, int sign, int after) {
    boolean wordBefore = Character.isLetterOrDigit(before);
    boolean wordAfter = Character.isLetterOrDigit(after);
    if (ANYWHERE.indexOf(sign) >= 0) {
      return true;
    }
    if (OF_NUMBERS.indexOf(sign) >= 0) {
      return !Character.isLetter(before) && !Character.isLetter(after);
    }
    boolean opens = OPENING.indexOf(sign) >= 0 && !wordBefore;
    boolean closes = CLOSING.indexOf(sign) >= 0 && !wordAfter;
    return opens || closes || (sign == '·' && wordBefore && wordAfter);
  }

  private static boolean hasCapitalInside(int[] letters) {
    if (Arrays.stream(letters).noneMatch(Character::isLowerCase)) {
      return false;
    }
    for (int i = 1; i < letters.length; i++) {
      boolean plain = letters[i] < 128 && letters[i - 1] < 128;
      if (Character.isUpperCase(letters[i]) && !plain && Words.isLetter(letters[i - 1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean mixesScripts(int[] letters) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    int wide = 0;
    boolean half = false;
    for (int c : letters) {
      half |= isHalfWidth(c);
      if (isEastern(c)) {
        scripts.add(UnicodeScript.HAN);
        wide++;
      } else if (isHangul(c)) {
        scripts.add(UnicodeScript.HANGUL);
        wide++;
      } else if (Character.isLetter(c) && ALPHABETS.contains(UnicodeScript.of(c))) {
        scripts.add(UnicodeScript.of(c));
      }
    }
    if (half && Arrays.stream(letters).anyMatch(c -> isEastern(c) && !isHalfWidth(c))) {
      return true;
    }
    if (scripts.size() < 2) {
      return false;
    }
    // Names such as “ABC株式会社” are written in two scripts, but none has one ideograph inside.
    return !scripts.contains(UnicodeScript.LATIN)
        || scripts.size() > 2
        || wide < 2
        || (letters[0] < 128 && letters[letters.length - 1] < 128);
  }

  private static boolean isRare(int[] letters, CodePage page) {
    long wide = Arrays.stream(letters).filter(Words::isIdeograph).count();
    long rare = Arrays.stream(letters).filter(c -> isIdeograph(c) && !page.isCommon(c)).count();
    return rare * 3 > wide;
  }
}
