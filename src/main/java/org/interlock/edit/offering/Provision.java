package org.interlock.edit.offering;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.CapabilityReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That an offering provides a capability. */
@RelationshipProperties
record Provision(
    @RelationshipId @GeneratedValue @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @TargetNode @Nullable CapabilityReference capability,
    @Modeled("PROVIDES.level") @Nullable Double level,
    @Modeled("PROVIDES.evidence") @Nullable String evidence,
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
