package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.interlock.catalog.Facts;
import org.interlock.catalog.Named;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/** A capability with its place in the taxonomy, its supply and its demand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Capability")
record CapabilityProfile(
    String key,
    long version,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    Counts counts,
    List<Broader> broader,
    List<Narrower> narrower,
    List<Offering> offers,
    List<Need> needs,
    Provenance provenance)
    implements Versioned {

  /** How many there are in all. */
  record Counts(long offerings, long requirements, long needs, long narrower) {}

  /** A capability that is broader, by one step if it is so directly. */
  record Broader(String key, String name, boolean direct) {

    /** What tells it from others that are directly broader. */
    public String part() {
      return PartKey.of("Capability", key);
    }
  }

  /** A capability one step narrower, with the offerings and needs that name it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Narrower(String key, String name, @Nullable String notation, long supply, long demand) {}

  /** An offering that provides it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offering(
      String key,
      String name,
      double level,
      @Nullable String evidence,
      boolean inferred,
      Named organization) {

    /** The level in whole percent. */
    public long percent() {
      return Math.round(level * 100);
    }
  }

  /** A need for it, of a deal or of an organization itself. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Need(
      String key,
      @Nullable String statement,
      @Nullable String priority,
      @Nullable String kind,
      @Nullable Deal deal,
      @Nullable Named organization) {}

  /** A deal, and whether it is still open. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Deal(String key, String name, @Nullable String status) {}

  /** Those one step broader. */
  public List<Broader> directlyBroader() {
    return broader.stream().filter(Broader::direct).toList();
  }
}
