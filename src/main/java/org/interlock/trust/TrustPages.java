package org.interlock.trust;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.interlock.notice.Notices;
import org.interlock.trust.TrustScore.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The trust in an organization and the ties of a person, each with its evidence. */
@Controller
class TrustPages {

  private static final Cypher ORGANIZATION = Cypher.named("trust/organization-name");
  private static final Cypher PERSON = Cypher.named("trust/person-name");
  private static final Cypher SOURCES = Cypher.named("trust/sources");
  private static final int MOST_LINES = 200;

  /** Something that evidence comes from. */
  record EvidenceSource(String key, @Nullable String note, List<Link> deals, List<Link> people) {}

  /** Something with a page of its own. */
  record Link(String key, String name) {}

  /** A line of the page. */
  record EvidenceLine(Evidence evidence, @Nullable EvidenceSource source) {}

  private final Graph graph;
  private final Trust trust;
  private final PersonTies ties;
  private final Introductions introductions;
  private final Notices notices;

  TrustPages(
      Graph graph, Trust trust, PersonTies ties, Introductions introductions, Notices notices) {
    this.graph = graph;
    this.trust = trust;
    this.ties = ties;
    this.introductions = introductions;
    this.notices = notices;
  }

  @GetMapping("/organizations/{key}/trust")
  String organization(@PathVariable String key, Model model) {
    model.addAttribute("key", key);
    model.addAttribute("name", name(ORGANIZATION, "organization", key));
    show(trust.of(List.of(key)).getOrDefault(key, TrustScore.UNKNOWN), model);
    model.addAttribute("way", introductions.to(key));
    return "trust/organization";
  }

  @PostMapping("/organizations/{key}/trust/dismissals")
  String dismiss(
      @PathVariable String key,
      @RequestParam String breach,
      Principal by,
      RedirectAttributes then) {
    trust.dismiss(key, breach, by.getName());
    return done("organizations", key, "trust", "trust.dismissed", then);
  }

  @PostMapping("/organizations/{key}/trust/dismissals/undo")
  String takeDismissalBack(
      @PathVariable String key, @RequestParam String breach, RedirectAttributes then) {
    trust.takeDismissalBack(key, breach);
    return done("organizations", key, "trust", "trust.dismissal-undone", then);
  }

  @GetMapping("/people/{key}/ties")
  String person(@PathVariable String key, Model model) {
    model.addAttribute("key", key);
    model.addAttribute("name", name(PERSON, "person", key));
    show(trust.ofPerson(key), model);
    var known = ties.of(key);
    model.addAttribute("ties", known.stream().limit(PersonTies.MOST).toList());
    model.addAttribute("more", known.size() > PersonTies.MOST);
    return "trust/person";
  }

  @PostMapping("/people/{key}/ties")
  String state(
      @PathVariable String key,
      @RequestParam String other,
      @RequestParam(defaultValue = "") String strength,
      Principal by,
      RedirectAttributes then) {
    ties.state(key, other, strength(strength), by.getName());
    return done("people", key, "ties", "trust.stated", then);
  }

  private static @Nullable Double strength(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      var strength = Double.parseDouble(typed.strip().replace(',', '.'));
      if (strength >= 0 && strength <= 1) {
        return strength;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new InvalidInput(
        "strength", "Write a number from 0 to 1, or nothing to have it computed.");
  }

  private void show(TrustScore score, Model model) {
    var evidence = score.evidence().subList(0, Math.min(MOST_LINES, score.evidence().size()));
    var keys = evidence.stream().map(Evidence::source).distinct().toList();
    var sources =
        graph.rows(SOURCES, Map.of("sources", keys), EvidenceSource.class).stream()
            .collect(
                Collectors.toMap(EvidenceSource::key, Function.identity(), (first, same) -> first));
    model.addAttribute("score", score);
    model.addAttribute(
        "lines",
        evidence.stream().map(item -> new EvidenceLine(item, sources.get(item.source()))).toList());
  }

  private String name(Cypher query, String kind, String key) {
    return graph.column(query, Map.of("key", key), String.class).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownKey(kind, key));
  }

  private String done(
      String collection, String key, String page, String message, RedirectAttributes then) {
    notices.good(then, message);
    return "redirect:/%s/%s/%s"
        .formatted(collection, UriUtils.encodePathSegment(Keys.segment(key), "UTF-8"), page);
  }
}
