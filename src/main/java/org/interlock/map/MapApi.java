package org.interlock.map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partner maps for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Map", description = "Who surrounds an organization")
class MapApi {

  private final PartnerMaps maps;

  MapApi(PartnerMaps maps) {
    this.maps = maps;
  }

  @Operation(summary = "The partner map, or with view=chain the value chain, of an organization")
  @GetMapping("/organizations/{key}/map")
  PartnerMap map(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable List<String> ties,
      @RequestParam(required = false) @Nullable String show) {
    return maps.find(MapQuestion.of(key, view, ties, show, null));
  }
}
