package org.interlock.edit.deal;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That an organization takes part in a deal. */
@RelationshipProperties
record DealParty(
    @RelationshipId @GeneratedValue @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @TargetNode
        @Nullable OrganizationReference organization,
    @Modeled("TAKES_PART.role") @Nullable String role,
    @Modeled("TAKES_PART.status") @Nullable String status,
    @Modeled("TAKES_PART.share") @Nullable Double share,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  /** The customer of a new deal. */
  static DealParty customer(@Nullable OrganizationReference organization, Deal deal) {
    return new DealParty(
        null,
        organization,
        "CUSTOMER",
        "ACCEPTED",
        null,
        List.of("role", "status"),
        deal.editedBy(),
        deal.editedAt());
  }

  @Override
  public String partKey() {
    return PartKey.of("Organization", organization == null ? "" : organization.key(), role);
  }

  @Override
  public List<Reference> references() {
    return organization == null ? List.of() : List.of(organization);
  }
}
