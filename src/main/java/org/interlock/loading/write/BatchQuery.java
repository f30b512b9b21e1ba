package org.interlock.loading.write;

import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.model.GraphModel;

/**
 * A query whose labels and types are parameters, as it is best planned: with many rows each label
 * and type is written into the query, because a seek by a dynamic label takes three times as long
 * as one by a fixed label; with few rows the one plan for all labels spares the planning. What is
 * written in comes from the {@link GraphModel}, never from data.
 */
final class BatchQuery {

  private static final int WORTH_A_PLAN = 200;

  private BatchQuery() {}

  static Cypher forRows(Cypher query, int rows, Map<String, ?> parameters) {
    if (rows < WORTH_A_PLAN) {
      return query;
    }
    var text = query.text();
    for (var name : new String[] {"label", "from", "to", "type"}) {
      if (parameters.get(name) instanceof String word && isOfModel(word)) {
        text = text.replace("$($" + name + ")", word);
      }
    }
    return new Cypher(query.name(), text);
  }

  private static boolean isOfModel(String word) {
    return GraphModel.GRAPH.labels().containsKey(word)
        || GraphModel.GRAPH.relationships().containsKey(word);
  }
}
