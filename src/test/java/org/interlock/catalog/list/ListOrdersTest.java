package org.interlock.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every column of every list, both ways. */
@InterlockTest
class ListOrdersTest {

  @Autowired TestGraph given;
  @Autowired List<RecordList> all;
  @Autowired RecordLists lists;

  @BeforeEach
  void someWithAndSomeWithoutEachValue() {
    given.is(
        """
        UNWIND range(1, 60) AS i
        CREATE (o:Organization {key: 'o' + i, name: 'Organization ' + i % 7, kind: CASE WHEN i % 3 > 0 THEN 'kind ' + i % 4 END, country: CASE WHEN i % 5 > 0 THEN ['SE', 'CH', 'DE'][i % 3] END, region: CASE WHEN i % 4 > 0 THEN 'region ' + i % 6 END, size: CASE WHEN i % 6 > 0 THEN i % 13 END})
        CREATE (p:Person {key: 'p' + i, name: 'Person ' + i % 9})
        CREATE (b:Offering {key: 'b' + i, name: 'Offering ' + i % 9})
        CREATE (d:Deal {key: 'd' + i, name: 'Deal ' + i % 9, status: CASE WHEN i % 3 > 0 THEN 'OPEN' END, stage: CASE WHEN i % 4 > 0 THEN 'stage ' + i % 5 END, value: CASE WHEN i % 5 > 0 THEN i % 11 END, openedOn: CASE WHEN i % 6 > 0 THEN date('2026-01-01') + duration({days: i % 17}) END, closedOn: CASE WHEN i % 2 > 0 THEN date('2026-05-01') - duration({days: i % 19}) END})
        WITH o, p, b, d, i
        WHERE i % 3 > 0
        CREATE (o)-[:OFFERS]->(b), (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(d), (p)-[:WORKS_AT {title: 'Title ' + i % 8}]->(o), (b)-[:PROVIDES]->(:Capability {key: 'c' + i, name: 'Capability ' + i % 9}), (b)-[:CONNECTS_BY]->(:Connector {key: 'k' + i, name: 'Connector ' + i % 7}), (p)-[:STAKEHOLDER_IN {role: 'CHAMPION'}]->(d)
        """);
  }

  @Test
  void areAsTheColumnSaysWithWhatHasNoValueLast() {
    for (var list : all) {
      var columns = Stream.concat(Stream.of(ListShape.NAME), list.shape().columns().stream());
      for (var column : columns.toList()) {
        var up = values(list, column, column.name());
        var down = values(list, column, "-" + column.name());

        assertThat(up).as(list.shape().name() + " by " + column).hasSize(60);
        assertThat(present(up)).isSortedAccordingTo(natural());
        assertThat(present(down)).isSortedAccordingTo(natural().reversed());
        for (var values : List.of(up, down)) {
          assertThat(values.subList(present(values).size(), 60))
              .as(list.shape().name() + " by " + column)
              .allMatch(""::equals);
        }
      }
    }
  }

  /** The values of a column on all pages. */
  private List<Object> values(RecordList list, ListColumn column, String order) {
    var values = new ArrayList<Object>();
    var keys = new ArrayList<String>();
    for (var page = 1; page <= 2; page++) {
      var parameters =
          ListPagesTest.parameters(
              "show=" + column.name() + "&sort=" + order + (page == 1 ? "" : "&page=" + page));
      for (var line : lists.view(list, ListQuestion.of(list.shape(), parameters)).lines()) {
        var cell = line.cell(column.name());
        values.add(
            column.equals(ListShape.NAME)
                ? line.name()
                : cell.value() == null ? cell.text() : cell.value());
        keys.add(line.key());
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    return values;
  }

  private static List<Object> present(List<Object> values) {
    return values.stream().takeWhile(value -> !value.equals("")).toList();
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Object> natural() {
    return (one, other) -> ((Comparable<Object>) one).compareTo(other);
  }
}
