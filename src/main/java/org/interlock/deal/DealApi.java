package org.interlock.deal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deals for programs. */
@RestController
@RequestMapping("/api/deals")
@Tag(name = "Deals", description = "Needs, parties, stakeholders and wins")
class DealApi {

  private final DealQueries deals;

  DealApi(DealQueries deals) {
    this.deals = deals;
  }

  @Operation(summary = "A deal with its needs, parties, stakeholders, wins and history")
  @GetMapping("/{key}")
  DealProfile deal(@PathVariable String key) {
    return deals.deal(key);
  }
}
