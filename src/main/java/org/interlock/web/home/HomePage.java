package org.interlock.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.catalog.Named;
import org.interlock.demo.Demo;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.web.StoreCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page after sign-in: the question, what is to do for who reads it, the deals that wait
 * for an answer, what is there.
 */
@Controller
class HomePage {

  private static final int MOST_DEALS = 8;

  private static final Cypher OPEN_DEALS = Cypher.named("home/open-deals");
  private static final Cypher OPEN_COUNT = Cypher.named("home/open-count");
  private static final Cypher RECENT_LOADS = Cypher.named("home/recent-loads");

  record OpenDeal(
      String key,
      String name,
      @Nullable String stage,
      @Nullable Double value,
      @Nullable String currency,
      long needs,
      @Nullable Named customer) {}

  record RecentLoad(
      String key,
      @Nullable String source,
      @Nullable String status,
      @Nullable String by,
      @Nullable ZonedDateTime startedAt) {}

  private final Graph graph;
  private final StoreCounts counts;
  private final HomeOrganizations homeOrganizations;
  private final Demo demo;
  private final Agendas agendas;
  private final Clock clock;

  HomePage(
      Graph graph,
      StoreCounts counts,
      HomeOrganizations homeOrganizations,
      Demo demo,
      Agendas agendas,
      Clock clock) {
    this.agendas = agendas;
    this.clock = clock;
    this.graph = graph;
    this.counts = counts;
    this.homeOrganizations = homeOrganizations;
    this.demo = demo;
  }

  @GetMapping("/")
  String home(Model model, HttpServletRequest request) {
    var size = counts.nodes();
    model.addAttribute("size", size);
    model.addAttribute("empty", isEmpty(size));
    var user = Objects.requireNonNull(request.getUserPrincipal()).getName();
    var agenda = agendas.visit(user);
    model.addAttribute("agenda", agenda);
    model.addAttribute("selfKnown", agendas.isKnown(user));
    model.addAttribute("today", LocalDate.now(clock));
    if (agenda.records() == 0) {
      model.addAttribute(
          "deals", graph.rows(OPEN_DEALS, Map.of("limit", MOST_DEALS), OpenDeal.class));
      model.addAttribute("openDeals", graph.column(OPEN_COUNT, Map.of(), Long.class).getFirst());
    }
    model.addAttribute("unknownHome", homeOrganizations.unknown().orElse(null));
    model.addAttribute("homeKnown", !homeOrganizations.keys().isEmpty());
    model.addAttribute("demoComing", demo.isComing());
    if (request.isUserInRole("ADMIN")) {
      model.addAttribute("loads", graph.rows(RECENT_LOADS, Map.of("limit", 5), RecentLoad.class));
      model.addAttribute("demo", demo.isComing() ? null : demo.loadKey().orElse(null));
    }
    return "home/home";
  }

  /** That something was loaded once doesn't count. */
  private static boolean isEmpty(Map<String, Long> size) {
    return size.entrySet().stream()
        .allMatch(label -> label.getKey().equals("Load") || label.getValue() == 0);
  }
}
