package org.interlock.alignment.bound;

import java.util.List;

/**
 * What ensembles cost at least, when all offerings are taken to require nothing and organizations
 * not to conflict: each of these only takes a rule away, so no ensemble costs less.
 */
public interface LowerBound {

  /** More than any ensemble costs. */
  long NONE = Long.MAX_VALUE / 8;

  /** The least points of any ensemble; {@link #NONE} or more if there is none. */
  long least();

  /** The least points of an ensemble with this organization, whatever it does there. */
  long with(Candidate candidate);

  /** The least points of an ensemble in which this organization serves two needs or more. */
  long withTwo(Candidate candidate);

  /** The least points of an ensemble in which this organization serves a need for so many. */
  long with(Candidate candidate, int need, long points);

  /** The least points if it serves another need too. */
  long withTwo(Candidate candidate, int need, long points);

  /** The least points with other organizations beside it, whatever they do there. */
  long with(Candidate candidate, int need, long points, List<Candidate> others);
}
