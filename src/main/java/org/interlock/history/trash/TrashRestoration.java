package org.interlock.history.trash;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.history.ChangeAction;
import org.interlock.history.Hindrance;
import org.interlock.history.RecordChange;
import org.interlock.history.Restoration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes back the removal of a record, or of what went with one: all of it comes back. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrashRestoration implements Restoration {

  private static final Cypher REMOVAL_OF = Cypher.named("trash/removal-of");

  private final Graph graph;
  private final Trash trash;

  TrashRestoration(Graph graph, Trash trash) {
    this.graph = graph;
    this.trash = trash;
  }

  @Override
  public boolean handles(RecordChange change) {
    return change.action() == ChangeAction.REMOVED && removal(change).isPresent();
  }

  @Override
  public Optional<Hindrance> restore(RecordChange change, String by, boolean evenIfChanged) {
    return removal(change)
        .map(removal -> trash.restore(removal, by))
        .orElseGet(() -> Optional.of(Hindrance.of(Hindrance.Reason.NOTHING_TO_RESTORE)));
  }

  private Optional<String> removal(RecordChange change) {
    var record = change.record().split(" ", 2);
    var label = Objects.requireNonNullElse(change.part(), record[0]);
    var key = Objects.requireNonNullElse(change.partKey(), record[1]);
    return graph
        .column(REMOVAL_OF, Map.of("label", label, "key", key, "at", change.at()), String.class)
        .stream()
        .findFirst();
  }
}
