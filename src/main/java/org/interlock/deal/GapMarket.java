package org.interlock.deal;

import java.util.List;

/**
 * What open deals need and too few can give.
 *
 * @param currency that in which most of the open deals are, by which gaps are ranked; empty if none
 *     states one
 * @param complete whether all open deals were looked at; otherwise those of the highest value
 * @param more how many further gaps there are
 */
public record GapMarket(String currency, boolean complete, List<Gap> gaps, int more) {

  /** The gaps that are covered like that. */
  public List<Gap> of(Gap.Cover cover) {
    return gaps.stream().filter(gap -> gap.cover() == cover).toList();
  }
}
