package org.interlock.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves which organizations can't be part of any answer, before anything but their cost and their
 * offerings for the needs is known.
 *
 * <p><b>Why an omitted organization can't be missed.</b> Let {@code limit} be the cost of the worst
 * of {@code alternatives + 1} ensembles that are known to be possible, that differ in their
 * organizations and in which nobody is idle. Then the best ensemble and as many alternatives cost
 * no more than {@code limit}. Let {@code with(o)} be the least cost of an ensemble with
 * organization o when all offerings are taken to require nothing, organizations not to conflict and
 * pins to be free: each of these only takes a rule away, so no ensemble with o costs less. If
 * {@code with(o) > limit}, o is in none of the answers. Equal costs are kept, so ties are broken as
 * without this.
 *
 * <p><b>Losing a partner.</b> The same has to hold if any one partner or one of its services is
 * barred, because an answer says what that would cost. For each partner q of the best ensemble
 * found here there is a second {@link Scenario}: an ensemble without q, and {@code with(o)} counted
 * without q. For any other q, the first scenario is one without q. What is kept is what any
 * scenario keeps.
 *
 * <p><b>Requirements.</b> An organization that serves no need can only be there to meet a
 * requirement, in an ensemble with an offering that serves a need and requires something. Such
 * ensembles cost at least {@code ported} without it; so its own cost is at most {@link #spare()}.
 *
 * <p>Both costs come from the dynamic programme over sets of needs for set cover (one organization
 * serves a set of needs; at most so many organizations), in 3ⁿ steps for n needs; so there is a
 * limit for n.
 */
final class Bounds {

  static final long NONE = Long.MAX_VALUE / 8;
  static final int MOST_NEEDS = 12;

  private final List<Contender> contenders;
  private final long[] open;
  private final int most;
  private final int all;
  private final long pins;
  private final List<Contender> pinned;
  private final List<Contender> home;
  private final Best relaxed;
  private final Best possible;
  private final List<Scenario> scenarios = new ArrayList<>();

  /** The cost of an ensemble that is possible, and the least cost of those that may be. */
  private record Scenario(long limit, Cover cover) {}

  /**
   * @param contenders all organizations that serve a need, home and the pinned
   * @param open by need, the points if it is left open; {@link #NONE} if it must be served
   */
  Bounds(List<Contender> contenders, long[] open, int maxPartners, int alternatives) {
    this.contenders = contenders;
    this.all = (1 << open.length) - 1;
    this.open = servable(open);
    this.pinned = contenders.stream().filter(one -> one.pinned() && !one.home()).toList();
    this.home = contenders.stream().filter(Contender::home).toList();
    this.pins = pinned.stream().mapToLong(Contender::cost).sum();
    this.most = maxPartners;
    this.relaxed = new Best(open.length, 2);
    this.possible = new Best(open.length, alternatives + 3);
    for (var one : contenders) {
      if (!one.home()) {
        relaxed.add(one, one.needs(), one::points);
        if (!one.pinned() && !one.conflicted()) {
          possible.add(one, one.needs(), need -> one.free()[need]);
        }
      }
    }
    addScenarios(alternatives);
  }

  /**
   * A need that nobody serves is left out: there is no answer, and it doesn't matter for others.
   */
  private long[] servable(long[] open) {
    var served = contenders.stream().mapToInt(Contender::needs).reduce(0, (a, b) -> a | b);
    var limits = open.clone();
    for (var need = 0; need < open.length; need++) {
      limits[need] = (served & 1 << need) == 0 ? Math.min(open[need], 0) : open[need];
    }
    return limits;
  }

  private void addScenarios(int alternatives) {
    var first = possible(null);
    if (first == null) {
      return;
    }
    var limit = limit(first, alternatives);
    var found = new ArrayList<Scenario>();
    found.add(new Scenario(limit, relaxed(null)));
    var partners = new ArrayList<>(first);
    partners.addAll(pinned);
    for (var lost : partners) {
      var without = possible(lost);
      if (without != null) {
        found.add(new Scenario(cost(without, lost), relaxed(lost)));
      } else if (!isOnly(lost)) {
        return;
      }
    }
    if (limit < NONE) {
      scenarios.addAll(found);
    }
  }

  /** Whether a need must be served and nobody else does. */
  private boolean isOnly(Contender lost) {
    for (var need = 0; need < open.length; need++) {
      var bit = 1 << need;
      if (open[need] == NONE
          && contenders.stream().noneMatch(one -> one != lost && (one.needs() & bit) != 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything could be proved; otherwise everything has to be looked at. */
  boolean isProven() {
    return !scenarios.isEmpty();
  }

  /** Whether the organization may be part of an answer. */
  boolean keeps(Contender one) {
    return one.home()
        || one.pinned()
        || scenarios.stream().anyMatch(scenario -> scenario.cover().with(one) <= scenario.limit());
  }

  /**
   * What an organization that serves no need may cost at most to be part of an answer; negative if
   * no answer has an offering that requires something.
   */
  long spare() {
    return scenarios.stream()
        .mapToLong(scenario -> scenario.limit() - ported(scenario.cover()))
        .max()
        .orElse(NONE);
  }

  private long ported(Cover cover) {
    return contenders.stream().mapToLong(cover::withPort).min().orElse(NONE);
  }

  private Cover relaxed(@Nullable Contender lost) {
    var base = open.clone();
    for (var one : home) {
      for (var need = 0; need < base.length; need++) {
        base[need] = Math.min(base[need], one.points(need));
      }
    }
    return new Cover(relaxed.without(lost), base, most, lost);
  }

  /** The cheapest ensemble of organizations that require nothing and don't conflict. */
  private @Nullable Set<Contender> possible(@Nullable Contender lost) {
    var partners = most - (int) pinned.stream().filter(one -> one != lost).count();
    var cover = new Cover(possible.without(lost), base(lost), partners, lost);
    return partners < 0 || cover.least() >= NONE ? null : cover.chosen();
  }

  /** By need, the points without a partner of choice. */
  private long[] base(@Nullable Contender lost) {
    var base = open.clone();
    for (var list : List.of(home, pinned)) {
      for (var one : list) {
        for (var need = 0; need < base.length && one != lost; need++) {
          base[need] = Math.min(base[need], one.free()[need]);
        }
      }
    }
    return base;
  }

  private long cost(Set<Contender> set, @Nullable Contender lost) {
    return pins
        - (lost != null && lost.pinned() ? lost.cost() : 0)
        + set.stream().mapToLong(Contender::cost).sum()
        + service(set, null, base(lost));
  }

  private static long service(Set<Contender> set, @Nullable Contender without, long[] base) {
    var sum = 0L;
    for (var need = 0; need < base.length; need++) {
      var points = base[need];
      for (var one : set) {
        points = one == without ? points : Math.min(points, one.free()[need]);
      }
      sum = Math.min(NONE, sum + points);
    }
    return sum;
  }

  /** The cost of the worst of so many alternatives and the first, or NONE if they aren't found. */
  private long limit(Set<Contender> first, int alternatives) {
    var found = new TreeMap<Long, Integer>();
    var seen = new HashSet<Set<Contender>>();
    var base = base(null);
    add(first, base, seen, found);
    for (var left : first) {
      var others = new HashSet<>(first);
      others.remove(left);
      for (var needs = 1; needs <= all; needs++) {
        if ((needs & left.needs()) == needs) {
          for (var another : possible.of(needs)) {
            var set = new HashSet<>(others);
            set.add(another);
            add(set, base, seen, found);
          }
        }
      }
    }
    var missing = alternatives + 1;
    for (var entry : found.entrySet()) {
      missing -= entry.getValue();
      if (missing <= 0) {
        return entry.getKey();
      }
    }
    return NONE;
  }

  /** Counts an ensemble if it is new, possible and has nobody whom it doesn't need. */
  private void add(
      Set<Contender> set, long[] base, Set<Set<Contender>> seen, TreeMap<Long, Integer> found) {
    var service = service(set, null, base);
    if (service < NONE
        && seen.add(set)
        && set.stream().allMatch(one -> service(set, one, base) > service)) {
      found.merge(cost(set, null), 1, Integer::sum);
    }
  }
}
