package org.interlock.alignment.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bounds of what the ensembles of a question cost, whole or without something. */
public final class LowerBounds {

  private final List<Candidate> contenders;
  private final long[] open;
  private final Map<Integer, Long> pinned;
  private final int most;
  private final @Nullable CheapestServers best;
  private final LowerBound whole;

  /**
   * @param contenders all organizations that serve a need, and those that are there anyway
   * @param open by need, the points if it is left open; {@link LowerBound#NONE} if it must be
   *     served
   * @param pinned the points of each pinned organization by its number, home not counted
   * @param maxPartners most partners, the pinned among them
   */
  LowerBounds(List<Candidate> contenders, long[] open, Map<Integer, Long> pinned, int maxPartners) {
    this.contenders = contenders;
    this.open = open;
    this.pinned = pinned;
    this.most = maxPartners;
    this.best =
        open.length <= SetCoverBound.MOST_NEEDS
            ? new CheapestServers(open.length, contenders)
            : null;
    this.whole = relaxed(null, null, open);
  }

  /** A bound in which an organization counts as another one, or is not there. */
  private record Otherwise(LowerBound relaxed, Candidate lost, @Nullable Candidate otherwise)
      implements LowerBound {

    @Override
    public long least() {
      return relaxed.least();
    }

    @Override
    public long with(Candidate one) {
      var who = who(one);
      return who == null ? NONE : relaxed.with(who);
    }

    @Override
    public long withTwo(Candidate one) {
      var who = who(one);
      return who == null ? NONE : relaxed.withTwo(who);
    }

    @Override
    public long with(Candidate one, int need, long points) {
      var who = who(one);
      return who == null ? NONE : relaxed.with(who, need, points);
    }

    @Override
    public long withTwo(Candidate one, int need, long points) {
      var who = who(one);
      return who == null ? NONE : relaxed.withTwo(who, need, points);
    }

    @Override
    public long with(Candidate one, int need, long points, List<Candidate> others) {
      var who = who(one);
      var beside = others.stream().flatMap(other -> Stream.ofNullable(who(other))).toList();
      return who == null || beside.size() < others.size()
          ? NONE
          : relaxed.with(who, need, points, beside);
    }

    private @Nullable Candidate who(Candidate one) {
      return one == lost ? otherwise : one;
    }
  }

  /** Of the whole question. */
  public LowerBound whole() {
    return whole;
  }

  /** Without an organization. */
  public LowerBound without(Candidate lost) {
    return new Otherwise(relaxed(lost, null, open), lost, null);
  }

  /** With an organization that serves otherwise than it does. */
  public LowerBound with(Candidate one, Candidate otherwise) {
    return new Otherwise(relaxed(one, otherwise, open), one, otherwise);
  }

  /** With a need that can't be left open. */
  public LowerBound withMust(int need) {
    var musts = open.clone();
    musts[need] = LowerBound.NONE;
    return relaxed(null, null, musts);
  }

  private LowerBound relaxed(@Nullable Candidate lost, @Nullable Candidate otherwise, long[] left) {
    var base = left.clone();
    for (var one : contenders) {
      if (one.there() && one != lost) {
        serve(one, base);
      }
    }
    if (otherwise != null && otherwise.there()) {
      serve(otherwise, base);
    }
    var fixed = new HashMap<>(pinned);
    if (lost != null && otherwise == null) {
      fixed.remove(lost.number());
    }
    var points = fixed.values().stream().mapToLong(Long::longValue).sum();
    var partners = most - fixed.size();
    return best == null
        ? new LagrangianBound(free(lost, otherwise), base, partners, points)
        : new SetCoverBound(
            lost == null ? best.points() : best.points(lost, otherwise), base, partners, points);
  }

  private List<Candidate> free(@Nullable Candidate lost, @Nullable Candidate otherwise) {
    return Stream.concat(
            contenders.stream().filter(one -> one != lost), Stream.ofNullable(otherwise))
        .filter(one -> !one.there())
        .toList();
  }

  private static void serve(Candidate one, long[] base) {
    for (var need = 0; need < base.length; need++) {
      base[need] = Math.min(base[need], one.points()[need]);
    }
  }
}
