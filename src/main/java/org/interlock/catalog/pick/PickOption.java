package org.interlock.catalog.pick;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record that may be meant, with what tells it from others of its name. */
public record PickOption(String key, String name, List<@Nullable String> details) {

  /** What tells it from others of its name, as one text. */
  public String detail() {
    return details.stream()
        .filter(Objects::nonNull)
        .filter(detail -> !detail.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
