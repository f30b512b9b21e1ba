package org.interlock.loading.write;

import java.util.List;
import org.interlock.graph.model.GraphModel;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/** The nodes and relationships that one row gives, before they are put together with others. */
record Draft(Row row, List<Node> nodes, List<Link> links) {

  /** Which node is meant. */
  record Ref(String label, String key) {}

  /** A node, what the row says about it, and how sure that is (null: it is stated). */
  record Node(Ref ref, @Nullable Double confidence, List<Statement> statements) {}

  /** A relationship; each end is the first of its candidates that is known. */
  record Link(
      GraphModel.Relationship type,
      End from,
      End to,
      List<String> identity,
      boolean ifKnown,
      @Nullable Double confidence,
      List<Statement> statements) {}

  /**
   * One end of a relationship.
   *
   * @param stated whether the row only refers to it; otherwise it is a node of the same row
   */
  record End(List<Ref> candidates, boolean stated, String column) {}

  /**
   * A property's value as one row says it.
   *
   * @param rank which of the alternatives it is, 0 the best
   */
  record Statement(String name, Mapping.Merge merge, int rank, List<Object> values, boolean list) {}
}
