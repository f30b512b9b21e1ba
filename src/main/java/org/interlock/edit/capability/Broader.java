package org.interlock.edit.capability;

import jakarta.validation.constraints.NotNull;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.edit.Part;
import org.interlock.edit.reference.CapabilityReference;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/**
 * That another capability is broader than one.
 *
 * @param id internal; null before it is stored
 */
record Broader(
    @Nullable String id,
    @NotNull(message = "{edit.wrong.empty}") @Nullable CapabilityReference capability,
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
