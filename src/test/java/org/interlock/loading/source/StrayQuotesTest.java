package org.interlock.loading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quote that goes astray spoils its line and no other. */
class StrayQuotesTest {

  @TempDir Path folder;

  private final List<String> keys = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<Long> rejected = new ArrayList<>();

  @Test
  void readsOnAfterAWordThatIsQuotedWithinAValue() throws IOException {
    read(
        """
        key,name,summary
        a,"Multi ""Line"" Works","first
        ""second"" line

        fourth
        "
        b,NATIONAL LAB "DELPHI",plain
        c,"Nordlys" Systems,quoted word at the start
        d,5" Pipes,inch
        e,"Back\\slash\\\\ Co","ends with \\"
        f,Tail,"ok"
        """);

    assertThat(keys).containsExactly("a", "b", "d", "e", "f");
    assertThat(lines).containsExactly(2L, 7L, 9L, 10L, 11L);
    assertThat(rejected).containsExactly(8L);
  }

  @Test
  void readsOnAfterAQuoteThatNothingCloses() throws IOException {
    read("key,name,summary\na,Open,\"never closed\nb,Next,fine\r\nc,Last,\"with, comma\"\n");

    assertThat(keys).containsExactly("b", "c");
    assertThat(rejected).containsExactly(2L);
  }

  @Test
  void readsOnAfterAQuoteThatTheNextOneSeemsToClose() throws IOException {
    read("key,name,summary\na,Open,\"never closed\nb,Big 5\",fine\nc,Last,fine\n");

    assertThat(keys).containsExactly("b", "c");
    assertThat(rejected).containsExactly(2L);
  }

  @Test
  void readsOnAfterManyOfThemInALargeFile() throws IOException {
    var text = new StringBuilder("key,name,summary\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(i % 100 == 7 ? "k%d,Open,\"never\n" : "k%d,\"Fi, ne\",x\n".formatted(i));
    }
    read(text.toString());

    assertThat(rejected).hasSize(200);
    assertThat(keys).hasSize(19_800);
  }

  @Test
  void countsEachRowOnce() throws IOException {
    var file = write("key,name\na,\"open\nb,\"Nor\" x\nc,C\n");

    assertThat(new CsvSource(file).rows()).isEqualTo(3);
  }

  @Test
  void refusesAFileThatIsNothingButStrayQuotes() throws IOException {
    var file = write("key,name\n" + "a,\"b\" c\n".repeat(10_001));

    assertThatThrownBy(() -> new CsvSource(file))
        .isInstanceOf(NotLoadable.class)
        .hasMessageContaining("more than 10,000 lines with a stray quote");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("a.csv"), text);
  }

  private void read(String text) throws IOException {
    var source = new CsvSource(write(text));
    try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
      source.read(
          row -> {
            keys.add(String.valueOf(row.cells().at("key")));
            lines.add(row.line());
          },
          rejects);
      rejected.addAll(rejects.sample().stream().map(Reject::line).toList());
      assertThat(rejects.count()).isEqualTo(source.rows() - keys.size());
    }
    if (source.rows() > 1_000) {
      rejected.addAll(
          java.util.Collections.nCopies((int) (source.rows() - keys.size()) - rejected.size(), 0L));
    }
  }
}
