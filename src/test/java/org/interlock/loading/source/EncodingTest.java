package org.interlock.loading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

  private static final Charset LATIN = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void rejectsOnlyTheRowsThatAreNotUtf8() throws IOException {
    var file = folder.resolve("a.csv");
    Files.write(file, "key,name\n1,Łąka\n2,Müller\n3,Peña\n4,".getBytes(StandardCharsets.UTF_8));
    append(file, "Café\n".getBytes(LATIN));
    append(file, "5,Søren\n".getBytes(StandardCharsets.UTF_8));

    var source = new CsvSource(file, null);

    assertThat(names(source)).containsExactly("Łąka", "Müller", "Peña", "Søren");
    assertThat(rejects(source))
        .containsExactly(
            new Reject(
                "a.csv",
                5,
                "name",
                "Caf\uFFFD",
                "has bytes that are not UTF-8, the encoding of the file"));
    assertThat(source.note())
        .hasValue("a.csv was read as UTF-8; rows with bytes that are not UTF-8 are rejected.");
  }

  @Test
  void staysWithUtf8AlsoIfOneOfThreeRowsIsNot() throws IOException {
    var file = folder.resolve("a.csv");
    Files.write(file, "key,name\n1,Łądź Świe\n2,Málaga\n3,".getBytes(StandardCharsets.UTF_8));
    append(file, "Café Rougét\n".getBytes(LATIN));

    var source = new CsvSource(file, null);

    assertThat(names(source)).containsExactly("Łądź Świe", "Málaga");
    assertThat(rejects(source)).extracting(Reject::line).containsExactly(4L);
  }

  @Test
  void tellsWhichCodePageItReadsAndSaysNothingOfUtf8() throws IOException {
    assertThat(source("key,name\n1,Żródłowa Łąka\n2,Śnieżka\n", "windows-1250").note())
        .hasValue("a.csv was read as windows-1250.");
    assertThat(source("key,name\n1,Müller & Söhne\n2,Größe\n", "windows-1252").note())
        .hasValue("a.csv was read as windows-1252.");
    assertThat(source("key,name\n1,Łąka\n", "UTF-8").note()).isEmpty();
    assertThat(source("\uFEFFkey,name\n1,Łąka\n", "UTF-8").note()).isEmpty();
  }

  @Test
  void readsUtf16WithAndWithoutMark() throws IOException {
    for (var text : List.of("\uFEFFkey,name\n1,日本電機\n", "key,name\n1,日本電機\n")) {
      for (var charset : List.of("UTF-16LE", "UTF-16BE")) {
        var source = source(text, charset);
        assertThat(source.columns()).containsExactly("key", "name");
        assertThat(names(source)).containsExactly("日本電機");
        assertThat(source.note()).hasValue("a.csv was read as %s.".formatted(charset));
      }
    }
  }

  @Test
  void refusesADoubtAndTakesWhatIsStated() throws IOException {
    assertThatThrownBy(() -> source("key,name\n1,Crème\n", "windows-1252"))
        .isInstanceOf(NotLoadable.class)
        .hasMessageStartingWith(
            "The file a.csv is not UTF-8, and it is not clear what it is: it may be")
        .hasMessageContainingAll("windows-1252 (“Crème”)", "windows-1250 (“Crčme”)", "--encoding");
    assertThat(names(new CsvSource(folder.resolve("a.csv"), "windows-1252")))
        .containsExactly("Crème");
    assertThat(names(new CsvSource(folder.resolve("a.csv"), "cp1250"))).containsExactly("Crčme");
    assertThat(rejects(new CsvSource(folder.resolve("a.csv"), "UTF-8"))).hasSize(1);
    assertThatThrownBy(() -> new CsvSource(folder.resolve("a.csv"), "cp12500"))
        .hasMessageStartingWith("There is no encoding “cp12500”");
  }

  @Test
  void refusesAMixtureThatIsNeither() throws IOException {
    var file = folder.resolve("a.csv");
    Files.write(file, "key,name\n1,Café\n".getBytes(StandardCharsets.UTF_8));
    append(file, "2,Peña\n".getBytes(LATIN));

    assertThatThrownBy(() -> new CsvSource(file, null))
        .isInstanceOf(NotLoadable.class)
        .hasMessageContaining("partly UTF-8 and partly not");
  }

  @Test
  void doesNotTakeAFileWithOneControlCharacterForBinary() throws IOException {
    assertThat(source("key,name\n1,Ac\0me\n2,Bolt\n", "UTF-8").rows()).isEqualTo(2);
  }

  @Test
  void leavesOutTheItemsOfAYamlFileThatAreNotUtf8() throws IOException {
    var file = folder.resolve("l.yml");
    Files.write(
        file,
        "landscape:\n- name: Łąka ąę\n  items:\n  - name: Müller\n  - name: "
            .getBytes(StandardCharsets.UTF_8));
    append(file, "Café\n".getBytes(LATIN));

    var source =
        new YamlSource(
            file,
            List.of(new YamlSource.Level("landscape", "c"), new YamlSource.Level("items", "i")),
            null);

    assertThat(rejects(source))
        .extracting(reject -> reject.line() + " " + reject.column())
        .containsExactly("5 i.name");
  }

  private CsvSource source(String text, String charset) throws IOException {
    var file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
    return new CsvSource(file, null);
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, java.nio.file.StandardOpenOption.APPEND);
  }

  private List<String> names(Source source) {
    var names = new ArrayList<@Nullable String>();
    try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
      source.read(row -> names.add(row.cells().at("name")), rejects);
    }
    return names.stream().map(String::valueOf).toList();
  }

  private List<Reject> rejects(Source source) {
    try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
      source.read(row -> {}, rejects);
      return rejects.sample();
    }
  }
}
