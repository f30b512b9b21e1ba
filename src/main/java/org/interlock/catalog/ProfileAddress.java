package org.interlock.catalog;

import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Keys;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the page of one thing is. */
public final class ProfileAddress {

  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "Organization", "organizations",
          "Person", "people",
          "Capability", "capabilities",
          "Connector", "connectors",
          "Offering", "offerings",
          "Deal", "deals");

  private ProfileAddress() {}

  /** The address for the label and key of a node; empty if nodes with this label have no page. */
  public static Optional<String> of(String label, String key) {
    return Optional.ofNullable(COLLECTIONS.get(label))
        .map(
            collection ->
                UriComponentsBuilder.fromPath("/{collection}/{key}")
                    .encode()
                    .buildAndExpand(collection, Keys.segment(key))
                    .toUriString());
  }
}
