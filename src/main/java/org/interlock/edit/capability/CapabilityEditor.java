package org.interlock.edit.capability;

import java.util.List;
import java.util.Optional;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Edits capabilities. */
@Component
class CapabilityEditor extends RecordEditor<Capability> {

  private final BroaderCapabilities taxonomy;

  CapabilityEditor(Capabilities capabilities, Neo4jTemplate template, Relationships relationships) {
    var taxonomy = new BroaderCapabilities(relationships);
    super(RecordKind.CAPABILITY, Capability.class, capabilities, template, List.of(taxonomy));
    this.taxonomy = taxonomy;
  }

  @Override
  public Optional<Class<? extends Record>> start() {
    return Optional.of(CapabilityStart.class);
  }

  @Override
  protected void begin(Capability capability, @Nullable Record start) {
    if (start instanceof CapabilityStart(var broader) && broader != null) {
      taxonomy.place(
          capability,
          new Broader(null, broader, List.of(), capability.editedBy(), capability.editedAt()));
    }
  }
}
