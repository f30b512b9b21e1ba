package org.interlock.edit.offering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Aggregate;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.OrganizationLink;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.Relationship.Direction;

/** An offering of an organization: what it provides and requires, and what it connects by. */
@Node("Offering")
record Offering(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Offering.name") @Nullable String name,
    @NotNull(message = "{edit.wrong.empty}")
        @Relationship(type = "OFFERS", direction = Direction.INCOMING)
        @Nullable OrganizationLink organization,
    @Modeled("Offering.summary") @Nullable String summary,
    @Relationship("PROVIDES") @Nullable List<Provision> provides,
    @Relationship("REQUIRES") @Nullable List<Requirement> requires,
    @Relationship("CONNECTS_BY") @Nullable List<Connection> connections,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
