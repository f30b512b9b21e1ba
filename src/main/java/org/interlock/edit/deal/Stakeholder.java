package org.interlock.edit.deal;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.PersonReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** That a person has a say in a deal. */
@RelationshipProperties
record Stakeholder(
    @RelationshipId @GeneratedValue @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @TargetNode @Nullable PersonReference person,
    @Modeled("STAKEHOLDER_IN.role") @Nullable String role,
    @Modeled("STAKEHOLDER_IN.stage") @Nullable String stage,
    @Modeled("STAKEHOLDER_IN.stance") @Nullable String stance,
    @Modeled("STAKEHOLDER_IN.influence") @Nullable Double influence,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  @Override
  public String partKey() {
    return PartKey.of("Person", person == null ? "" : person.key(), role);
  }

  @Override
  public List<Reference> references() {
    return person == null ? List.of() : List.of(person);
  }
}
