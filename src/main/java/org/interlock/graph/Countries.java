package org.interlock.graph;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The countries of ISO 3166-1, and Kosovo, by their codes of two letters. */
public final class Countries {

  public static final SortedSet<String> CODES = codes();

  private Countries() {}

  /** The English name of a country; the code itself if it is none. */
  public static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static SortedSet<String> codes() {
    var codes = new TreeSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK"); // Kosovo: user-assigned, used by the European Union
    return Collections.unmodifiableSortedSet(codes);
  }
}
