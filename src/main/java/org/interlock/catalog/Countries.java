package org.interlock.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1. */
public final class Countries {

  public static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** Code and English name, by name. */
  public static final List<Named> ALL =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new Named(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .sorted(Comparator.comparing(Named::name))
          .toList();

  private Countries() {}
}
