package org.interlock.alignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The weights of the cost, in points.
 *
 * @param partner each organization of an ensemble, home not counted
 * @param cold a partner whom no warm path reaches
 * @param distrust a partner without any trust
 * @param unproven a partner with no objective that the deal advances
 * @param misfit a COULD need served with fit 0; SHOULD and MUST twice and three times that
 * @param open a COULD need left open; a SHOULD need twice that
 * @param unverified a requirement closed without a shared connector
 */
@Validated
@ConfigurationProperties("interlock.alignment")
record AlignmentSettings(
    @DefaultValue("100") @Min(0) @Max(MOST) int partner,
    @DefaultValue("60") @Min(0) @Max(MOST) int cold,
    @DefaultValue("80") @Min(0) @Max(MOST) int distrust,
    @DefaultValue("40") @Min(0) @Max(MOST) int unproven,
    @DefaultValue("100") @Min(0) @Max(MOST) int misfit,
    @DefaultValue("150") @Min(0) @Max(MOST) int open,
    @DefaultValue("25") @Min(0) @Max(MOST) int unverified) {

  /** Keeps every cost far inside what the solver's floating-point numbers tell apart. */
  private static final int MOST = 10_000;
}
