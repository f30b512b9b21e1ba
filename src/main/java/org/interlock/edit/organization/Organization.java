package org.interlock.edit.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

/**
 * An organization with its own needs. Its offerings, deals and people refer to it, however many
 * they are; its relations belong to no one of the two.
 */
@Node("Organization")
record Organization(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Organization.name") @Nullable String name,
    @Modeled("Organization.aliases") @Nullable List<String> aliases,
    @Modeled("Organization.kind") @Nullable String kind,
    @Modeled("Organization.country") @Nullable String country,
    @Modeled("Organization.region") @Nullable String region,
    @Pattern(regexp = "(?i)https?://[^\\s/].*", message = "{edit.wrong.website}")
        @Modeled("Organization.website")
        @Nullable String website,
    @Modeled("Organization.domain") @Nullable String domain,
    @Pattern(regexp = "[A-Z0-9]{18}[0-9]{2}", message = "{edit.wrong.lei}")
        @Modeled("Organization.lei")
        @Nullable String lei,
    @Modeled("Organization.size") @Nullable Long size,
    @Modeled("Organization.summary") @Nullable String summary,
    @Relationship("HAS_NEED") @Nullable List<NeedLink> needs,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
