package org.interlock.loading.source.encoding;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the code page of a sample of text, or says that it can't tell. */
public final class Detector {

  /** How far, in nats, a reading must be ahead of the next one. */
  private static final double AHEAD = 6;

  /** The same between two that differ in ideographs, most of which no language has learned. */
  private static final double AHEAD_OF_WIDE = 12;

  private static final double MOST_ODD = 0.1;

  private Detector() {}

  /**
   * What a sample is.
   *
   * @param charset the likeliest
   * @param clear whether there is no doubt about it
   * @param readings a word or two as the likeliest ones read it, the best first, each with its name
   */
  public record Finding(Charset charset, boolean clear, List<String> readings) {}

  /**
   * Looks at a sample.
   *
   * @param sample the parts of a text that are not ASCII, between them line ends
   */
  public static Finding look(byte[] sample) {
    var byText = new LinkedHashMap<String, Reading>();
    for (var page : CodePage.values()) {
      var reading = Reading.of(sample, page);
      byText.merge(reading.text(), reading, Reading::orCheaper);
    }
    var readings =
        byText.values().stream().sorted(Comparator.comparingDouble(Reading::cost)).toList();
    var best = readings.get(0);
    var next = readings.get(1);
    boolean wide = best.page().isWide() && next.page().isWide();
    boolean clear =
        best.odd() <= MOST_ODD * best.words()
            && next.cost() - best.cost() >= (wide ? AHEAD_OF_WIDE : AHEAD);
    return new Finding(best.page().charset(), clear, List.of(shown(best, next), shown(next, best)));
  }

  /** What people call a charset. */
  public static String name(Charset charset) {
    return CodePage.commonName(charset);
  }

  /** A word in which the reading differs from another one. */
  private static String shown(Reading one, Reading other) {
    var others = new TreeSet<>(Words.of(other.text()).toList());
    var word =
        Words.of(one.text()).filter(w -> !Words.isAscii(w) && !others.contains(w)).findFirst();
    return "%s (“%s”)".formatted(name(one.page().charset()), word.map(Detector::cut).orElse("…"));
  }

  private static String cut(String word) {
    return word.length() <= 30 ? word : word.substring(0, 30) + "…";
  }

  /** The charset that somebody names, or null if there is none of this name. */
  public static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
