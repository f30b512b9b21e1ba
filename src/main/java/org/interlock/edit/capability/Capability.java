package org.interlock.edit.capability;

import jakarta.validation.constraints.NotBlank;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Aggregate;
import org.interlock.edit.form.Modeled;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A capability; its place in the taxonomy is a relation to others of its kind. */
@Node("Capability")
record Capability(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Capability.name") @Nullable String name,
    @Modeled("Capability.aliases") @Nullable List<String> aliases,
    @Modeled("Capability.definition") @Nullable String definition,
    @Modeled("Capability.scheme") @Nullable String scheme,
    @Modeled("Capability.notation") @Nullable String notation,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
