package org.interlock.alignment.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The weights of the cost, in points, 0 to {@value #MOST}. The settings give those of every
 * question; a question may change some of them for itself.
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
public record Weights(
    @DefaultValue("100") @Min(0) @Max(MOST) int partner,
    @DefaultValue("60") @Min(0) @Max(MOST) int cold,
    @DefaultValue("80") @Min(0) @Max(MOST) int distrust,
    @DefaultValue("40") @Min(0) @Max(MOST) int unproven,
    @DefaultValue("100") @Min(0) @Max(MOST) int misfit,
    @DefaultValue("150") @Min(0) @Max(MOST) int open,
    @DefaultValue("25") @Min(0) @Max(MOST) int unverified) {

  public static final int MOST = 10_000;

  /** How many weights there are. */
  static final int COUNT = 7;

  /** Those of the specification. */
  public static final Weights DEFAULT = new Weights(100, 60, 80, 40, 100, 150, 25);

  /** By name, in the order of the record. */
  public Map<String, Integer> byName() {
    var named = new LinkedHashMap<String, Integer>();
    named.put("partner", partner);
    named.put("cold", cold);
    named.put("distrust", distrust);
    named.put("unproven", unproven);
    named.put("misfit", misfit);
    named.put("open", open);
    named.put("unverified", unverified);
    return named;
  }

  /** The same with some of them changed; names that are no weights are ignored. */
  public Weights with(Map<String, Integer> changed) {
    return new Weights(
        changed.getOrDefault("partner", partner),
        changed.getOrDefault("cold", cold),
        changed.getOrDefault("distrust", distrust),
        changed.getOrDefault("unproven", unproven),
        changed.getOrDefault("misfit", misfit),
        changed.getOrDefault("open", open),
        changed.getOrDefault("unverified", unverified));
  }
}
