package org.interlock.edit.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/**
 * A relation of an organization with another one, seen from the first.
 *
 * @param id internal; null before it is stored
 * @param what is supplied; for supplies alone
 * @param note for other relations
 */
record Relation(
    @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @Nullable RelationKind relation,
    @NotNull(message = "{edit.wrong.empty}") @Nullable OrganizationReference organization,
    @Modeled("SUPPLIES.what") @Nullable String what,
    @Modeled("SUPPLIES.since") @Nullable LocalDate since,
    @Modeled("SUPPLIES.until") @Nullable LocalDate until,
    @Modeled("PARTNERS_WITH.note") @Nullable String note,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  @Override
  public String partKey() {
    return relation + " " + PartKey.of("Organization", key(), identity());
  }

  @Override
  public List<Reference> references() {
    return organization == null ? List.of() : List.of(organization);
  }

  /** What tells it from others of its type between the two. */
  @Nullable Object[] identity() {
    return relation != null && relation.isSupply()
        ? new @Nullable Object[] {what, since}
        : new @Nullable Object[] {since};
  }

  private String key() {
    return organization == null ? "" : organization.key();
  }

  /** The same seen from the other organization. */
  Relation seenFromOther(String key) {
    return new Relation(
        id,
        relation == null ? null : relation.seenFromOther(),
        new OrganizationReference(key),
        what,
        since,
        until,
        note,
        edited,
        editedBy,
        editedAt);
  }
}
