package org.interlock.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Choice;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.answer.Alignment.Takeover;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.graph.UnknownKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each term of the cost by a small graph and a sum that can be checked by hand. */
@InterlockTest
class AlignmentsTest {

  /** A partner without any warmth, evidence or objective: 100 + 60 + 40 + 40. */
  private static final long STRANGER = 240;

  @Autowired Alignments alignments;
  @Autowired TestGraph given;

  /** A customer who must have c, us, and p with the offering b. */
  private void graph(String more) {
    given.is(
        """
        CREATE (us:Organization {key: 'us', home: true}), (p:Organization {key: 'p'}),
          (customer:Organization {key: 'customer'}), (c:Capability {key: 'c', name: 'C'}),
          (k:Connector {key: 'k', name: 'K', kind: 'TECHNICAL'}),
          (l:Connector {key: 'l', name: 'L', kind: 'TECHNICAL'}),
          (b:Offering {key: 'b'})<-[:OFFERS]-(p),
        """
            + more);
  }

  private static Question question(Priority priority, String... accepts) {
    var need = new Question.Need("c", priority, List.of(accepts));
    return Question.of("customer", List.of(need)).withAlternatives(0).withTimeLimitMs(10_000);
  }

  private Alignment find(Priority priority, String... accepts) {
    return alignments.find(question(priority, accepts));
  }

  private Ensemble best(Priority priority, String... accepts) {
    var found = find(priority, accepts);
    assertThat(found.status()).isEqualTo(Status.OPTIMAL);
    var best = found.ensembles().getFirst();
    var terms =
        best.fits().stream().mapToLong(Alignment.Fit::points).sum()
            + best.open().stream().mapToLong(Alignment.OpenNeed::points).sum()
            + best.joints().stream().mapToLong(Alignment.Joint::points).sum()
            + best.partners().stream().mapToLong(Alignment.Partner::points).sum();
    assertThat(terms).isEqualTo(best.cost()).isEqualTo(found.bound());
    return best;
  }

  @Test
  void pricesTheMisfitOfALevelByPriority() {
    graph("(b)-[:PROVIDES {level: 0.9}]->(c)");

    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 30);
    assertThat(best(Priority.SHOULD).cost()).isEqualTo(STRANGER + 20);
  }

  @Test
  void takesAnAbsentLevelAsHalf() {
    graph("(b)-[:PROVIDES]->(c)");

    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 150);
  }

  @Test
  void discountsNarrowerAndBroaderCapabilities() {
    graph(
        "(d:Capability {key: 'd', name: 'D'})-[:BROADER]->(c), (b)-[:PROVIDES {level: 0.9}]->(d)");
    var narrower = best(Priority.MUST);
    assertThat(narrower.cost()).isEqualTo(STRANGER + 84);
    assertThat(narrower.fits().getFirst().reasons())
        .containsExactly("provides “D” at level 0.9", "one step narrower than “C”: × 0.8");
    assertThat(narrower.fits().getFirst().distance()).isEqualTo(1);

    graph(
        "(d:Capability {key: 'd', name: 'D'})<-[:BROADER]-(c), (b)-[:PROVIDES {level: 0.9}]->(d)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 138);
  }

  @Test
  void looksTwoStepsFarAndNeverUpAndDown() {
    var steps = "(d:Capability {key: 'd'})-[:BROADER]->(e:Capability {key: 'e'})-[:BROADER]->(c), ";
    graph(steps + "(b)-[:PROVIDES {level: 0.9}]->(d)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 127);

    graph(steps + "(f:Capability {key: 'f'})-[:BROADER]->(d), (b)-[:PROVIDES]->(f)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph(
        "(d:Capability {key: 'd'})<-[:BROADER]-(c), (d)<-[:BROADER]-(f:Capability {key: 'f'}),"
            + " (b)-[:PROVIDES]->(f)");
    assertThat(find(Priority.MUST).conflict().needs()).containsExactly("c");
  }

  @Test
  void asksForAnAcceptedConnector() {
    graph("(b)-[:PROVIDES {level: 1.0}]->(c), (b)-[:CONNECTS_BY]->(k)");
    assertThat(best(Priority.MUST, "k", "l").fits().getFirst().connector()).isEqualTo("k");
    assertThat(best(Priority.MUST, "k").cost()).isEqualTo(STRANGER);
    assertThat(find(Priority.MUST, "l").status()).isEqualTo(Status.INFEASIBLE);
  }

  @Test
  void doubtsAnOfferingWithoutConnectors() {
    graph("(b)-[:PROVIDES {level: 1.0}]->(c)");

    assertThat(best(Priority.MUST, "k").cost()).isEqualTo(STRANGER + 90);
    assertThat(best(Priority.MUST, "k").fits().getFirst().verified()).isFalse();
  }

  @Test
  void roundsWarmthHalfUpAsAnExactDecimal() {
    // 60 × (1 − 0.75 × 0.3) = 46.5, which binary arithmetic takes for less.
    graph(
        """
        (b)-[:PROVIDES {level: 1.0}]->(c),
        (x:Person {key: 'x'})-[:WORKS_AT]->(us), (y:Person {key: 'y'}),
        (z:Person {key: 'z'})-[:WORKS_AT]->(p),
        (x)-[:KNOWS {strength: 0.75}]->(y)-[:KNOWS {strength: 0.3}]->(z)
        """);

    var best = best(Priority.MUST);

    assertThat(best.cost()).isEqualTo(100 + 47 + 40 + 40);
    assertThat(best.partners().getFirst().path()).containsExactly("x", "y", "z");
    assertThat(best.partners().getFirst().warmth()).isEqualTo(0.225);
  }

  @Test
  void pricesTrustAndAnObjective() {
    graph(
        """
        (b)-[:PROVIDES {level: 1.0}]->(c),
        (:Interaction {key: 'i', kind: 'PROMISE_KEPT', on: date()})-[:ABOUT]->(p),
        (p)-[:PURSUES]->(:Objective {key: 'j', statement: 'Grow'})-[:SEEKS]->(customer)
        """);

    var best = best(Priority.MUST);

    assertThat(best.cost()).isEqualTo(100 + 60 + 27);
    assertThat(best.partners().getFirst().objective()).isEqualTo("Grow");
    assertThat(best.partners().getFirst().trustEvidence()).hasSize(1);
  }

  @Test
  void takesAMarketForAWinOnlyIfANeedAcceptsIt() {
    graph(
        """
        (m:Connector {key: 'm', name: 'M', kind: 'MARKET'}),
        (b)-[:PROVIDES {level: 1.0}]->(c), (b)-[:CONNECTS_BY]->(k), (b)-[:CONNECTS_BY]->(m),
        (p)-[:PURSUES]->(j:Objective {key: 'j', statement: 'Grow'}),
        (j)-[:SEEKS]->(m), (j)-[:SEEKS]->(k)
        """);

    assertThat(best(Priority.MUST, "k").cost()).isEqualTo(STRANGER);
    assertThat(best(Priority.MUST, "m").cost()).isEqualTo(STRANGER - 40);
  }

  @Test
  void leavesANeedOpenIfThatCostsLess() {
    graph("(b)-[:PROVIDES {level: 1.0}]->(c)");

    var best = best(Priority.COULD);

    assertThat(best.cost()).isEqualTo(150);
    assertThat(best.organizations()).isEmpty();
    assertThat(best.open()).extracting(Alignment.OpenNeed::need).containsExactly("c");
  }

  @Test
  void costsNothingToWorkWithUs() {
    graph("(us)-[:OFFERS]->(ours:Offering {key: 'ours'})-[:PROVIDES {level: 0.8}]->(c)");

    var best = best(Priority.MUST);

    assertThat(best.cost()).isEqualTo(60);
    assertThat(best.organizations()).containsExactly("us");
    assertThat(best.partners()).isEmpty();
  }

  @Test
  void closesJointsVerifiedUnverifiedOrOnTheCustomersGround() {
    var required =
        """
        (b)-[:PROVIDES {level: 1.0}]->(c), (r:Capability {key: 'r'}), (b)-[:REQUIRES]->(r),
        (b)-[:CONNECTS_BY]->(k), (other:Offering {key: 'other'})-[:PROVIDES]->(r),\
        """;
    graph(required + "(p)-[:OFFERS]->(other), (other)-[:CONNECTS_BY]->(k)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER);
    assertThat(best(Priority.MUST).joints())
        .extracting(Alignment.Joint::by, Alignment.Joint::connector)
        .containsExactly(tuple("other", "k"));

    graph(required + "(p)-[:OFFERS]->(other)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 25);

    graph(required + "(p)-[:OFFERS]->(other), (other)-[:CONNECTS_BY]->(l)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph(required + "(customer)-[:OFFERS]->(other), (other)-[:CONNECTS_BY]->(l)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER);
    assertThat(best(Priority.MUST).offerings()).containsExactly("b");
    assertThat(best(Priority.MUST).joints()).singleElement().matches(Alignment.Joint::ground);
  }

  @Test
  void takesNoLanguageOrMarketInCommonForAJoint() {
    var required =
        """
        (b)-[:PROVIDES {level: 1.0}]->(c), (r:Capability {key: 'r'}), (b)-[:REQUIRES]->(r),
        (sv:Connector {key: 'sv', kind: 'LANGUAGE'}), (eu:Connector {key: 'eu', kind: 'MARKET'}),
        (b)-[:CONNECTS_BY]->(sv), (b)-[:CONNECTS_BY]->(eu),
        (p)-[:OFFERS]->(other:Offering {key: 'other'})-[:PROVIDES]->(r),
        (other)-[:CONNECTS_BY]->(sv), (other)-[:CONNECTS_BY]->(eu)\
        """;
    graph(required);
    assertThat(best(Priority.MUST).joints())
        .extracting(Alignment.Joint::connector, Alignment.Joint::verified)
        .containsExactly(tuple(null, false));
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER + 25);

    graph(required + ", (b)-[:CONNECTS_BY]->(k), (other)-[:CONNECTS_BY]->(l)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph(required + ", (b)-[:CONNECTS_BY]->(k), (other)-[:CONNECTS_BY]->(k)");
    assertThat(best(Priority.MUST).joints())
        .extracting(Alignment.Joint::connector)
        .containsExactly("k");
    assertThat(best(Priority.MUST, "sv").cost()).isEqualTo(STRANGER);
  }

  @Test
  void closesRequirementsOfRequirementsEvenInACircle() {
    graph(
        """
        (b)-[:PROVIDES {level: 1.0}]->(c), (r:Capability {key: 'r'}), (b)-[:REQUIRES]->(r),
        (q:Organization {key: 'q'})-[:OFFERS]->(other:Offering {key: 'other'}),
        (other)-[:PROVIDES]->(r), (other)-[:REQUIRES]->(c)
        """);

    var best = best(Priority.MUST);

    assertThat(best.offerings()).containsExactly("b", "other");
    assertThat(best.cost()).isEqualTo(2 * STRANGER + 2 * 25);
  }

  @Test
  void doesNotLetAnOfferingMeetItsOwnRequirement() {
    graph("(b)-[:PROVIDES {level: 1.0}]->(c), (b)-[:REQUIRES]->(c)");

    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);
  }

  @Test
  void neverTakesTheCustomerOrItsRivalsOrOurs() {
    graph("(customer)-[:OFFERS]->(own:Offering {key: 'own'})-[:PROVIDES {level: 1.0}]->(c)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph("(b)-[:PROVIDES {level: 1.0}]->(c), (p)-[:CONFLICTS_WITH]->(customer)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph("(b)-[:PROVIDES {level: 1.0}]->(c), (us)-[:CONFLICTS_WITH]->(p)");
    assertThat(find(Priority.MUST).status()).isEqualTo(Status.INFEASIBLE);

    graph(
        "(b)-[:PROVIDES {level: 1.0}]->(c),"
            + " (us)-[:CONFLICTS_WITH {until: date('2020-01-01')}]->(p)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER);

    graph(
        "(b)-[:PROVIDES {level: 1.0}]->(c),"
            + " (us)-[:CONFLICTS_WITH {since: date() + duration('P1D')}]->(p)");
    assertThat(best(Priority.MUST).cost()).isEqualTo(STRANGER);
  }

  @Test
  void offersAlternativesWithOtherOrganizations() {
    graph(
        """
        (b)-[:PROVIDES {level: 1.0}]->(c),
        (q:Organization {key: 'q'})-[:OFFERS]->(:Offering {key: 'other'})-[:PROVIDES {level: 0.9}]->(c),
        (us)-[:OFFERS]->(:Offering {key: 'idle'})-[:PROVIDES {level: 0.05}]->(c)
        """);
    var asked = question(Priority.MUST);

    var found = alignments.find(asked.withAlternatives(3));

    assertThat(found.ensembles())
        .extracting(Ensemble::organizations, Ensemble::cost)
        .containsExactly(
            tuple(List.of("p"), STRANGER),
            tuple(List.of("q"), STRANGER + 30),
            tuple(List.of("us"), 285L));
  }

  @Test
  void readsTheNeedsOfADeal() {
    graph(
        """
        (b)-[:PROVIDES {level: 1.0}]->(c),
        (d:Deal {key: 'd'})-[:HAS_NEED]->(:Need {key: 'n', priority: 'MUST'})-[:FOR]->(c)
        """);

    var found = alignments.find(alignments.question("d"));

    assertThat(found.ensembles().getFirst().fits())
        .singleElement()
        .matches(fit -> fit.need().equals("n"));
    assertThatThrownBy(() -> alignments.question("x")).isInstanceOf(UnknownKey.class);
  }

  /** Another partner that costs the same and fits worse. */
  private static final String RIVAL =
      """
      (b)-[:PROVIDES {level: 0.9}]->(c), (q:Organization {key: 'q'}),
      (q)-[:OFFERS]->(:Offering {key: 'd'})-[:PROVIDES {level: 0.8}]->(c)
      """;

  @Test
  void tellsWhatElseWouldServeANeedAndWhatItCosts() {
    graph(RIVAL);
    assertThat(best(Priority.MUST).fits().getFirst().runnerUp())
        .isEqualTo(new RunnerUp(Status.OPTIMAL, "d", "q", STRANGER + 60, 30L));

    graph("(b)-[:PROVIDES {level: 0.9}]->(c)");
    assertThat(best(Priority.MUST).fits().getFirst().runnerUp())
        .isEqualTo(new RunnerUp(Status.INFEASIBLE, null, null, null, null));
    assertThat(best(Priority.COULD).open().getFirst().runnerUp())
        .isEqualTo(new RunnerUp(Status.OPTIMAL, "b", "p", STRANGER + 10, STRANGER + 10 - 150));
  }

  @Test
  void tellsWhatLosingAPartnerCosts() {
    graph(RIVAL);
    assertThat(best(Priority.MUST).partners().getFirst().loss())
        .isEqualTo(
            new Loss(
                Status.OPTIMAL,
                STRANGER + 60,
                30L,
                List.of("q"),
                List.of(new Takeover("c", "d", "q")),
                List.of()));

    graph("(b)-[:PROVIDES {level: 0.9}]->(c)");
    assertThat(best(Priority.MUST).partners().getFirst().loss())
        .isEqualTo(new Loss(Status.INFEASIBLE, null, null, List.of(), List.of(), List.of("c")));
  }

  @Test
  void triesEachOfferingThatCanServeANeed() {
    graph(RIVAL);

    assertThat(alignments.choices(question(Priority.MUST), "c", 8))
        .extracting(Choice::offering, Choice::points, Choice::cost, Choice::open)
        .containsExactly(
            tuple("b", 30L, STRANGER + 30, false), tuple("d", 60L, STRANGER + 60, false));
    assertThat(alignments.choices(question(Priority.COULD), "c", 8))
        .extracting(Choice::offering, Choice::cost, Choice::open)
        .containsExactly(tuple("b", 150L, true), tuple("d", 150L, true));
    assertThat(alignments.choices(question(Priority.MUST), "none", 8)).isEmpty();
  }
}
