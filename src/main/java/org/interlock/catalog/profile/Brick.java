package org.interlock.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.interlock.catalog.Facts;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;

/** An offering as a brick: what it provides and requires, and how it joins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Facts.Of("Offering")
record Brick(
    String key,
    String name,
    @JsonUnwrapped @Hidden Facts facts,
    boolean inferred,
    @Nullable Double confidence,
    @Nullable String source,
    List<Provision> provides,
    List<Requirement> requires,
    List<Connector> connectors) {

  /** A capability it provides, at a level from 0 to 1. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Provision(
      String key, String name, double level, @Nullable String evidence, boolean inferred) {

    /** The level in whole percent. */
    public long percent() {
      return Math.round(level * 100);
    }

    /** What tells it from others that the offering provides. */
    public String part() {
      return PartKey.of("Capability", key);
    }
  }

  /** A capability that the customer has to bring. */
  record Requirement(String key, String name) {

    /** What tells it from others that the offering requires. */
    public String part() {
      return PartKey.of("Capability", key);
    }
  }

  /** A connector it joins by. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Connector(String key, String name, @Nullable String kind) {

    /** What tells it from others by which the offering joins. */
    public String part() {
      return PartKey.of("Connector", key);
    }
  }
}
