package org.interlock.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the queries under {@code cypher/map}, one record for each. */
final class MapRows {

  private MapRows() {}

  /** The answer of {@code neighbours}. */
  record Neighbourhood(
      Org center, List<SectorSize> sectors, long neighbours, List<Org> shown, List<TieRow> ties) {}

  /** The answer of {@code chain}. */
  record Chain(
      Org center, long suppliers, long customers, List<Hub> upstream, List<Hub> downstream) {}

  /** The answer of {@code links-among}. */
  record LinkRow(
      String from,
      String to,
      String type,
      long weight,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase,
      List<String> details) {}

  /** An organization. */
  record Org(
      String key,
      String name,
      @Nullable String kind,
      @Nullable String country,
      boolean home,
      long degree,
      long deals) {}

  /** An organization of the value chain with those one step further out. */
  record Hub(
      String key,
      String name,
      @Nullable String kind,
      @Nullable String country,
      boolean home,
      long degree,
      long deals,
      List<Org> further) {

    Org org() {
      return new Org(key, name, kind, country, home, degree, deals);
    }
  }

  /** How many neighbours a sector has. */
  record SectorSize(String name, long total, boolean capped) {}

  /** A tie of the centre to a neighbour. */
  record TieRow(
      String sector,
      String key,
      long weight,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase,
      List<String> details) {}
}
