package org.interlock.history;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All changes; each question is a range of an index. */
interface RecordChanges extends Neo4jRepository<RecordChange, String> {

  List<RecordChange> findByRecordAndKeyLessThanOrderByKeyDesc(
      String record, String before, Limit limit);

  List<RecordChange> findByOtherAndKeyLessThanOrderByKeyDesc(
      String other, String before, Limit limit);
}
