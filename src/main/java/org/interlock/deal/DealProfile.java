package org.interlock.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.interlock.catalog.Facts;
import org.interlock.catalog.InteractionLine;
import org.interlock.catalog.Named;
import org.interlock.catalog.ProfileAddress;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/** What is known about a deal; lists hold the first of many. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Deal")
record DealProfile(
    String key,
    long version,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    Counts counts,
    List<Need> needs,
    List<Party> parties,
    List<Stakeholder> stakeholders,
    List<Win> wins,
    List<InteractionLine> interactions,
    List<Alignment> alignments,
    Provenance provenance)
    implements Versioned {

  /** How many there are in all. */
  record Counts(long needs, long parties, long stakeholders, long wins, long interactions) {}

  /** A need of the deal with the connectors it accepts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Need(
      String key,
      @Nullable String statement,
      @Nullable String priority,
      @Nullable String kind,
      @Nullable Named capability,
      List<Named> accepts) {}

  /** An organization that takes part. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Party(
      String key,
      String name,
      @Nullable String role,
      @Nullable String status,
      @Nullable Double share,
      boolean home) {

    /** What tells it from other parties. */
    public String part() {
      return PartKey.of("Organization", key, role);
    }
  }

  /** A person with a say in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stakeholder(
      String key,
      String name,
      @Nullable String role,
      @Nullable String stage,
      @Nullable String stance,
      @Nullable Double influence,
      @Nullable Named at) {

    /** What tells it from other stakeholders. */
    public String part() {
      return PartKey.of("Person", key, role);
    }
  }

  /** What a party gains or loses. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Win(
      String key,
      @Nullable String kind,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable Double value,
      @Nullable String on,
      @Nullable String evidence,
      @Nullable WinParty party) {

    /** Whether the party loses, or is expected to. */
    public boolean loss() {
      return "LOSS".equals(actual) || (actual == null && "LOSS".equals(expected));
    }
  }

  /** The organization or person that a win is for. */
  record WinParty(String key, String name, String kind) {

    public String path() {
      return ProfileAddress.of(kind.equals("Person") ? kind : "Organization", key).orElseThrow();
    }
  }

  /** A saved alignment; its cost is absent if there was no ensemble. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Alignment(
      String key, String name, String status, @Nullable Long cost, Long ensemble, String savedAt) {}

  /** The first customer; null if none takes part. */
  public @Nullable Party customer() {
    return parties.stream()
        .filter(party -> "CUSTOMER".equals(party.role()))
        .findFirst()
        .orElse(null);
  }

  public boolean somebodyLoses() {
    return wins.stream().anyMatch(Win::loss);
  }
}
