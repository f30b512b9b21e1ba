package org.interlock.edit.interaction;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.DealLink;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.OrganizationLink;
import org.interlock.edit.reference.PersonLink;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.Relationship.Direction;

/**
 * A meeting, a call, a promise or a note: what happened, when, who joined it, and whom or what it
 * is about.
 *
 * @param due the day on which a promise has to be kept
 * @param promisedBy whose promise it is
 * @param settles the key of the promise that was kept or broken by it
 */
@Node("Interaction")
record Interaction(
    @Id String key,
    @NotNull(message = "{edit.wrong.empty}") @Modeled("Interaction.kind") @Nullable String kind,
    @NotNull(message = "{edit.wrong.empty}") @Modeled("Interaction.on") @Nullable LocalDate on,
    @Modeled("Interaction.note") @Nullable String note,
    @Relationship(type = "JOINED", direction = Direction.INCOMING)
        @Nullable List<PersonLink> people,
    @Relationship("ABOUT") @Nullable List<DealLink> aboutDeals,
    @Relationship("ABOUT") @Nullable List<OrganizationLink> aboutOrganizations,
    @Relationship("ABOUT") @Nullable List<PersonLink> aboutPeople,
    @Modeled("Interaction.promisedBy") @Nullable String promisedBy,
    @Modeled("Interaction.due") @Nullable LocalDate due,
    @Modeled("Interaction.settles") @Nullable String settles,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  private static final String NOTE = "NOTE";
  private static final String PROMISE = "PROMISE";
  private static final Set<String> SETTLEMENTS = Set.of("PROMISE_KEPT", "PROMISE_BROKEN");

  @Override
  public String partKey() {
    return key;
  }

  @Override
  public List<Reference> references() {
    return Stream.of(aboutDeals, aboutOrganizations, people, aboutPeople)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(Link::to)
        .toList();
  }

  boolean isPromise() {
    return PROMISE.equals(kind);
  }

  /** Whether it says what became of a promise. */
  boolean isSettlement() {
    return kind != null && SETTLEMENTS.contains(kind);
  }

  /** Whether it may be dated in the future; what happened may not. */
  boolean mayCome() {
    return NOTE.equals(kind);
  }

  Interaction kept(@Nullable Interaction stored) {
    return new Interaction(
        key,
        kind,
        on,
        note,
        Link.kept(people, stored == null ? null : stored.people),
        Link.kept(aboutDeals, stored == null ? null : stored.aboutDeals),
        Link.kept(aboutOrganizations, stored == null ? null : stored.aboutOrganizations),
        Link.kept(aboutPeople, stored == null ? null : stored.aboutPeople),
        promisedBy,
        due,
        settles,
        edited,
        editedBy,
        editedAt);
  }
}
