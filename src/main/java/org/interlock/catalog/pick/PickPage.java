package org.interlock.catalog.pick;

import java.util.Map;
import java.util.Set;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The records that are offered while somebody types a name. */
@Controller
class PickPage {

  private static final Set<String> LABELS =
      Set.of("Organization", "Person", "Capability", "Connector", "Offering", "Deal");
  private static final int LONGEST = 200;
  private static final String NAME = ".name";

  private final PickOptions options;

  PickPage(PickOptions options) {
    this.options = options;
  }

  /**
   * @param label of the records
   * @param create whether somebody who is not there yet can be made
   * @param typed what was typed so far, under the name of its field
   */
  @GetMapping("/picks")
  String options(
      @RequestParam String label,
      @RequestParam(defaultValue = "false") boolean create,
      @RequestParam Map<String, String> typed,
      Model model) {
    var text =
        typed.entrySet().stream()
            .filter(field -> field.getKey().endsWith(NAME))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    if (!LABELS.contains(label)) {
      throw new InvalidInput("label", "Use one of %s.".formatted(LABELS));
    }
    if (text.length() > LONGEST) {
      throw new InvalidInput("name", "Use at most %d characters.".formatted(LONGEST));
    }
    model.addAttribute("options", options.like(label, text));
    model.addAttribute("text", text);
    if (create && label.equals("Person") && !text.isBlank()) {
      model.addAttribute("newcomer", PickOptions.NEW + text.strip());
    }
    return "catalog/pick :: options";
  }
}
