package org.interlock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of what the graph holds, from the store's own counters. */
@RestController
@Tag(name = "Stats", description = "How much the graph holds")
class StatsApi {

  /**
   * The counts.
   *
   * @param nodes by label, all labels of the graph model
   * @param relationships by type, only those that exist
   */
  record Stats(Map<String, Long> nodes, Map<String, Long> relationships) {}

  private final StoreCounts counts;

  StatsApi(StoreCounts counts) {
    this.counts = counts;
  }

  @GetMapping("/api/stats")
  @Operation(summary = "How many nodes there are by label, and relationships by type")
  Stats stats() {
    return new Stats(counts.nodes(), counts.relationships());
  }
}
