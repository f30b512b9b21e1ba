package org.interlock.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.bench.Sheets.Sheet;

/**
 * A graph whose questions are hard to prove: many organizations of the same price, each with a few
 * of the capabilities, is a set cover whose bounds tell little. By hand: {@code HardGraph FOLDER}
 * writes it as an Interlock CSV set.
 */
final class HardGraph {

  private static final int CAPABILITIES = 100;
  private static final int ORGANIZATIONS = 1_000;
  private static final int PROVIDED = 6;

  private final SplittableRandom random;

  HardGraph(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) {
    try (var sheets = new CsvSheets(Path.of(arguments[0]))) {
      new HardGraph(1).write(sheets);
    }
  }

  private void write(Sheets sheets) {
    for (var i = 0; i < CAPABILITIES; i++) {
      sheets.row(Sheet.CAPABILITIES, "cap-" + i, "Capability " + i, "Hard", "");
    }
    sheets.row(Sheet.ORGANIZATIONS, "org-us", "Us", "", "", "true");
    sheets.row(Sheet.ORGANIZATIONS, "org-customer", "Customer", "", "", "");
    for (var i = 0; i < ORGANIZATIONS; i++) {
      sheets.row(Sheet.ORGANIZATIONS, "org-" + i, "Organization " + i, "", "", "");
      sheets.row(Sheet.OFFERINGS, "off-" + i, "org-" + i, "Offering " + i);
      for (var capability : some(PROVIDED)) {
        sheets.row(Sheet.PROVIDES, "off-" + i, "cap-" + capability, "1.0");
      }
    }
  }

  /** A question about some of the capabilities. */
  String question(int needs, int limitMs) {
    return """
    {"customer": "org-customer", "maxPartners": 50, "timeLimitMs": %d, "needs": [%s]}
    """
        .formatted(
            limitMs,
            some(needs).stream()
                .map("{\"capability\": \"cap-%d\"}"::formatted)
                .collect(Collectors.joining(", ")));
  }

  private Collection<Integer> some(int count) {
    var some = new TreeSet<Integer>();
    while (some.size() < count) {
      some.add(random.nextInt(CAPABILITIES));
    }
    return some;
  }
}
