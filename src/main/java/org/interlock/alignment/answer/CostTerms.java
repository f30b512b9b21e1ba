package org.interlock.alignment.answer;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.CostTerm.OfPartner;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.question.Weights;

/** Splits the cost of an ensemble into its terms. */
public final class CostTerms {

  private final Weights weights;
  private final CostFormula points;

  public CostTerms(Weights weights) {
    this.weights = weights;
    this.points = new CostFormula(weights);
  }

  public OfPartner of(Partner partner) {
    var base = points.partner(ONE, ONE, true);
    var warmth = points.partner(BigDecimal.valueOf(partner.warmth()), ONE, true) - base;
    var unproven = partner.objective() == null ? weights.unproven() : 0;
    return new OfPartner(base, warmth, partner.points() - base - warmth - unproven, unproven);
  }

  public List<CostTerm> of(Ensemble ensemble) {
    var partners = ensemble.partners().stream().map(this::of).toList();
    return List.of(
        term("partners", partners, OfPartner::base, weights.partner()),
        term("warmth", partners, OfPartner::warmth, weights.cold()),
        term("trust", partners, OfPartner::trust, weights.distrust()),
        term("unproven", partners, OfPartner::unproven, weights.unproven()),
        term("misfit", ensemble.fits(), Alignment.Fit::points, weights.misfit()),
        term("open", ensemble.open(), Alignment.OpenNeed::points, weights.open()),
        term("joints", ensemble.joints(), Alignment.Joint::points, weights.unverified()));
  }

  private static <T> CostTerm term(
      String name, List<T> parts, ToLongFunction<T> points, int weight) {
    return new CostTerm(
        name,
        parts.stream().mapToLong(points).sum(),
        parts.stream().filter(part -> points.applyAsLong(part) > 0).count(),
        weight);
  }
}
