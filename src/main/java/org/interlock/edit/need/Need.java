package org.interlock.edit.need;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.CapabilityLink;
import org.interlock.edit.reference.ConnectorLink;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A need for one capability, with the connectors that it accepts. */
@Node("Need")
public record Need(
    @Id String key,
    @NotNull(message = "{edit.wrong.empty}") @Relationship("FOR")
        @Nullable CapabilityLink capability,
    @Modeled("Need.statement") @Nullable String statement,
    @Modeled("Need.priority") @Nullable String priority,
    @Modeled("Need.kind") @Nullable String kind,
    @Relationship("ACCEPTS") @Nullable List<ConnectorLink> accepts,
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
    return Stream.<Link>concat(
            Stream.ofNullable(capability),
            Objects.requireNonNullElse(accepts, List.<ConnectorLink>of()).stream())
        .map(Link::to)
        .toList();
  }

  Need kept(@Nullable Need stored) {
    return new Need(
        key,
        Link.kept(capability, stored == null ? null : stored.capability),
        statement,
        priority,
        kind,
        Link.kept(accepts, stored == null ? null : stored.accepts),
        edited,
        editedBy,
        editedAt);
  }
}
