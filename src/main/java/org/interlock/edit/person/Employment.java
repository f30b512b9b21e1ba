package org.interlock.edit.person;

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
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That a person works or worked at an organization. */
@RelationshipProperties
record Employment(
    @RelationshipId @GeneratedValue @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @TargetNode
        @Nullable OrganizationReference organization,
    @Modeled("WORKS_AT.title") @Nullable String title,
    @Modeled("WORKS_AT.since") @Nullable LocalDate since,
    @Modeled("WORKS_AT.until") @Nullable LocalDate until,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  /** The employment with which a new person begins. */
  static Employment first(
      OrganizationReference organization, @Nullable String title, Person person) {
    return new Employment(
        null,
        organization,
        title,
        null,
        null,
        List.of("title"),
        person.editedBy(),
        person.editedAt());
  }

  @Override
  public String partKey() {
    return PartKey.of("Organization", organization == null ? "" : organization.key(), title, since);
  }

  @Override
  public List<Reference> references() {
    return organization == null ? List.of() : List.of(organization);
  }
}
