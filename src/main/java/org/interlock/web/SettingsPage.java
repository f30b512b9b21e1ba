package org.interlock.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlock.alignment.question.Weights;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator says which organizations are "us", and sees what alignments count. */
@Controller
class SettingsPage {

  private static final Cypher HOMES = Cypher.named("web/home-organizations");
  private static final Cypher CANDIDATES = Cypher.named("web/home-candidates");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 200;

  /** One of "us"; without a name if {@code --interlock.home} names something unknown. */
  record Home(String key, @Nullable String name, @Nullable String country, boolean known) {}

  /** An organization that could be one of "us", or is. */
  record Candidate(String key, @Nullable String name, @Nullable String country, boolean home) {}

  private final HomeOrganizations homes;
  private final Graph graph;
  private final MessageSource messages;
  private final Weights weights;

  SettingsPage(HomeOrganizations homes, Graph graph, MessageSource messages, Weights weights) {
    this.homes = homes;
    this.graph = graph;
    this.messages = messages;
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
    var query = beginnings(text.substring(0, Math.min(text.length(), LONGEST)));
    return query.isEmpty()
        ? List.of()
        : graph.rows(CANDIDATES, Map.of("key", text, "query", query), Candidate.class);
  }

  /** A Lucene query for all words of the text as words or beginnings; nothing else gets in. */
  private static String beginnings(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .limit(MOST_WORDS)
        .map(word -> "(%s* OR \"%s\")".formatted(word, word))
        .collect(Collectors.joining(" AND "));
  }

  @PostMapping("/settings/home/{key}/mark")
  String mark(
      @PathVariable String key,
      Principal by,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    try {
      say(redirect, "settings.marked", homes.mark(key, by.getName()));
    } catch (InvalidInput invalid) {
      return refuse(invalid, response, model);
    }
    redirect.addFlashAttribute("undo", "/settings/home/" + key + "/unmark");
    return "redirect:/settings";
  }

  @PostMapping("/settings/home/{key}/unmark")
  String unmark(
      @PathVariable String key,
      Principal by,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    try {
      say(redirect, "settings.unmarked", homes.unmark(key, by.getName()));
    } catch (InvalidInput invalid) {
      return refuse(invalid, response, model);
    }
    redirect.addFlashAttribute("undo", "/settings/home/" + key + "/mark");
    return "redirect:/settings";
  }

  private void say(RedirectAttributes redirect, String message, String name) {
    redirect.addFlashAttribute(
        "message", messages.getMessage(message, new Object[] {name}, Locale.ENGLISH));
  }

  private String refuse(InvalidInput invalid, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", invalid.problems().getFirst().message());
    return show("", model);
  }
}
