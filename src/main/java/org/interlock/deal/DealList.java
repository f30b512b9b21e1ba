package org.interlock.deal;

import static org.interlock.catalog.list.ListColumn.further;
import static org.interlock.catalog.list.ListColumn.standard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.interlock.catalog.DealStatus;
import org.interlock.catalog.DisplayText;
import org.interlock.catalog.Named;
import org.interlock.catalog.list.ListCell;
import org.interlock.catalog.list.ListChoices;
import org.interlock.catalog.list.ListColumn.Kind;
import org.interlock.catalog.list.ListFilter;
import org.interlock.catalog.list.ListLine;
import org.interlock.catalog.list.ListQuestion;
import org.interlock.catalog.list.ListShape;
import org.interlock.catalog.list.RecordList;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of deals. */
@Component
class DealList implements RecordList {

  private static final Cypher LINES = Cypher.named("deal/deal-lines");
  private static final Cypher STATUSES = Cypher.named("deal/deal-statuses");
  private static final Cypher STAGES = Cypher.named("deal/deal-stages");

  static final ListShape SHAPE =
      new ListShape(
          "deals",
          "Deal",
          List.of(
              standard("customer", Kind.TEXT),
              standard("status", Kind.TEXT),
              standard("stage", Kind.TEXT),
              standard("value", Kind.AMOUNT),
              standard("opened", Kind.DATE),
              further("closed", Kind.DATE),
              further("parties", Kind.NUMBER)),
          List.of("status", "stage", "organization"),
          Map.of("organization", "Organization"),
          "-opened",
          new ListShape.Queries(
              Cypher.named("deal/deals-count"),
              Cypher.named("deal/deals-matching"),
              Map.ofEntries(
                  Map.entry("name", Cypher.named("deal/deals-by-name")),
                  Map.entry("-name", Cypher.named("deal/deals-by-name-down")),
                  Map.entry("status", Cypher.named("deal/deals-by-status")),
                  Map.entry("-status", Cypher.named("deal/deals-by-status-down")),
                  Map.entry("stage", Cypher.named("deal/deals-by-stage")),
                  Map.entry("-stage", Cypher.named("deal/deals-by-stage-down")),
                  Map.entry("value", Cypher.named("deal/deals-by-value")),
                  Map.entry("-value", Cypher.named("deal/deals-by-value-down")),
                  Map.entry("opened", Cypher.named("deal/deals-by-opened")),
                  Map.entry("-opened", Cypher.named("deal/deals-by-opened-down")),
                  Map.entry("closed", Cypher.named("deal/deals-by-closed")),
                  Map.entry("-closed", Cypher.named("deal/deals-by-closed-down"))),
              Cypher.named("deal/deals-without")));

  private final Graph graph;
  private final ListChoices choices;
  private final DisplayText words;

  record Row(
      String key,
      String name,
      @Nullable String status,
      @Nullable String stage,
      @Nullable Double value,
      @Nullable String currency,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      List<Named> customers,
      long allCustomers,
      long parties) {}

  DealList(Graph graph, ListChoices choices, DisplayText words) {
    this.graph = graph;
    this.choices = choices;
    this.words = words;
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  /**
   * @throws InvalidInput if no deal can have such a status
   */
  @Override
  public Map<String, @Nullable Object> parameters(
      ListQuestion question, Map<String, @Nullable List<String>> records) {
    var status = question.value("status");
    if (status != null && DealStatus.named(status).isEmpty()) {
      throw new InvalidInput("status", "Use one of " + String.join(", ", DealStatus.names()) + ".");
    }
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("status", status);
    parameters.put("stage", question.value("stage"));
    parameters.put("organizations", records.get("organization"));
    return parameters;
  }

  @Override
  public Map<String, List<ListFilter.Choice>> choices() {
    var statuses = choices.of(STATUSES, List.of("Deal", "Deal.status"), words::of);
    return Map.of(
        "status",
        Arrays.stream(DealStatus.values())
            .flatMap(
                status -> statuses.stream().filter(choice -> choice.key().equals(status.name())))
            .toList(),
        "stage",
        choices.of(STAGES, List.of("Deal", "Deal.stage"), UnaryOperator.identity()));
  }

  @Override
  public List<ListLine> lines(List<String> keys) {
    return graph.rows(LINES, Map.of("keys", keys), Row.class).stream().map(this::line).toList();
  }

  private ListLine line(Row row) {
    return new ListLine(
        "Deal",
        row.key(),
        row.name(),
        false,
        Map.of(
            "customer",
            ListCell.records("Organization", row.customers(), row.allCustomers()),
            "status",
            ListCell.text(words.of(row.status())).styled(style(row.status())),
            "stage",
            ListCell.text(row.stage()),
            "value",
            ListCell.figure(row.value(), row.currency(), words.money(row.value(), row.currency())),
            "opened",
            ListCell.figure(row.openedOn(), null, String.valueOf(row.openedOn())),
            "closed",
            ListCell.figure(row.closedOn(), null, String.valueOf(row.closedOn())),
            "parties",
            ListCell.figure(row.parties(), null, words.count(row.parties()))));
  }

  private static String style(@Nullable String status) {
    return switch (status) {
      case "WON" -> "chip chip-good";
      case "LOST" -> "chip chip-bad";
      case null, default -> "chip";
    };
  }
}
