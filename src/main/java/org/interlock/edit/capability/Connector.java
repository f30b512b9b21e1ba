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

/** A connector of a kind. */
@Node("Connector")
record Connector(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Connector.name") @Nullable String name,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Connector.kind") @Nullable String kind,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
