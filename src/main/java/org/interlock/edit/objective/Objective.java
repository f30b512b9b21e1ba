package org.interlock.edit.objective;

import jakarta.validation.constraints.NotBlank;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.CapabilityLink;
import org.interlock.edit.reference.ConnectorLink;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.OrganizationLink;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** What somebody pursues: capabilities, markets or organizations that are sought. */
@Node("Objective")
record Objective(
    @Id String key,
    @NotBlank(message = "{edit.wrong.empty}") @Modeled("Objective.statement")
        @Nullable String statement,
    @Relationship("SEEKS") @Nullable List<CapabilityLink> capabilities,
    @Relationship("SEEKS") @Nullable List<ConnectorLink> connectors,
    @Relationship("SEEKS") @Nullable List<OrganizationLink> organizations,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  @Override
  public String partKey() {
    return key;
  }

  @Override
  public List<Reference> references() {
    return Stream.of(capabilities, connectors, organizations)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(Link::to)
        .toList();
  }

  Objective kept(@Nullable Objective stored) {
    return new Objective(
        key,
        statement,
        Link.kept(capabilities, stored == null ? null : stored.capabilities),
        Link.kept(connectors, stored == null ? null : stored.connectors),
        Link.kept(organizations, stored == null ? null : stored.organizations),
        edited,
        editedBy,
        editedAt);
  }
}
