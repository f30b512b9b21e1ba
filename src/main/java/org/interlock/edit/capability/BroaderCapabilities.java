package org.interlock.edit.capability;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.edit.PartEditor;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.reference.CapabilityReference;
import org.springframework.validation.Errors;

/** Edits the place of capabilities in the taxonomy: below which broader ones they are. */
final class BroaderCapabilities extends PartEditor<Capability, Broader> {

  private static final String LABEL = "Capability";
  private static final String BROADER = "BROADER";

  private final Relationships relationships;

  BroaderCapabilities(Relationships relationships) {
    super("broader", BROADER, Broader.class);
    this.relationships = relationships;
  }

  @Override
  protected List<Broader> of(Capability capability) {
    return relationships.from(LABEL, capability.key(), BROADER, LABEL).stream()
        .map(
            stored ->
                new Broader(stored.id(), new CapabilityReference(stored.key()), null, null, null))
        .toList();
  }

  @Override
  protected void add(RecordEditor<Capability> records, Capability capability, Broader broader) {
    place(capability, broader);
    records.touch(capability);
  }

  @Override
  protected void change(
      RecordEditor<Capability> records, Capability capability, Broader stored, Broader broader) {
    relationships.remove(LABEL, capability.key(), Objects.requireNonNull(stored.id()));
    place(capability, broader);
    records.touch(capability);
  }

  @Override
  protected void remove(
      RecordEditor<Capability> records, Capability capability, Broader broader, String by) {
    relationships.remove(LABEL, capability.key(), Objects.requireNonNull(broader.id()));
    records.touch(capability);
  }

  @Override
  protected void check(Capability capability, Broader broader, Errors errors) {
    if (relationships.isBroader(key(broader), capability.key())) {
      errors.rejectValue("capability", "edit.wrong.circle");
    }
  }

  /** Puts a capability below a broader one. */
  void place(Capability capability, Broader broader) {
    relationships.add(
        LABEL,
        capability.key(),
        BROADER,
        LABEL,
        key(broader),
        Map.of(
            "edited",
            Objects.requireNonNullElse(broader.edited(), List.of()),
            "editedBy",
            Objects.requireNonNull(broader.editedBy()),
            "editedAt",
            Objects.requireNonNull(broader.editedAt())));
  }

  private static String key(Broader broader) {
    return Objects.requireNonNull(broader.capability()).key();
  }
}
