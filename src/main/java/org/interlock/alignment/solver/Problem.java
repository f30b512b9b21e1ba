package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An alignment as the solver sees it: whole points and indexes into these lists, nothing of the
 * graph.
 *
 * @param conflicts pairs of parties that can't serve in one ensemble
 * @param maxPartners most parties, home not counted
 * @param unverified points of a port closed by unverified joints only
 * @param predecessors sets of parties that the answer must differ from; if there are any, it must
 *     not have bricks of which a part serves as well, because another set of parties is always had
 *     by adding one that does nothing
 */
public record Problem(
    List<Need> needs,
    List<Brick> bricks,
    List<Party> parties,
    List<Pair> conflicts,
    int maxPartners,
    long unverified,
    List<Set<Integer>> predecessors) {

  /**
   * Something to be served, by exactly one brick.
   *
   * @param must whether it can't be left open
   * @param open points if left open
   */
  public record Need(String key, boolean must, long open, List<Service> services) {

    private Need keeping(Predicate<Service> wanted) {
      return new Need(key, must, open, services.stream().filter(wanted).toList());
    }
  }

  /** A brick that can serve a need, and what the misfit costs. */
  public record Service(int brick, long points) {}

  /** An offering; its ports are the requirements that the customer's ground does not meet. */
  public record Brick(String key, int party, List<Port> ports) {

    private Brick keeping(IntPredicate wanted) {
      return new Brick(key, party, ports.stream().map(port -> port.keeping(wanted)).toList());
    }
  }

  /** A requirement and the other bricks that meet it, with a shared connector or without. */
  public record Port(String requires, List<Integer> verified, List<Integer> unverified) {

    private Port keeping(IntPredicate wanted) {
      return new Port(
          requires,
          verified.stream().filter(wanted::test).toList(),
          unverified.stream().filter(wanted::test).toList());
    }
  }

  /** An organization and what it costs as a partner: nothing if home. */
  public record Party(String key, long points, boolean home, boolean pinned) {}

  /** Two parties that conflict. */
  public record Pair(int first, int second) {}

  public Problem {
    for (var need : needs) {
      need.services().forEach(service -> check(service.brick(), bricks));
    }
    for (var brick : bricks) {
      check(brick.party(), parties);
      brick.ports().forEach(port -> port.verified().forEach(index -> check(index, bricks)));
      brick.ports().forEach(port -> port.unverified().forEach(index -> check(index, bricks)));
    }
    conflicts.forEach(pair -> check(pair.first(), parties));
    conflicts.forEach(pair -> check(pair.second(), parties));
  }

  private static void check(int index, List<?> list) {
    if (index < 0 || index >= list.size()) {
      throw new IllegalArgumentException("No element " + index + " of " + list.size());
    }
  }

  /** The same, but the answer's parties must differ from these too. */
  public Problem without(Set<Integer> parties) {
    var more = new ArrayList<>(predecessors);
    more.add(Set.copyOf(parties));
    return new Problem(
        needs, bricks, this.parties, conflicts, maxPartners, unverified, List.copyOf(more));
  }

  /** The same, but this brick does not serve that need. */
  public Problem withoutService(int need, int brick) {
    return withNeed(need, stated -> stated.keeping(service -> service.brick() != brick));
  }

  /** The same, but no other brick serves that need; it may still be left open. */
  public Problem withOnlyService(int need, int brick) {
    return withNeed(need, stated -> stated.keeping(service -> service.brick() == brick));
  }

  /** The same, but that need can't be left open. */
  public Problem withMust(int need) {
    return withNeed(need, stated -> new Need(stated.key(), true, stated.open(), stated.services()));
  }

  /** The same with that need alone. */
  public Problem withOnlyNeed(int need) {
    return with(List.of(needs.get(need)), bricks, parties);
  }

  /**
   * The same, but that party neither takes part nor has to: no need is served and no port closed by
   * its bricks.
   */
  public Problem withoutParty(int party) {
    IntPredicate stays = brick -> bricks.get(brick).party() != party;
    var lonely = new ArrayList<>(parties);
    var lost = parties.get(party);
    lonely.set(party, new Party(lost.key(), lost.points(), lost.home(), false));
    return with(
        needs.stream().map(need -> need.keeping(service -> stays.test(service.brick()))).toList(),
        bricks.stream().map(brick -> brick.keeping(stays)).toList(),
        lonely);
  }

  private Problem withNeed(int need, UnaryOperator<Need> change) {
    var changed = new ArrayList<>(needs);
    changed.set(need, change.apply(needs.get(need)));
    return with(changed, bricks, parties);
  }

  private Problem with(List<Need> needs, List<Brick> bricks, List<Party> parties) {
    return new Problem(needs, bricks, parties, conflicts, maxPartners, unverified, predecessors);
  }
}
