package org.interlock.alignment;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class QuestionRehearsalTest {

  @Autowired QuestionRehearsal rehearsal;
  @Autowired TestGraph given;

  @Test
  void asksWhatTheGraphCanAnswer() {
    given.is(
        """
        CREATE (:Organization {key: 'us', home: true}),
          (c:Capability {key: 'c', name: 'C'}), (d:Capability {key: 'd', name: 'D'}),
          (:Organization {key: 'p'})-[:OFFERS]->(:Offering {key: 'b'})-[:PROVIDES]->(c),
          (:Organization {key: 'q'})-[:OFFERS]->(:Offering {key: 'e'})-[:PROVIDES]->(d)
        """);

    assertThatCode(rehearsal::rehearse).doesNotThrowAnyException();
  }

  @Test
  void asksNothingWhereThereIsNothingToAsk() {
    given.is("CREATE (:Organization {key: 'us', home: true})");

    assertThatCode(rehearsal::rehearse).doesNotThrowAnyException();

    given.clear();

    assertThatCode(rehearsal::rehearse).doesNotThrowAnyException();
  }
}
