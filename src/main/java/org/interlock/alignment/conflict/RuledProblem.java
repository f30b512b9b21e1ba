package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    this.recruited = recruited(changes);
    this.partners =
        changes.stream()
            .filter(Change.Raise.class::isInstance)
            .mapToInt(change -> ((Change.Raise) change).partners())
            .max()
            .orElse(
                this.rules.contains(new Rule.Limit()) ? wide.maxPartners() : book.partnerCeiling());
  }

  /** The capabilities of new partners, each once, in order. */
  private static List<String> recruited(Collection<Change> changes) {
    return changes.stream()
        .filter(Change.Recruit.class::isInstance)
        .map(change -> ((Change.Recruit) change).capability())
        .sorted()
        .distinct()
        .toList();
  }

  Problem problem(Needs needs) {
    var bricks = bricks();
    var usable = usable(bricks);
    return new Problem(
        IntStream.range(0, wide.needs().size())
            .mapToObj(index -> need(index, needs, usable))
            .toList(),
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
    // Last, so that all others keep their indexes.
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
    for (var brick = 0; brick < bricks.size(); brick++) {
      if (!rules.contains(new Rule.Excluded(bricks.get(brick).party()))) {
        usable.add(brick);
      }
    }
    // The greatest set of bricks that hold each other.
    while (usable.removeIf(brick -> !stands(bricks.get(brick), usable))) {
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

  private Need need(int index, Needs needs, Set<Integer> usable) {
    var must = rules.contains(new Rule.Must(index));
    var need = needs.of(index, must);
    // A need that does not count stays so: also new partners leave it alone.
    if (need.services().isEmpty() && !must && need.open() == 0) {
      return need;
    }
    var services = new ArrayList<>(need.services());
    recruitedService(index, must).ifPresent(services::add);
    // An assigned brick that may not be used leaves the need without a server, as asked.
    var only = book.isReleased(index, rules) ? null : book.assigned().get(index);
    return new Need(
        need.key(),
        must,
        need.open(),
        services.stream()
            .filter(service -> usable.contains(service.brick()))
            .filter(service -> only == null || only == service.brick())
            .toList());
  }

  /** The service of a new partner, if one was found for the need's capability. */
  private Optional<Service> recruitedService(int need, boolean must) {
    var variants = book.variants().get(need);
    var recruit = recruited.indexOf(variants.capability());
    var softened = wide.needs().get(need).must() && !must;
    return recruit < 0
        ? Optional.empty()
        : Optional.of(
            new Service(
                wide.bricks().size() + recruit,
                softened ? variants.softenedRecruited() : variants.recruited()));
  }

  private List<Party> parties() {
    var parties = new ArrayList<Party>();
    for (var index = 0; index < wide.parties().size(); index++) {
      var party = wide.parties().get(index);
      var pinned = party.pinned() && rules.contains(new Rule.Pinned(index));
      parties.add(new Party(party.key(), party.points(), party.home(), pinned));
    }
    recruited.forEach(
        capability -> parties.add(new Party("?" + capability, book.stranger(), false, false)));
    return parties;
  }
}
