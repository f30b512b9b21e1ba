package org.interlock.catalog.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
@Tag(name = "Catalog")
class SearchApi {

  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  @Operation(summary = "Finds by name, alias or notation; tolerates typing errors")
  @GetMapping("/api/search")
  Search.Answer search(
      @RequestParam String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "20") int limit) {
    return search.find(q, kind, limit);
  }
}
