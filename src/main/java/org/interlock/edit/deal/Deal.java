package org.interlock.edit.deal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Aggregate;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.need.NeedLink;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.Relationship.Direction;

/** A deal with needs, parties, stakeholders and wins. */
@Node("Deal")
record Deal(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Deal.name") @Nullable String name,
    @Modeled("Deal.summary") @Nullable String summary,
    @Modeled("Deal.stage") @Nullable String stage,
    @Modeled("Deal.status") @Nullable String status,
    @Modeled("Deal.reason") @Nullable String reason,
    @Modeled("Deal.value") @Nullable Double value,
    @Pattern(regexp = "[A-Z]{3}", message = "{edit.wrong.currency}") @Modeled("Deal.currency")
        @Nullable String currency,
    @Modeled("Deal.openedOn") @Nullable LocalDate openedOn,
    @Modeled("Deal.closedOn") @Nullable LocalDate closedOn,
    @Relationship("HAS_NEED") @Nullable List<NeedLink> needs,
    @Relationship(type = "TAKES_PART", direction = Direction.INCOMING)
        @Nullable List<DealParty> parties,
    @Relationship(type = "STAKEHOLDER_IN", direction = Direction.INCOMING)
        @Nullable List<Stakeholder> stakeholders,
    @Relationship("YIELDS") @Nullable List<WinLink> wins,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
