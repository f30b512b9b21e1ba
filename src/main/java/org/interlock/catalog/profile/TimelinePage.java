package org.interlock.catalog.profile;

import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.interlock.catalog.InteractionLine;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that happened around an organization, a person or a deal, one page after another. */
@Controller
class TimelinePage {

  private static final int PAGE = 50;
  private static final String LATEST = "9999-12-31";
  private static final Cypher INTERACTIONS = Cypher.named("catalog/interactions");
  private static final Cypher COUNT = Cypher.named("catalog/interaction-count");

  /** The labels by the first word of the address. */
  private static final Map<String, String> LABELS =
      Map.of("organizations", "Organization", "people", "Person", "deals", "Deal");

  record Count(String name, long count) {}

  private final Graph graph;

  TimelinePage(Graph graph) {
    this.graph = graph;
  }

  /**
   * @param on the day of the last one of the page before
   * @param after the key of that one
   */
  @GetMapping({
    "/organizations/{key}/interactions",
    "/people/{key}/interactions",
    "/deals/{key}/interactions"
  })
  String interactions(
      @PathVariable String key,
      @RequestParam(defaultValue = LATEST) String on,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    var pattern = String.valueOf(request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE));
    var collection = pattern.split("/")[1];
    var label = LABELS.getOrDefault(collection, "");
    var record =
        graph
            .row(COUNT, Map.of("label", label, "key", key), Count.class)
            .orElseThrow(() -> new UnknownKey(label.toLowerCase(Locale.ROOT), key));
    var found =
        graph.rows(
            INTERACTIONS,
            Map.of("label", label, "key", key, "on", day(on), "after", after, "limit", PAGE + 1),
            InteractionLine.class);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("collection", collection);
    model.addAttribute("key", key);
    model.addAttribute("record", record);
    model.addAttribute("interactions", shown);
    model.addAttribute("latest", on.equals(LATEST));
    if (found.size() > shown.size()) {
      model.addAttribute("next", shown.getLast());
    }
    return "catalog/timeline";
  }

  private static String day(String on) {
    try {
      return LocalDate.parse(on).toString();
    } catch (DateTimeParseException malformed) {
      throw new InvalidInput("on", "Write a day such as 2026-11-28.");
    }
  }
}
