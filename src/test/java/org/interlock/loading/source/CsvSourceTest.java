package org.interlock.loading.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {

  private static final String ALPHABET = "ab \"',;|\n\té€𝄞\\";

  @TempDir Path folder;

  @RepeatedTest(50)
  void readsBackWhateverWasQuoted(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < 20; i++) {
      rows.add(List.of("k" + i, text(random), text(random)));
    }
    var file = folder.resolve("rows.csv");
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("key", "one", "two");
      rows.forEach(csv::writeRecord);
    }

    var read = new ArrayList<List<String>>();
    try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
      new CsvSource(file)
          .read(
              row ->
                  read.add(
                      List.of(
                          String.valueOf(row.cells().at("key")),
                          String.valueOf(row.cells().at("one")),
                          String.valueOf(row.cells().at("two")))),
              rejects);
    }

    assertThat(read).isEqualTo(rows);
  }

  private static String text(Random random) {
    var points = ALPHABET.codePoints().toArray();
    var text = new StringBuilder();
    random.ints(random.nextInt(12), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
    return text.toString();
  }
}
