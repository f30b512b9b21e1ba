package org.interlock.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.question.Weights;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.catalog.search.SearchText;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where an administrator says which organizations are "us", and sees what alignments count. */
@Controller
class SettingsPage {

  private static final Cypher HOMES = Cypher.named("web/home-organizations");
  private static final Cypher CANDIDATES = Cypher.named("web/home-candidates");
  private static final int LONGEST = 200;

  /** One of "us"; without a name if {@code --interlock.home} names something unknown. */
  record Home(String key, @Nullable String name, @Nullable String country, boolean known) {}

  /** An organization that could be one of "us", or is. */
  record Candidate(String key, @Nullable String name, @Nullable String country, boolean home) {}

  private final HomeOrganizations homes;
  private final Graph graph;
  private final Notices notices;
  private final Weights weights;

  SettingsPage(HomeOrganizations homes, Graph graph, Notices notices, Weights weights) {
    this.homes = homes;
    this.graph = graph;
    this.notices = notices;
    this.weights = weights;
  }

  @GetMapping("/settings")
  String show(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("weights", weights.byName());
    model.addAttribute("fixed", homes.fixed().orElse(null));
    model.addAttribute("homes", graph.rows(HOMES, Map.of("keys", homes.keys()), Home.class));
    if (homes.fixed().isEmpty() && !q.isBlank()) {
      model.addAttribute("candidates", candidates(q.strip()));
    }
    return "web/settings";
  }

  private List<Candidate> candidates(String text) {
    var words = new SearchText(text.substring(0, Math.min(text.length(), LONGEST)));
    return words.isEmpty()
        ? List.of()
        : graph.rows(CANDIDATES, Map.of("key", text, "query", words.beginnings()), Candidate.class);
  }

  @PostMapping("/settings/home/{key}/{change:mark|unmark}")
  String change(
      @PathVariable String key,
      @PathVariable String change,
      Principal by,
      RedirectAttributes then,
      HttpServletResponse response,
      Model model) {
    var marks = change.equals("mark");
    try {
      var name = marks ? homes.mark(key, by.getName()) : homes.unmark(key, by.getName());
      notices.tell(then, marks ? "settings.marked" : "settings.unmarked", name);
    } catch (InvalidInput invalid) {
      return refuse(invalid, response, model);
    }
    var undo =
        UriComponentsBuilder.fromPath("/settings/home/{key}/{change}")
            .encode()
            .buildAndExpand(Keys.segment(key), marks ? "unmark" : "mark");
    Notices.offerUndo(then, undo.toUriString());
    return "redirect:/settings";
  }

  private String refuse(InvalidInput invalid, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", invalid.problems().getFirst().message());
    return show("", model);
  }
}
