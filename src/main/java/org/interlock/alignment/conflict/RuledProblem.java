package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;

/**
 * The problem that some of the rules of a {@link Rulebook} and some changes make. Bricks, parties
 * and needs keep their indexes; those of new partners come last.
 */
final class RuledProblem {

  private final Rulebook book;
  private final Problem wide;
  private final Set<Rule> rules;
  private final List<String> recruited;
  private final int partners;

  /** What a need is if its rule is kept or not. */
  interface Needs {
    Need of(int need, boolean must);
  }

  RuledProblem(Rulebook book, Collection<Rule> rules, Collection<Change> changes) {
    this.book = book;
    this.wide = book.wide();
    this.rules = Set.copyOf(rules);
    this.recruited =
        List.copyOf(
            changes.stream()
                .flatMap(
                    change ->
                        change instanceof Change.Recruit(var capability)
                            ? Stream.of(capability)
                            : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new)));
    this.partners =
        changes.stream()
            .flatMapToInt(
                change ->
                    change instanceof Change.Raise(var most)
                        ? IntStream.of(most)
                        : IntStream.empty())
            .max()
            .orElse(this.rules.contains(new Rule.Limit()) ? wide.maxPartners() : book.most());
  }

  Problem problem(Needs needs) {
    var bricks = bricks();
    var usable = usable(bricks);
    return new Problem(
        IntStream.range(0, wide.needs().size()).mapToObj(n -> need(n, needs, usable)).toList(),
        bricks.stream().map(brick -> reachable(brick, usable)).toList(),
        parties(),
        book.rivalries(rules),
        partners,
        wide.unverified(),
        List.of());
  }

  /** With the ports that count, closed by new partners too. */
  private List<Brick> bricks() {
    var bricks = new ArrayList<Brick>();
    for (var brick : wide.bricks()) {
      var ports =
          brick.ports().stream()
              .filter(port -> rules.contains(new Rule.Requirement(port.requires())))
              .map(this::withRecruited)
              .toList();
      bricks.add(new Brick(brick.key(), brick.party(), ports));
    }
    for (var i = 0; i < recruited.size(); i++) {
      bricks.add(new Brick(recruited.get(i), wide.parties().size() + i, List.of()));
    }
    return bricks;
  }

  private Port withRecruited(Port port) {
    var index = recruited.indexOf(port.requires());
    if (index < 0) {
      return port;
    }
    var verified = new ArrayList<>(port.verified());
    verified.add(wide.bricks().size() + index);
    return new Port(port.requires(), verified, port.unverified());
  }

  /** The bricks of parties that may take part whose ports can be closed. */
  private Set<Integer> usable(List<Brick> bricks) {
    var usable = new HashSet<Integer>();
    for (var b = 0; b < bricks.size(); b++) {
      if (!rules.contains(new Rule.Excluded(bricks.get(b).party()))) {
        usable.add(b);
      }
    }
    while (usable.removeIf(b -> !stands(bricks.get(b), usable))) {
      // Another one may have lost its hold.
    }
    return usable;
  }

  private static boolean stands(Brick brick, Set<Integer> usable) {
    return brick.ports().stream()
        .allMatch(
            port ->
                port.verified().stream().anyMatch(usable::contains)
                    || port.unverified().stream().anyMatch(usable::contains));
  }

  private static Brick reachable(Brick brick, Set<Integer> usable) {
    var ports =
        brick.ports().stream()
            .map(
                port ->
                    new Port(
                        port.requires(),
                        port.verified().stream().filter(usable::contains).toList(),
                        port.unverified().stream().filter(usable::contains).toList()))
            .toList();
    return new Brick(brick.key(), brick.party(), ports);
  }

  private Need need(int n, Needs needs, Set<Integer> usable) {
    var must = rules.contains(new Rule.Must(n));
    var need = needs.of(n, must);
    if (need.services().isEmpty() && !must && need.open() == 0) {
      return need;
    }
    var services = new ArrayList<>(need.services());
    var index = recruited.indexOf(book.wanted().get(n).capability());
    if (index >= 0) {
      var wanted = book.wanted().get(n);
      var softened = wide.needs().get(n).must() && !must;
      services.add(
          new Service(
              wide.bricks().size() + index,
              softened ? wanted.softenedRecruited() : wanted.recruited()));
    }
    var only = book.isReleased(n, rules) ? null : book.assigned().get(n);
    return new Need(
        need.key(),
        must,
        need.open(),
        services.stream()
            .filter(service -> usable.contains(service.brick()))
            .filter(service -> only == null || only == service.brick())
            .toList());
  }

  private List<Party> parties() {
    var parties = new ArrayList<Party>();
    for (var p = 0; p < wide.parties().size(); p++) {
      var party = wide.parties().get(p);
      var pinned = party.pinned() && rules.contains(new Rule.Pinned(p));
      parties.add(new Party(party.key(), party.points(), party.home(), pinned));
    }
    recruited.forEach(
        capability -> parties.add(new Party("?" + capability, book.stranger(), false, false)));
    return parties;
  }
}
