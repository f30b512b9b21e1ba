package org.interlock.alignment.solver;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;

/**
 * A set of bricks that keeps all rules, each need served in the cheapest way.
 *
 * @param parties those that have a brick in it or are pinned
 * @param servers by need the brick that serves it, {@link #NOBODY} if it is left open
 */
public record Ensemble(
    SortedSet<Integer> bricks, SortedSet<Integer> parties, List<Integer> servers, long cost) {

  public static final int NOBODY = -1;

  /** Cheapest first, then fewest parties, then fewest bricks. */
  public static final Comparator<Ensemble> BEST_FIRST =
      Comparator.comparingLong(Ensemble::cost)
          .thenComparing(ensemble -> ensemble.parties().size())
          .thenComparing(ensemble -> ensemble.bricks().size());

  /** What these bricks make, or empty if they break a rule. */
  public static Optional<Ensemble> of(Problem problem, Collection<Integer> bricks) {
    var used = new TreeSet<>(bricks);
    var parties = new TreeSet<Integer>();
    used.forEach(brick -> parties.add(problem.bricks().get(brick).party()));
    IntStream.range(0, problem.parties().size())
        .filter(party -> problem.parties().get(party).pinned())
        .forEach(parties::add);
    var servers = problem.needs().stream().map(need -> server(need, used)).toList();
    return allowed(problem, used, parties, servers)
        ? Optional.of(new Ensemble(used, parties, servers, total(problem, used, parties, servers)))
        : Optional.empty();
  }

  private static boolean allowed(
      Problem problem, SortedSet<Integer> used, SortedSet<Integer> parties, List<Integer> servers) {
    return IntStream.range(0, servers.size())
            .noneMatch(need -> problem.needs().get(need).must() && servers.get(need) == NOBODY)
        && used.stream().allMatch(brick -> isClosed(problem, brick, used))
        && problem.conflicts().stream()
            .noneMatch(pair -> parties.contains(pair.first()) && parties.contains(pair.second()))
        && parties.stream().filter(party -> !problem.parties().get(party).home()).count()
            <= problem.maxPartners()
        && !problem.predecessors().contains(parties);
  }

  private static long total(
      Problem problem, SortedSet<Integer> used, SortedSet<Integer> parties, List<Integer> servers) {
    var cost = 0L;
    for (var party : parties) {
      cost += problem.parties().get(party).points();
    }
    for (var need = 0; need < servers.size(); need++) {
      cost += points(problem.needs().get(need), servers.get(need));
    }
    for (var brick : used) {
      for (var port : problem.bricks().get(brick).ports()) {
        cost += isVerified(port, used) ? 0 : problem.unverified();
      }
    }
    return cost;
  }

  /** What serving the need with this brick costs, or leaving it open. */
  public static long points(Need need, int server) {
    return need.services().stream()
        .filter(service -> service.brick() == server)
        .findFirst()
        .map(Service::points)
        .orElse(need.open());
  }

  public static boolean isVerified(Port port, Collection<Integer> used) {
    return port.verified().stream().anyMatch(used::contains);
  }

  static boolean isClosed(Problem problem, int brick, Collection<Integer> used) {
    return problem.bricks().get(brick).ports().stream()
        .allMatch(
            port -> isVerified(port, used) || port.unverified().stream().anyMatch(used::contains));
  }

  private static int server(Need need, SortedSet<Integer> used) {
    return need.services().stream()
        .filter(service -> used.contains(service.brick()))
        .min(Comparator.comparingLong(Service::points).thenComparing(Service::brick))
        .filter(service -> need.must() || service.points() <= need.open())
        .map(Service::brick)
        .orElse(NOBODY);
  }
}
