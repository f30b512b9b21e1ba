package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Everything that can be built at all, with the rules that it breaks: the oracle for small
 * rulebooks, written from the meaning of the rules alone.
 *
 * <p>A state is a set of bricks, the parties that take part (those of the bricks, and any of the
 * others that are pinned) and new partners for some capabilities.
 */
final class Enumeration {

  private final Rulebook book;
  private final Set<String> recruited;
  private final int limit;

  Enumeration(Rulebook book, Collection<Change> changes) {
    this.book = book;
    this.recruited = new TreeSet<>();
    var most = book.wide().maxPartners();
    for (var change : changes) {
      if (change instanceof Change.Recruit(var capability)) {
        recruited.add(capability);
      }
      if (change instanceof Change.Raise(var to)) {
        most = to;
      }
    }
    this.limit = most;
  }

  private record State(Set<Integer> bricks, Set<Integer> parties, Set<String> recruits) {}

  boolean allows(Collection<Rule> rules) {
    return states().stream()
        .anyMatch(state -> rules.stream().allMatch(rule -> keeps(state, rule, rules)));
  }

  /** The least cost under these rules, if there is an ensemble. */
  OptionalLong cost(Collection<Rule> rules) {
    return states().stream()
        .filter(state -> rules.stream().allMatch(rule -> keeps(state, rule, rules)))
        .mapToLong(state -> cost(state, rules))
        .min();
  }

  private List<State> states() {
    var states = new ArrayList<State>();
    var pinned =
        IntStream.range(0, book.wide().parties().size())
            .filter(party -> book.wide().parties().get(party).pinned())
            .boxed()
            .toList();
    for (var bricks : subsets(IntStream.range(0, RandomRulebooks.BRICKS).boxed().toList())) {
      for (var more : subsets(pinned)) {
        for (var recruits : subsets(List.copyOf(recruited))) {
          var parties = new TreeSet<>(more);
          bricks.forEach(brick -> parties.add(book.wide().bricks().get(brick).party()));
          states.add(new State(bricks, parties, recruits));
        }
      }
    }
    return states;
  }

  static <T> List<Set<T>> subsets(List<T> all) {
    var subsets = new ArrayList<Set<T>>();
    for (var mask = 0; mask < 1 << all.size(); mask++) {
      var subset = new HashSet<T>();
      for (var i = 0; i < all.size(); i++) {
        if ((mask >> i & 1) == 1) {
          subset.add(all.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  private boolean keeps(State state, Rule rule, Collection<Rule> rules) {
    return switch (rule) {
      case Rule.Must(var need) -> !ways(state, need, rules).isEmpty();
      case Rule.Assigned one -> true;
      case Rule.Pinned(var party) -> state.parties().contains(party);
      case Rule.Excluded(var party) -> !state.parties().contains(party);
      case Rule.Limit one -> state.parties().size() + state.recruits().size() <= limit;
      case Rule.Requirement(var capability) ->
          state.recruits().contains(capability)
              || state.bricks().stream()
                  .flatMap(brick -> book.wide().bricks().get(brick).ports().stream())
                  .filter(port -> port.requires().equals(capability))
                  .allMatch(
                      port ->
                          port.verified().stream().anyMatch(state.bricks()::contains)
                              || port.unverified().stream().anyMatch(state.bricks()::contains));
      case Rule.Rivalry(var first, var second) ->
          !(state.parties().contains(first) && state.parties().contains(second));
    };
  }

  /** The points of each way to serve the need. */
  private List<Long> ways(State state, int need, Collection<Rule> rules) {
    var stated = book.wide().needs().get(need);
    var variants = book.variants().get(need);
    var softened = stated.must() && !rules.contains(new Rule.Must(need));
    var held = !stated.must() || rules.contains(new Rule.Assigned(need));
    var only = held ? book.assigned().get(need) : null;
    var ways = new ArrayList<Long>();
    (softened ? variants.softened() : stated)
        .services().stream()
            .filter(service -> state.bricks().contains(service.brick()))
            .filter(service -> only == null || only == service.brick())
            .forEach(service -> ways.add(service.points()));
    if (only == null && state.recruits().contains(variants.capability())) {
      ways.add(softened ? variants.softenedRecruited() : variants.recruited());
    }
    return ways;
  }

  private long cost(State state, Collection<Rule> rules) {
    var cost = state.recruits().size() * book.stranger();
    for (var party : state.parties()) {
      cost += book.wide().parties().get(party).points();
    }
    for (var need = 0; need < book.wide().needs().size(); need++) {
      var ways = ways(state, need, rules);
      if (!rules.contains(new Rule.Must(need))) {
        var stated = book.wide().needs().get(need);
        ways.add(stated.must() ? book.variants().get(need).softened().open() : stated.open());
      }
      cost += ways.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
    for (var brick : state.bricks()) {
      for (var port : book.wide().bricks().get(brick).ports()) {
        var loose =
            !state.recruits().contains(port.requires())
                && port.verified().stream().noneMatch(state.bricks()::contains);
        cost += loose ? book.wide().unverified() : 0;
      }
    }
    return cost;
  }
}
