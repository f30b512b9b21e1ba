package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines that fit a width. The server doesn't know the reader's font, so the widths
 * are those of a wide sans serif: text never overflows, at the price of some air.
 */
public final class LineBreaks {

  /** How much wider bold text is. */
  public static final double BOLD = 1.15;

  private static final String ELLIPSIS = "…";

  private LineBreaks() {}

  /** How wide the text is at most, in the unit of the size. */
  public static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(LineBreaks::ofEm).sum();
  }

  /** The text in at most so many lines, none wider than the room; an ellipsis tells of a rest. */
  public static List<String> lines(String text, double size, double room, int most) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : text.strip().split("\\s+")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= room) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      var last = String.join(" ", lines.subList(most - 1, lines.size()));
      lines.subList(most - 1, lines.size()).clear();
      lines.add(last);
    }
    return lines.stream().map(words -> cut(words, size, room)).toList();
  }

  /** The text in one line. */
  public static String line(String text, double size, double room) {
    return cut(text.strip(), size, room);
  }

  private static String cut(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    var kept = text;
    while (!kept.isEmpty() && width(kept + ELLIPSIS, size) > room) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return wholeWords(kept, text) + ELLIPSIS;
  }

  /** Without the last word if it is not whole, unless little would be left. */
  private static String wholeWords(String kept, String text) {
    var end = kept.lastIndexOf(' ');
    var whole = kept.endsWith(" ") || text.startsWith(" ", kept.length());
    return (whole || end < kept.length() / 2 ? kept : kept.substring(0, end)).stripTrailing();
  }

  private static double ofEm(int character) {
    if (character >= 0x2E80) {
      return 1.0;
    }
    if ("iljI.,:;'|!· ".indexOf(character) >= 0) {
      return 0.31;
    }
    if ("ftr()[]-/\"".indexOf(character) >= 0) {
      return 0.41;
    }
    if ("mwMWÆæ%@&…—".indexOf(character) >= 0) {
      return 0.94;
    }
    return Character.isUpperCase(character) ? 0.71 : 0.59;
  }
}
