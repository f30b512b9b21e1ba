package org.interlock.deal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.RecordViews;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one deal with all around it, and lists of deals. */
@Component
class DealQueries implements RecordViews {

  static final int PAGE = 50;

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);
  private static final Cypher DEAL = Cypher.named("deal/deal");
  private static final Cypher DEALS = Cypher.named("deal/deals");
  private static final Cypher OF_STATUS = Cypher.named("deal/deals-of-status");
  private static final Cypher OF_ORGANIZATION = Cypher.named("deal/deals-of-organization");
  private static final Cypher WITHOUT_DATE = Cypher.named("deal/deals-without-date");

  /** The last deal of the page before; without a day if it told none. */
  record After(@Nullable LocalDate day, String key) {

    static final After NOTHING = new After(LAST_DAY, "");
  }

  private final Graph graph;
  private final Clock clock;

  DealQueries(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /**
   * @throws UnknownKey if there is no such deal
   */
  DealProfile deal(String key) {
    return graph
        .row(DEAL, Map.of("key", key, "today", LocalDate.now(clock)), DealProfile.class)
        .orElseThrow(() -> new UnknownKey("deal", key));
  }

  @Override
  public boolean has(String collection) {
    return collection.equals("deals");
  }

  @Override
  public DealProfile view(String collection, String key) {
    return deal(key);
  }

  /**
   * One deal more than a page, if there are more: the newest first, those without a day last.
   * Filters are null if not wanted.
   */
  List<DealLine> deals(@Nullable String status, @Nullable String organization, After after) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("status", status);
    parameters.put("organization", organization);
    parameters.put("before", String.valueOf(after.day() == null ? NO_DAY : after.day()));
    parameters.put("afterKey", after.key());
    parameters.put("limit", PAGE + 1);
    if (organization != null) {
      return graph.rows(OF_ORGANIZATION, parameters, DealLine.class);
    }
    var found = new ArrayList<DealLine>();
    if (after.day() != null) {
      found.addAll(graph.rows(status == null ? DEALS : OF_STATUS, parameters, DealLine.class));
      parameters.put("afterKey", "");
    }
    if (found.size() <= PAGE) {
      parameters.put("limit", PAGE + 1 - found.size());
      found.addAll(graph.rows(WITHOUT_DATE, parameters, DealLine.class));
    }
    return found;
  }
}
