package org.interlock.deal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gap market for programs. */
@RestController
@Tag(name = "Gaps", description = "What open deals need and too few can give")
class GapApi {

  private final Gaps gaps;

  GapApi(Gaps gaps) {
    this.gaps = gaps;
  }

  @Operation(summary = "Capabilities that nobody, one organization or only excluded ones cover")
  @GetMapping("/api/gaps")
  GapMarket gaps() {
    return gaps.market();
  }
}
