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
  private record Wanted(String text, String key, @Nullable Integer number) {

    static Wanted of(String text) {
      var colon = text.indexOf(':');
      var number = colon < 0 ? "" : text.substring(colon + 1);
      return new Wanted(
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
    var wanted = of.stream().filter(one -> !one.isBlank()).distinct().map(Wanted::of).toList();
    EnsembleComparisons.check("of", wanted.size());
    var items = new ArrayList<Item>();
    for (var one : wanted) {
      items.add(item(one, wanted));
    }
    model.addAttribute("comparison", comparisons.of(items));
    model.addAttribute("back", "/alignments/saved");
    return "alignment/compare";
  }

  private Item item(Wanted wanted, List<Wanted> all) {
    var one = saved.get(wanted.key());
    if (one.chosen() == null) {
      throw new InvalidInput("of", "“%s” has no ensemble to compare.".formatted(one.name()));
    }
    var number = wanted.number() == null ? one.ensemble() : wanted.number();
    var name = one.answer().ensembles().size() == 1 ? one.name() : one.name() + " · " + number;
    var note = String.format(Locale.ROOT, "%tF", one.savedAt());
    var left = all.stream().filter(other -> !other.equals(wanted)).map(Wanted::text).toList();
    var dropped = left.size() < 2 ? null : address(left);
    return new Item(
        new Column(name, note, "/alignments/saved/" + one.key() + "?ensemble=" + number, dropped),
        one.ensemble(number),
        one.answer().weights());
  }

  private static String address(List<String> of) {
    return PATH + "?of=" + String.join("&of=", of);
  }

  /** Where the ensembles of one saved alignment stand side by side; null if there is only one. */
  static @Nullable String address(SavedAlignment one) {
    var count = Math.min(one.answer().ensembles().size(), EnsembleComparison.MOST);
    return count < 2
        ? null
        : address(
            IntStream.rangeClosed(1, count).mapToObj(number -> one.key() + ":" + number).toList());
  }
}
