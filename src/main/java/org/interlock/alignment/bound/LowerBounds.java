package org.interlock.alignment.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bounds of what the ensembles of a question cost, whole or without something. */
public final class LowerBounds {

  private final List<Candidate> candidates;
  private final long[] open;
  private final Map<Integer, Long> pinned;
  private final int maxPartners;
  private final @Nullable CheapestServers cheapest;
  private final LowerBound whole;

  /**
   * @param candidates all organizations that serve a need, and the fixed
   * @param open by need, the points if it is left open; {@link LowerBound#NONE} if it must be
   *     served
   * @param pinned the points of each pinned organization by its number, home not counted
   * @param maxPartners most partners, the pinned among them
   */
  LowerBounds(List<Candidate> candidates, long[] open, Map<Integer, Long> pinned, int maxPartners) {
    this.candidates = candidates;
    this.open = open;
    this.pinned = pinned;
    this.maxPartners = maxPartners;
    this.cheapest =
        open.length <= SetCoverBound.MAX_NEEDS
            ? new CheapestServers(open.length, candidates)
            : null;
    this.whole = lowerBound(null, null, open);
  }

  /** A bound in which an organization counts as another candidate, or is not there. */
  private record SubstituteBound(
      LowerBound lowerBound, Candidate original, @Nullable Candidate substitute)
      implements LowerBound {

    @Override
    public long least() {
      return lowerBound.least();
    }

    @Override
    public long with(Candidate candidate) {
      var counted = counted(candidate);
      return counted == null ? NONE : lowerBound.with(counted);
    }

    @Override
    public long withTwo(Candidate candidate) {
      var counted = counted(candidate);
      return counted == null ? NONE : lowerBound.withTwo(counted);
    }

    @Override
    public long with(Candidate candidate, int need, long points) {
      var counted = counted(candidate);
      return counted == null ? NONE : lowerBound.with(counted, need, points);
    }

    @Override
    public long withTwo(Candidate candidate, int need, long points) {
      var counted = counted(candidate);
      return counted == null ? NONE : lowerBound.withTwo(counted, need, points);
    }

    @Override
    public long with(Candidate candidate, int need, long points, List<Candidate> others) {
      var counted = counted(candidate);
      // Whoever is left out can't be beside anybody.
      var beside = others.stream().flatMap(other -> Stream.ofNullable(counted(other))).toList();
      return counted == null || beside.size() < others.size()
          ? NONE
          : lowerBound.with(counted, need, points, beside);
    }

    private @Nullable Candidate counted(Candidate candidate) {
      return candidate == original ? substitute : candidate;
    }
  }

  /** Of the whole question. */
  public LowerBound whole() {
    return whole;
  }

  /** Without an organization. */
  public LowerBound without(Candidate original) {
    return new SubstituteBound(lowerBound(original, null, open), original, null);
  }

  /** With an organization that counts as its substitute. */
  public LowerBound with(Candidate candidate, Candidate substitute) {
    return new SubstituteBound(lowerBound(candidate, substitute, open), candidate, substitute);
  }

  /** With a need that can't be left open. */
  public LowerBound withMust(int need) {
    var musts = open.clone();
    musts[need] = LowerBound.NONE;
    return lowerBound(null, null, musts);
  }

  private LowerBound lowerBound(
      @Nullable Candidate original, @Nullable Candidate substitute, long[] openPoints) {
    var base = openPoints.clone();
    for (var candidate : candidates) {
      // Who is there anyway serves for no more than the points of the service.
      if (candidate.fixed() && candidate != original) {
        serve(candidate, base);
      }
    }
    if (substitute != null && substitute.fixed()) {
      serve(substitute, base);
    }
    var paid = new HashMap<>(pinned);
    // Who is left out is no longer pinned: neither paid nor counted.
    if (original != null && substitute == null) {
      paid.remove(original.number());
    }
    var points = paid.values().stream().mapToLong(Long::longValue).sum();
    var partners = maxPartners - paid.size();
    // The dynamic programme knows of partners only what the cheapest ask, so a change is a look-up.
    return cheapest == null
        ? new LagrangianBound(free(original, substitute), base, partners, points)
        : new SetCoverBound(
            original == null ? cheapest.points() : cheapest.points(original, substitute),
            base,
            partners,
            points);
  }

  private List<Candidate> free(@Nullable Candidate original, @Nullable Candidate substitute) {
    return Stream.concat(
            candidates.stream().filter(candidate -> candidate != original),
            Stream.ofNullable(substitute))
        .filter(candidate -> !candidate.fixed())
        .toList();
  }

  private static void serve(Candidate candidate, long[] base) {
    for (var need = 0; need < base.length; need++) {
      base[need] = Math.min(base[need], candidate.points()[need]);
    }
  }
}
