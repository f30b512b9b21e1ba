package org.interlock.alignment.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.interlock.alignment.question.Question;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the question of an answer into names: one query. */
@Component
public class Headlines {

  private static final Cypher HEADLINE = Cypher.named("alignment/headline");

  private record Row(
      List<String> us,
      @Nullable String deal,
      List<String> customers,
      List<String> pinned,
      List<String> excluded) {}

  private final Graph graph;
  private final HomeOrganizations home;

  Headlines(Graph graph, HomeOrganizations home) {
    this.graph = graph;
    this.home = home;
  }

  public Headline of(Question question, LocalDate on) {
    var asked = new HashMap<String, @Nullable Object>();
    asked.put("home", home.keys());
    asked.put("deal", question.deal());
    asked.put("customer", question.customer());
    asked.put("pin", question.pin());
    asked.put("exclude", question.exclude());
    var row = graph.row(HEADLINE, asked, Row.class).orElseThrow();
    return new Headline(
        question, on, row.us(), row.deal(), row.customers(), row.pinned(), row.excluded());
  }
}
