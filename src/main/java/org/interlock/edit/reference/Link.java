package org.interlock.edit.reference;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to another record that says nothing itself. It is kept by its id when a record is
 * saved, and with it where it came from, of which an aggregate knows nothing.
 */
public sealed interface Link
    permits OrganizationLink, PersonLink, CapabilityLink, ConnectorLink, DealLink {

  /** Internal; null before it is stored. */
  @Nullable String id();

  Reference to();

  /** The one that the store has, if it leads to the same record. */
  @SuppressWarnings("unchecked")
  static <L extends Link> @Nullable L kept(@Nullable L wanted, @Nullable L stored) {
    return wanted != null && stored != null && wanted.to().equals(stored.to()) ? stored : wanted;
  }

  /** These, each as the store has it if it has it. */
  static <L extends Link> List<L> kept(@Nullable List<L> wanted, @Nullable List<L> stored) {
    if (wanted == null) {
      return List.of();
    }
    return wanted.stream()
        .map(
            link ->
                Objects.requireNonNullElse(stored, List.<L>of()).stream()
                    .filter(known -> known.to().equals(link.to()))
                    .findFirst()
                    .orElse(link))
        .toList();
  }
}
