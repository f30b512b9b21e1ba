package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.interlock.catalog.Facts;
import org.interlock.catalog.InteractionLine;
import org.interlock.catalog.Named;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/** What is known about a person; lists hold the first of many. Phases as in an organization. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Person")
public record PersonProfile(
    String key,
    long version,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    Counts counts,
    List<Employment> employments,
    List<Tie> ties,
    List<Stake> deals,
    List<ObjectiveLine> objectives,
    List<InteractionLine> interactions,
    Provenance provenance)
    implements Versioned {

  /** How many there are in all. */
  record Counts(long ties, long deals, long interactions) {}

  /** An organization the person works or worked at. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Employment(
      String key,
      String name,
      @Nullable String title,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase) {

    /** What tells it from other employments. */
    public String part() {
      return PartKey.of("Organization", key, title, since);
    }
  }

  /** Somebody the person knows. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tie(
      String key,
      String name,
      @Nullable Double strength,
      @Nullable String since,
      @Nullable String lastContact,
      boolean inferred,
      @Nullable Named at) {}

  /** A deal in which the person is a stakeholder. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stake(
      String key,
      String name,
      @Nullable String status,
      @Nullable String role,
      @Nullable String stage,
      @Nullable String stance) {}

  /** Where the person works now; null if unknown. */
  public @Nullable Employment current() {
    return employments.stream().filter(at -> at.phase() == null).findFirst().orElse(null);
  }
}
