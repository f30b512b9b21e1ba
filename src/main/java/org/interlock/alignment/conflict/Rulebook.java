package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;

/**
 * A problem with everything that its rules leave out, and the rules.
 *
 * @param wide the problem with the offerings of excluded parties, of those whose requirements
 *     nobody meets and of others than the assigned ones; pins, conflicts and limit as asked
 * @param variants by need
 * @param excluded parties
 * @param assigned the only brick that may serve a need, {@link #NONE} if that is no candidate
 * @param stranger points of a new partner of whom nothing is known
 */
public record Rulebook(
    Problem wide,
    List<Variants> variants,
    Set<Integer> excluded,
    Map<Integer, Integer> assigned,
    long stranger) {

  public static final int NONE = -1;

  /**
   * What a need would be otherwise.
   *
   * @param softened the need as a SHOULD, or as it is if it is no MUST
   * @param recruited points of the need as it is, served by a new partner
   * @param softenedRecruited points of the softened need, served by a new partner
   */
  public record Variants(
      String capability, Need softened, long recruited, long softenedRecruited) {}

  /** All rules: needs first, conflicts between parties last. */
  public List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    for (var need = 0; need < wide.needs().size(); need++) {
      if (wide.needs().get(need).must()) {
        rules.add(new Rule.Must(need));
      }
    }
    // Optional needs bind nobody, so their assignments are no rules.
    new TreeSet<>(assigned.keySet())
        .stream()
            .filter(need -> wide.needs().get(need).must())
            .forEach(need -> rules.add(new Rule.Assigned(need)));
    IntStream.range(0, wide.parties().size())
        .filter(party -> wide.parties().get(party).pinned())
        .forEach(party -> rules.add(new Rule.Pinned(party)));
    new TreeSet<>(excluded).forEach(party -> rules.add(new Rule.Excluded(party)));
    // What the user asked for comes first: it is preferred in conflicts.
    rules.add(new Rule.Limit());
    required().forEach(capability -> rules.add(new Rule.Requirement(capability)));
    wide.conflicts().forEach(pair -> rules.add(new Rule.Rivalry(pair.first(), pair.second())));
    return rules;
  }

  private Set<String> required() {
    var required = new TreeSet<String>();
    wide.bricks().forEach(brick -> brick.ports().forEach(port -> required.add(port.requires())));
    return required;
  }

  /** The changes that could mend a set of rules that exclude each other, one for each way. */
  List<Change> changes(Collection<Rule> conflict) {
    var changes = new ArrayList<Change>();
    for (var rule : conflict) {
      switch (rule) {
        case Rule.Must must -> {
          changes.add(new Change.Soften(must.need()));
          changes.add(new Change.Recruit(variants.get(must.need()).capability()));
        }
        case Rule.Assigned assigned -> changes.add(new Change.Release(assigned.need()));
        case Rule.Pinned pinned -> changes.add(new Change.Unpin(pinned.party()));
        case Rule.Excluded excluded -> changes.add(new Change.Admit(excluded.party()));
        case Rule.Limit limit -> changes.add(new Change.Raise(partnerCeiling()));
        case Rule.Requirement requirement ->
            changes.add(new Change.Recruit(requirement.capability()));
        case Rule.Rivalry pair -> changes.add(new Change.Reconcile(pair.first(), pair.second()));
      }
    }
    return changes.stream().distinct().toList();
  }

  /** More partners than there can be. */
  int partnerCeiling() {
    return wide.parties().size() + wide.needs().size();
  }

  /** The problem of only these rules, in which other needs don't count. */
  Problem only(Collection<Rule> rules, Collection<Change> changes) {
    return new RuledProblem(this, rules, changes).problem(this::bare);
  }

  private Need bare(int need, boolean must) {
    var stated = wide.needs().get(need);
    return must ? stated : new Need(stated.key(), false, 0, List.of());
  }

  /** The whole problem after the changes. */
  Problem after(Collection<Change> changes) {
    var left = new HashSet<>(rules());
    changes.forEach(change -> change.lifted().ifPresent(left::remove));
    return new RuledProblem(this, left, changes)
        .problem(
            (need, must) ->
                wide.needs().get(need).must() && !must
                    ? variants.get(need).softened()
                    : wide.needs().get(need));
  }

  /** Whether any brick may serve the need; that of an optional need is never in the way. */
  boolean isReleased(int need, Set<Rule> rules) {
    return wide.needs().get(need).must() && !rules.contains(new Rule.Assigned(need));
  }

  /** The pairs of parties that can't take part together under these rules. */
  List<Pair> rivalries(Set<Rule> rules) {
    return wide.conflicts().stream()
        .filter(pair -> rules.contains(new Rule.Rivalry(pair.first(), pair.second())))
        .toList();
  }
}
