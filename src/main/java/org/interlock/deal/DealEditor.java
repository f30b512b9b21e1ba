package org.interlock.deal;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.DealStatus;
import org.interlock.catalog.edit.Editor;
import org.interlock.catalog.edit.FormInput;
import org.interlock.catalog.edit.NodeLocks;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Edits deals. A deal that was lost or walked away from tells its honest reason. */
@Component
class DealEditor extends Editor<Deal> {

  private static final Cypher CUSTOMER = Cypher.named("deal/customer");
  private static final Cypher ADD_CUSTOMER = Cypher.named("deal/add-customer");

  private final Graph graph;
  private final Neo4jClient neo4j;

  DealEditor(Deals deals, Graph graph, Neo4jClient neo4j, NodeLocks locks) {
    super("deals", "Deal", deals, locks);
    this.graph = graph;
    this.neo4j = neo4j;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("name"),
        Field.of("summary", "text"),
        Field.of("stage", "line"),
        Field.choice("status", DealStatus.CHOICES),
        Field.of("reason", "text"),
        Field.of("value", "number"),
        Field.of("currency", "line"),
        Field.of("openedOn", "date"),
        Field.of("closedOn", "date"));
  }

  @Override
  public List<Field> fieldsOfNew() {
    return List.of(Field.required("customer"));
  }

  @Override
  protected Map<String, String> values(Deal deal) {
    return FormInput.asTyped(
        "name", deal.name(),
        "summary", deal.summary(),
        "stage", deal.stage(),
        "status", deal.status(),
        "reason", deal.reason(),
        "value", deal.value(),
        "currency", deal.currency(),
        "openedOn", deal.openedOn(),
        "closedOn", deal.closedOn());
  }

  @Override
  protected Runnable relationships(String key, FormInput input) {
    var customer = input.required("customer");
    if (!customer.isEmpty()
        && graph.column(CUSTOMER, Map.of("key", customer), String.class).isEmpty()) {
      input.wrong("customer", "There is no organization with this key.");
    }
    return () ->
        neo4j.query(ADD_CUSTOMER.text()).bind(key).to("deal").bind(customer).to("customer").run();
  }

  @Override
  protected Deal read(String key, FormInput input, String by) {
    var status = DealStatus.named(input.choice("status", DealStatus.names()));
    var reason = input.text("reason");
    if (reason == null && status.filter(DealStatus::needsReason).isPresent()) {
      input.wrong("reason", "Say why: a lost or refused deal teaches only with its honest reason.");
    }
    var opened = input.date("openedOn");
    var closed = input.date("closedOn");
    if (opened != null && closed != null && closed.isBefore(opened)) {
      input.wrong("closedOn", "A deal can't close before it opens.");
    }
    return new Deal(
        key,
        input.required("name"),
        input.text("summary"),
        input.line("stage"),
        status.orElse(DealStatus.OPEN).name(),
        input.amount("value"),
        input.line(
            "currency",
            code -> code.matches("[A-Z]{3}"),
            "Use three capital letters, such as EUR."),
        opened,
        closed,
        reason,
        by,
        now());
  }
}
