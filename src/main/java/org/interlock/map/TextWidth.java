package org.interlock.map;

import java.text.BreakIterator;
import java.util.Locale;

/** How wide a text is, to the safe side, for a server that doesn't know the reader's fonts. */
final class TextWidth {

  /** The size of the names on a map in pixels. */
  static final double SIZE = 13;

  /** System fonts differ by this much at most from the widths below. */
  private static final double SAFETY = 1.14;

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::em).sum() * SIZE * SAFETY;
  }

  /** The text, or its beginning and an ellipsis, that is at most so wide. */
  static String fitted(String text, double width) {
    if (of(text) <= width) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    var end = characters.last();
    while (end > 0 && of(text.substring(0, end) + "…") > width) {
      end = characters.previous();
    }
    return text.substring(0, Math.max(0, end)).stripTrailing() + "…";
  }

  private static double em(int character) {
    if (character >= 0x2E80) {
      return 1.1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER -> character == 'I' ? 0.34 : wide(character) ? 0.9 : 0.7;
      case Character.SPACE_SEPARATOR -> 0.32;
      default ->
          "ijltf.,:;'|!()".indexOf(character) >= 0
              ? 0.36
              : wide(character) ? 0.9 : character < 0x250 ? 0.58 : 0.75;
    };
  }

  private static boolean wide(int character) {
    return "mwMW@%…—".indexOf(character) >= 0;
  }
}
