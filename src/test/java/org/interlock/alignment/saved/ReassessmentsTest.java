package org.interlock.alignment.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.saved.Reassessment.Change;
import org.interlock.alignment.saved.Reassessment.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class ReassessmentsTest {

  @Autowired TestGraph given;
  @Autowired Alignments alignments;
  @Autowired SavedAlignments saved;
  @Autowired Reassessments comebacks;

  @BeforeEach
  void aDeal() {
    given.is(Saving.DEAL);
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  private String save(Question question, int ensemble) {
    return saved.save("Kept", question, alignments.find(question), ensemble, "ada");
  }

  private Reassessment after(String change) {
    var key = save(Question.of("D1"), 1);
    given.run(change);
    return comebacks.of(saved.get(key));
  }

  @Test
  void isStillTheBestIfNothingChanged() {
    var comeback = after("RETURN 1");

    assertThat(comeback.verdict()).isEqualTo(Verdict.BEST);
    assertThat(comeback.proven()).isTrue();
    assertThat(comeback.now()).isEqualTo(211);
    assertThat(comeback.more()).isZero();
    assertThat(comeback.changes()).isEmpty();
    assertThat(comeback.reasons()).isEmpty();
  }

  @Test
  void saysWhatMakesItCostMore() {
    var comeback =
        after(
            """
            MATCH (:Person {key: 'P5'})-[knows:KNOWS]-(:Person)
            SET knows.strength = 0.1
            WITH count(*) AS one
            MATCH (:Offering {key: 'B1'})-[provides:PROVIDES]->()
            SET provides.level = 0.8
            WITH count(*) AS one
            MATCH (o4:Organization {key: 'O4'})-[pursues:PURSUES]->()
            DELETE pursues
            CREATE (:Person {key: 'P6'})-[:WORKS_AT]->(o4)
            """);

    assertThat(comeback.verdict()).isEqualTo(Verdict.BEST);
    assertThat(comeback.now()).isEqualTo(211 + 30 + 13 + 40);
    assertThat(comeback.changes())
        .containsExactly(
            new Change("The need “Somebody watches.” is served worse: fit 0.80, it was 0.90.", 30),
            new Change("Warmth to Them fell from 0.32 to 0.10.", 13),
            new Change(
                "The deal advances nothing for Them any more; it was “Enter monitoring”.", 40));
  }

  @Test
  void addsUpForNewNeedsAndPriorities() {
    var comeback =
        after(
            """
            MATCH (d:Deal {key: 'D1'}), (n1:Need {key: 'N1'}), (c3:Capability {key: 'C3'})
            SET n1.priority = 'SHOULD'
            CREATE (d)-[:HAS_NEED]->(:Need {key: 'N2', priority: 'COULD',
              statement: 'A second gate.'})-[:FOR]->(c3)
            """);

    assertThat(comeback.now()).isEqualTo(201);
    assertThat(comeback.changes())
        .containsExactlyInAnyOrder(
            new Change("The need “Somebody watches.” is a SHOULD now, it was a MUST.", -10),
            new Change("The need “A second gate.” is new: it is served by “=Gate”.", 0));
    assertThat(comeback.changes().stream().mapToLong(Change::points).sum())
        .isEqualTo(comeback.more());
  }

  @Test
  void namesABetterOne() {
    var comeback =
        after(
            """
            MATCH (o1:Organization {key: 'O1'}), (c1:Capability {key: 'C1'}),
              (k1:Connector {key: 'K1'})
            CREATE (o1)-[:OFFERS]->(b2:Offering {key: 'B2', name: 'All in one'})-[:PROVIDES
              {level: 0.7}]->(c1), (b2)-[:CONNECTS_BY]->(k1)
            """);

    assertThat(comeback.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(comeback.now()).isEqualTo(211);
    assertThat(comeback.best()).isEqualTo(90);
    assertThat(comeback.saving()).isEqualTo(121);
    assertThat(comeback.without()).containsExactly("Them");
  }

  @Test
  void saysWhatIsGone() {
    var comeback =
        after(Saving.OTHERS + " WITH 1 AS one MATCH (b7:Offering {key: 'B7'}) DETACH DELETE b7");

    assertThat(comeback.verdict()).isEqualTo(Verdict.GONE);
    assertThat(comeback.now()).isNull();
    assertThat(comeback.best()).isEqualTo(270);
    assertThat(comeback.reasons())
        .containsExactly(
            "“Watch” of Us requires something that none of the others gives any more.",
            "The offering “B7” is gone.",
            "Nothing in it serves the need “Somebody watches.”.");
    assertThat(comeback.with()).containsExactly("Others");
  }

  @Test
  void saysIfNothingIsPossibleAnyMore() {
    var comeback =
        after(
            """
            MATCH (us:Organization {key: 'O1'}), (them:Organization {key: 'O4'})
            CREATE (us)-[:CONFLICTS_WITH]->(them)
            """);

    assertThat(comeback.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
    assertThat(comeback.reasons())
        .anyMatch(reason -> reason.startsWith("Them can’t take part any more"));
  }

  @Test
  void saysIfTheQuestionCanNotBeAskedAnyMore() {
    var comeback = after("MATCH (d:Deal) DETACH DELETE d");

    assertThat(comeback.verdict()).isEqualTo(Verdict.UNASKABLE);
    assertThat(comeback.then()).isEqualTo(211);
    assertThat(comeback.reasons()).containsExactly("There is no deal with the key “D1”.");
  }

  @Test
  void comparesAnAlternativeWithTheBest() {
    given.run(Saving.OTHERS);
    var key = save(Question.of("D1"), 2);
    var comeback = comebacks.of(saved.get(key));

    assertThat(comeback.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(comeback.then()).isEqualTo(270);
    assertThat(comeback.now()).isEqualTo(270);
    assertThat(comeback.best()).isEqualTo(211);
    assertThat(comeback.changes()).isEmpty();
  }

  @Test
  void saysIfTheImpossibleIsPossibleNow() {
    given.run("MATCH (b7:Offering {key: 'B7'}) SET b7:Hidden REMOVE b7:Offering");
    var key = save(Question.of("D1"), 1);
    assertThat(comebacks.of(saved.get(key)).verdict()).isEqualTo(Verdict.STILL_IMPOSSIBLE);

    given.run("MATCH (b7:Hidden) SET b7:Offering REMOVE b7:Hidden");
    assertThat(comebacks.of(saved.get(key)).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(comebacks.of(saved.get(key)).best()).isEqualTo(211);
  }

  @Test
  void keepsTheQuestionWithAllItSays() {
    var question =
        Question.of("O9", List.of(new Question.Need("C1", Priority.SHOULD, List.of("K1"))))
            .withMaxPartners(3)
            .withPin(List.of("O4"))
            .withAlternatives(2)
            .withTimeLimitMs(1500)
            .withPriorities(Map.of("C1", Priority.MUST))
            .withAssign(Map.of("C1", "B1"))
            .withWeights(Map.of("cold", 80, "open", 10));
    var answer = alignments.find(question);
    var one = saved.get(saved.save("  A\nname ", question, answer, 1, "ada"));

    assertThat(one.question()).isEqualTo(question);
    assertThat(one.answer()).isEqualTo(answer);
    assertThat(one.name()).isEqualTo("A name");
    assertThat(one.customerName()).isEqualTo("Customer");
    assertThat(comebacks.of(one).verdict()).isEqualTo(Verdict.BEST);
  }
}
