package org.interlock.alignment.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.conflict.Repairs.Repair;
import org.interlock.alignment.solver.ExactSolver;
import org.interlock.alignment.solver.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations and repairs of random small problems, checked by trying everything. */
class ConflictTest {

  private static final Duration AMPLE = Duration.ofMinutes(1);

  private final Solver solver = new ExactSolver();

  static LongStream infeasible() {
    return LongStream.range(0, 400)
        .filter(seed -> !isFeasible(RandomRulebooks.rulebook(seed)))
        .limit(60);
  }

  private static boolean isFeasible(Rulebook book) {
    return new Enumeration(book, List.of()).allows(book.rules());
  }

  @ParameterizedTest
  @MethodSource("infeasible")
  void findsASmallestSetOfRulesThatExcludeEachOther(long seed) {
    var book = RandomRulebooks.rulebook(seed);
    var everything = new Enumeration(book, List.of());

    var core = new Explainer(book, solver, AMPLE).core();

    assertThat(core.proof()).isEqualTo(Proof.SMALLEST);
    assertThat(everything.allows(core.rules())).isFalse();
    assertThat(subsetsSmallerThan(core.rules().size(), book.rules())).allMatch(everything::allows);
  }

  private static List<List<Rule>> subsetsSmallerThan(int size, List<Rule> rules) {
    var subsets = new ArrayList<List<Rule>>();
    grow(subsets, List.of(), rules, size - 1);
    return subsets;
  }

  private static void grow(List<List<Rule>> found, List<Rule> chosen, List<Rule> rest, int size) {
    found.add(chosen);
    for (var i = 0; i < rest.size() && chosen.size() < size; i++) {
      var more = new ArrayList<>(chosen);
      more.add(rest.get(i));
      grow(found, more, rest.subList(i + 1, rest.size()), size);
    }
  }

  @ParameterizedTest
  @MethodSource("infeasible")
  void findsFurtherConflictsThatShareNothing(long seed) {
    var book = RandomRulebooks.rulebook(seed);
    var everything = new Enumeration(book, List.of());
    var explainer = new Explainer(book, solver, AMPLE);
    var first = explainer.core();
    var used = new HashSet<>(first.rules());

    for (var core : explainer.further(first)) {
      assertThat(everything.allows(core.rules())).isFalse();
      for (var rule : core.rules()) {
        var others = new ArrayList<>(core.rules());
        others.remove(rule);
        assertThat(everything.allows(others)).isTrue();
        assertThat(used.add(rule)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("infeasible")
  void findsEveryChangeThatSufficesAtItsCost(long seed) {
    var book = RandomRulebooks.rulebook(seed);
    var explainer = new Explainer(book, solver, AMPLE);

    var found = new Repairs(book, solver, AMPLE).of(explainer.core());

    assertThat(found.repairs()).isNotEmpty();
    for (var repair : found.repairs()) {
      assertThat(repair.proven()).isTrue();
      assertThat(cost(book, repair.changes())).isEqualTo(repair.cost());
      assertIsMinimal(book, repair);
    }
    assertThat(found.repairs()).isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
    assertThat(single(found.repairs())).containsExactlyInAnyOrderElementsOf(singles(book));
  }

  private static void assertIsMinimal(Rulebook book, Repair repair) {
    for (var change : repair.changes()) {
      var less = new ArrayList<>(repair.changes());
      less.remove(change);
      if (change instanceof Change.Raise(var to)) {
        less.add(new Change.Raise(to - 1));
      }
      assertThat(cost(book, less)).isEqualTo(-1);
    }
  }

  private static List<Change> single(List<Repair> repairs) {
    return repairs.stream()
        .filter(repair -> repair.changes().size() == 1)
        .map(repair -> repair.changes().getFirst())
        .toList();
  }

  /** All changes of which one is enough, found by trying each. */
  private static List<Change> singles(Rulebook book) {
    var singles = new ArrayList<Change>();
    for (var change : book.changes(book.rules())) {
      if (change instanceof Change.Raise) {
        for (var to = book.wide().maxPartners() + 1; to < 10; to++) {
          if (cost(book, List.of(new Change.Raise(to))) >= 0) {
            singles.add(new Change.Raise(to));
            break;
          }
        }
      } else if (cost(book, List.of(change)) >= 0) {
        singles.add(change);
      }
    }
    return singles;
  }

  /** −1 if there is no ensemble. */
  private static long cost(Rulebook book, List<Change> changes) {
    var rules = new HashSet<>(book.rules());
    for (var change : changes) {
      if (!(change instanceof Change.Raise)) {
        change.lifted().ifPresent(rules::remove);
      }
    }
    return new Enumeration(book, changes).cost(rules).orElse(-1);
  }

  @Test
  void saysSoWhenThereIsNoTime() {
    var book =
        LongStream.range(0, 400)
            .mapToObj(RandomRulebooks::rulebook)
            .filter(one -> !isFeasible(one))
            .filter(one -> one.wide().needs().stream().noneMatch(n -> n.services().isEmpty()))
            .findFirst()
            .orElseThrow();

    var core = new Explainer(book, solver, Duration.ZERO).core();
    var repairs = new Repairs(book, solver, Duration.ZERO).of(core);

    assertThat(core.proof()).isEqualTo(Proof.UNFINISHED);
    assertThat(core.rules()).isEmpty();
    assertThat(repairs.repairs()).isEmpty();
    assertThat(repairs.tried()).isZero();
  }
}
