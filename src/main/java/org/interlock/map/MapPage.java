package org.interlock.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.catalog.Named;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a partner map: the picture and the list of the same answer. */
@Controller
class MapPage {

  private static final Cypher NAMES = Cypher.named("map/names");

  private final PartnerMaps maps;
  private final Graph graph;

  MapPage(PartnerMaps maps, Graph graph) {
    this.maps = maps;
    this.graph = graph;
  }

  @GetMapping("/organizations/{key}/map")
  String map(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable List<String> ties,
      @RequestParam(required = false) @Nullable String show,
      @RequestParam(required = false) @Nullable List<String> from,
      Model model) {
    var question = MapQuestion.of(key, view, ties, show, from);
    var map = maps.find(question);
    model.addAttribute("question", question);
    model.addAttribute("map", map);
    model.addAttribute("kinds", TieKind.all());
    model.addAttribute("steps", named(question.from()));
    if (!map.isEmpty()) {
      model.addAttribute("drawing", question.chain() ? ChainLayout.of(map) : EgoLayout.of(map));
    }
    return "map/map";
  }

  /** The steps in their order, those that no longer exist left out. */
  private List<Named> named(List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var names =
        graph.rows(NAMES, Map.of("keys", keys), Named.class).stream()
            .collect(Collectors.toMap(Named::key, named -> named));
    return keys.stream().filter(names::containsKey).map(names::get).toList();
  }
}
