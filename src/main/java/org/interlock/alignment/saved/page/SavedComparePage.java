package org.interlock.alignment.saved.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.interlock.alignment.page.compare.EnsembleComparison;
import org.interlock.alignment.page.compare.EnsembleComparison.Column;
import org.interlock.alignment.page.compare.EnsembleComparisons;
import org.interlock.alignment.page.compare.EnsembleComparisons.Item;
import org.interlock.alignment.saved.SavedAlignment;
import org.interlock.alignment.saved.SavedAlignments;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Saved ensembles side by side; the address says which. */
@Controller
class SavedComparePage {

  private static final String PATH = "/alignments/saved/compare";

  private final SavedAlignments saved;
  private final EnsembleComparisons comparisons;

  SavedComparePage(SavedAlignments saved, EnsembleComparisons comparisons) {
    this.saved = saved;
    this.comparisons = comparisons;
  }

  /** One ensemble: a key, or a key and the number of an ensemble after a colon. */
  private record Selection(String text, String key, @Nullable Integer number) {

    static Selection of(String text) {
      var colon = text.indexOf(':');
      var number = colon < 0 ? "" : text.substring(colon + 1);
      return new Selection(
          text,
          colon < 0 ? text : text.substring(0, colon),
          number.matches("\\d{1,3}") ? Integer.valueOf(number) : null);
    }
  }

  /**
   * @param of keys of saved alignments, each with the number of an ensemble after a colon if
   *     another than the chosen one is meant
   */
  @GetMapping(PATH)
  String compare(@RequestParam(defaultValue = "") List<String> of, Model model) {
    var selections =
        of.stream().filter(text -> !text.isBlank()).distinct().map(Selection::of).toList();
    EnsembleComparisons.check("of", selections.size());
    var items = new ArrayList<Item>();
    for (var selection : selections) {
      items.add(item(selection, selections));
    }
    model.addAttribute("comparison", comparisons.of(items));
    model.addAttribute("back", "/alignments/saved");
    return "alignment/compare";
  }

  private Item item(Selection selection, List<Selection> all) {
    var alignment = saved.get(selection.key());
    if (alignment.chosen() == null) {
      throw new InvalidInput("of", "“%s” has no ensemble to compare.".formatted(alignment.name()));
    }
    var number = selection.number() == null ? alignment.ensemble() : selection.number();
    var name =
        alignment.answer().ensembles().size() == 1
            ? alignment.name()
            : alignment.name() + " · " + number;
    var note = String.format(Locale.ROOT, "%tF", alignment.savedAt());
    var left = all.stream().filter(other -> !other.equals(selection)).map(Selection::text).toList();
    var dropped = left.size() < 2 ? null : address(left);
    return new Item(
        new Column(
            name, note, "/alignments/saved/" + alignment.key() + "?ensemble=" + number, dropped),
        alignment.ensemble(number),
        alignment.answer().weights());
  }

  private static String address(List<String> of) {
    return UriComponentsBuilder.fromPath(PATH).queryParam("of", of).build().encode().toUriString();
  }

  /** Where the ensembles of a saved alignment stand side by side; null if there is only one. */
  static @Nullable String address(SavedAlignment alignment) {
    var count = Math.min(alignment.answer().ensembles().size(), EnsembleComparison.MOST);
    return count < 2
        ? null
        : address(
            IntStream.rangeClosed(1, count)
                .mapToObj(number -> alignment.key() + ":" + number)
                .toList());
  }
}
