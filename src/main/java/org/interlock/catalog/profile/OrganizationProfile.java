package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.interlock.catalog.Facts;
import org.interlock.catalog.InteractionLine;
import org.interlock.catalog.Provenance;
import org.interlock.catalog.Versioned;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an organization, but for its offerings; lists hold the first of many. What
 * has ended by today, or is still to come, has the phase {@code ENDED} or {@code COMING}, and
 * stands after what runs.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Organization")
record OrganizationProfile(
    String key,
    long version,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    Counts counts,
    List<Employee> people,
    List<Participation> deals,
    List<NeedLine> needs,
    List<Supply> suppliers,
    List<Supply> customers,
    List<Supply> endCustomers,
    List<Relation> relations,
    List<ObjectiveLine> objectives,
    List<InteractionLine> interactions,
    Provenance provenance)
    implements Versioned {

  /** How many there are in all. */
  record Counts(
      long offerings,
      long people,
      long deals,
      long needs,
      long suppliers,
      long customers,
      long interactions) {}

  /** A person who works or worked there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Employee(
      String key,
      String name,
      @Nullable String title,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase) {}

  /** A deal it takes part in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Participation(
      String key,
      String name,
      @Nullable String role,
      @Nullable String party,
      @Nullable String status,
      @Nullable String stage,
      @Nullable Double value,
      @Nullable String currency,
      @Nullable String openedOn) {}

  /** A neighbour in the value chain; {@code via} names the customer between, if any. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Supply(
      String key,
      String name,
      @Nullable String what,
      @Nullable String note,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase,
      @Nullable String via) {

    /** What tells it from other relations; as {@code SUPPLIES} or {@code SUPPLIED_BY}. */
    public String part(String relation) {
      return relation + " " + PartKey.of("Organization", key, what, since);
    }
  }

  /** Another organization it is tied to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Relation(
      String key,
      String name,
      String kind,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase,
      @Nullable String note) {

    /** What tells it from other relations. */
    public String part() {
      return kind + " " + PartKey.of("Organization", key, since);
    }
  }

  /** Whether it is one of us. */
  public boolean home() {
    return Boolean.TRUE.equals(facts.get("home"));
  }

  public boolean customer() {
    return (!home() && !needs.isEmpty())
        || deals.stream().anyMatch(deal -> "CUSTOMER".equals(deal.role()));
  }

  public List<Relation> relations(String kind) {
    return relations.stream().filter(relation -> relation.kind().equals(kind)).toList();
  }

  public List<String> relationKinds() {
    return Stream.of("PARTNERS_WITH", "COMPETES_WITH", "CONFLICTS_WITH", "PART_OF", "HAS_PART")
        .filter(kind -> relations.stream().anyMatch(relation -> relation.kind().equals(kind)))
        .toList();
  }
}
