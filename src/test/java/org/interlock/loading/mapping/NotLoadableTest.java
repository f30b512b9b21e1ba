package org.interlock.loading.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file or mapping as a whole is found before anything is written. */
class NotLoadableTest {

  private final Mappings mappings = new Mappings();
  @TempDir Path folder;

  @Test
  void namesTheMissingColumnAndThoseThatAre() throws IOException {
    refuses(
        "cordis",
        "cordis.csv",
        "project_id,name\n1,a\n",
        "The mapping cordis needs the columns",
        "“pic”",
        "cordis.csv doesn't have; it has: project_id, name.");
  }

  @Test
  void refusesWhatIsNoCsv() throws IOException {
    refuses("interlock", "people.csv", "key,\"name\na,b\n", "people.csv is not a valid CSV file");
    refuses("interlock", "people.csv", "", "people.csv is empty");
    refuses("interlock", "people.csv", "PK\u0003\u0004\u0000", "people.csv is not a text file");
    refuses("interlock", "people.csv", "key,name,name\n", "has the column “name” twice");
    refuses("interlock", "people.csv", ",\n1,2\n", "has no header line");
  }

  @Test
  void refusesColumnsAndFilesThatTheSetDoesNotKnow() throws IOException {
    refuses(
        "interlock", "people.csv", "key,name,nmae\n", "has the column “nmae”, which is none of");
    refuses(
        "interlock", "persons.csv", "key,name\n", "persons.csv is none of the Interlock CSV set");
  }

  @Test
  void refusesHostileYaml() throws IOException {
    refuses("landscape", "l.yml", "landscape: [", "l.yml is not valid YAML in line 1, column");
    refuses(
        "landscape",
        "l.yml",
        "landscape: []\nlandscape: []\n",
        "“landscape” stands here twice, in lines 1 and 2");
    refuses("landscape", "l.yml", "other: 1", "l.yml has nothing under landscape");
    refuses("landscape", "l.yml", "[".repeat(50_000), "l.yml is");
  }

  @Test
  void refusesUnknownMappingsAndFiles() {
    assertThatThrownBy(() -> mappings.named("salesfarce"))
        .isInstanceOf(NotLoadable.class)
        .hasMessage(
            "There is no mapping “salesfarce”: name one of cordis, cordis-official, landscape, or a"
                + " .yml file.");
    assertThatThrownBy(
            () ->
                SheetFiles.open(
                    new SourceFiles(null), List.of(folder.resolve("no.csv")), mappings.interlock()))
        .hasMessageStartingWith("There is no file or folder");
  }

  @Test
  void keepsZipEntriesInsideTheirFolderAndRefusesTraps() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write(new byte[20 << 20]);
    }
    var trap = Files.write(folder.resolve("trap.zip"), bytes.toByteArray());
    try (var opened = new SourceFiles(null)) {
      assertThatThrownBy(() -> opened.paths(List.of(trap)))
          .isInstanceOf(NotLoadable.class)
          .hasMessageContaining("may be a trap");
    }
  }

  private void refuses(String mapping, String name, String content, String... message)
      throws IOException {
    var file = folder.resolve(name);
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> SheetFiles.open(new SourceFiles(null), List.of(file), mappings.named(mapping)))
        .isInstanceOf(NotLoadable.class)
        .hasMessageContainingAll(message);
  }
}
