/**
 * What a partner costs: its terms ({@link org.interlock.alignment.cost.CostFormula}: distance,
 * distrust, no known win), all organizations by number for the bounds ({@link
 * org.interlock.alignment.cost.PartnerCosts}) and single ones with their evidence for the answer
 * ({@link org.interlock.alignment.cost.Parties}).
 *
 * <p><b>Arithmetic.</b> Levels, strengths and {@code near} are exact decimals of the stored values
 * ({@code Double.toString}), rounded half up once per term. Trust has powers of one half in it and
 * is rounded from the shortest decimal of its double.
 *
 * <p><b>What is kept in memory.</b> What each organization costs ({@code BaseCosts}) and the trust
 * in those of which there is evidence ({@code TrustIndex}), each until the parts of the graph
 * change that it depends on.
 */
@NullMarked
package org.interlock.alignment.cost;

import org.jspecify.annotations.NullMarked;
