package org.interlock.catalog;

import java.util.Comparator;
import java.util.List;
import org.interlock.graph.Countries;

/** The countries that a form or filter offers. */
public final class CountryChoices {

  /** Code and English name, by name. */
  public static final List<Named> ALL =
      Countries.CODES.stream()
          .map(code -> new Named(code, Countries.name(code)))
          .sorted(Comparator.comparing(Named::name))
          .toList();

  private CountryChoices() {}
}
