package org.interlock.edit.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.data.neo4j.core.schema.Relationship;

/** A person with employments. */
@Node("Person")
record Person(
    @Id String key,
    @Version @Nullable Long version,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Person.name") @Nullable String name,
    @Modeled("Person.aliases") @Nullable List<String> aliases,
    @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "{edit.wrong.email}") @Modeled("Person.email")
        @Nullable String email,
    @Modeled("Person.phone") @Nullable String phone,
    @Modeled("Person.summary") @Nullable String summary,
    @Relationship("WORKS_AT") @Nullable List<Employment> employments,
    @Nullable List<String> edited,
    @LastModifiedBy @Nullable String editedBy,
    @LastModifiedDate @Nullable ZonedDateTime editedAt)
    implements Aggregate {}
