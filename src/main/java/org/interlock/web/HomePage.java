package org.interlock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.util.Map;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.catalog.Named;
import org.interlock.demo.Demo;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: the question, the deals that wait for an answer, what is there. */
@Controller
class HomePage {

  private static final Cypher OPEN_DEALS = Cypher.named("web/open-deals");
  private static final Cypher RECENT_LOADS = Cypher.named("web/recent-loads");

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

  HomePage(Graph graph, StoreCounts counts, HomeOrganizations homeOrganizations, Demo demo) {
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
    model.addAttribute("deals", graph.rows(OPEN_DEALS, Map.of("limit", 8), OpenDeal.class));
    model.addAttribute("unknownHome", homeOrganizations.unknown().orElse(null));
    model.addAttribute("homeKnown", !homeOrganizations.keys().isEmpty());
    model.addAttribute("demoComing", demo.isComing());
    if (request.isUserInRole("ADMIN")) {
      model.addAttribute("loads", graph.rows(RECENT_LOADS, Map.of("limit", 5), RecentLoad.class));
      model.addAttribute("demo", demo.isComing() ? null : demo.loadKey().orElse(null));
    }
    return "web/home";
  }

  /** That something was loaded once doesn't count. */
  private static boolean isEmpty(Map<String, Long> size) {
    return size.entrySet().stream()
        .allMatch(label -> label.getKey().equals("Load") || label.getValue() == 0);
  }
}
