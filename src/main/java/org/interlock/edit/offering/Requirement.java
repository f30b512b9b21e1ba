package org.interlock.edit.offering;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.reference.CapabilityReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That an offering requires a capability of another one. */
@RelationshipProperties
record Requirement(
    @RelationshipId @GeneratedValue @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @TargetNode @Nullable CapabilityReference capability,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  @Override
  public String partKey() {
    return PartKey.of("Capability", capability == null ? "" : capability.key());
  }

  @Override
  public List<Reference> references() {
    return capability == null ? List.of() : List.of(capability);
  }
}
