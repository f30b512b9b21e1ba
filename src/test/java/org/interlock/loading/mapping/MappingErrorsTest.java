package org.interlock.loading.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.Row;
import org.interlock.loading.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that is wrong says where, what is allowed, and what was probably meant. */
class MappingErrorsTest {

  private static final String HEAD = "name: m\nsheets:\n  - require: [id]\n    nodes:\n";

  @TempDir Path folder;

  @Test
  void namesTheLineAndTheNearestWord() {
    refuses(
        HEAD + "      - Organisation: \"{id}\"\n",
        "The mapping m.yml is wrong in line 5: there is no label “Organisation” in the graph model"
            + " (did you mean “Organization”?); there are: Capability, Connector,");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        set:\n          nmae: \"{n}\"\n",
        "wrong in line 7: the label Person has no property “nmae”",
        "(did you mean “name”?); there are: aliases, email, name, phone, summary.");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        set: {name: \"{n | uper}\"}\n",
        "The mapping m.yml, line 6: There is no cleaner “uper” (did you mean “upper”?)");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        whne: {id: a}\n",
        "in line 6: a rule has no “whne” (did you mean “when”?)");
    refuses(
        "name: m\nsheet:\n  - nodes: []\n",
        "in line 2: a mapping has no “sheet” (did you mean “sheets”?)");
    refuses(
        "name: m\nsheets:\n  - require: [id]\n    node: []\n",
        "in line 4: a sheet has no “node” (did you mean “nodes”?)");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        set: {name: \"{n | table tytle}\"}\n",
        "There is no table “tytle” in the mapping");
  }

  @Test
  void tellsWhereItIsNoYaml() {
    refuses(
        "name: c\nsheets:\n  - require: [id, name]\n  nodes:\n      - Person: a\n",
        "The mapping m.yml is not valid YAML in line 4, column 3",
        "look at the indentation");
  }

  @Test
  void refusesANameThatStandsTwice() {
    refuses(
        HEAD
            + "      - Person: \"{id}\"\n"
            + "        set: {name: \"{a}\"}\n"
            + "        set: {phone: \"{b}\"}\n",
        "“set” stands twice in one place, in lines 6 and 7: keep one of them.");
  }

  @Test
  void refusesWhatWouldFailOnlyWithData() {
    refuses(HEAD + "      - Person: \"{id | first many}\"\n", "needs a whole number", "not “many”");
    refuses(HEAD + "      - Person: \"{id\"\n", "has a brace without its partner");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        set: {name: {sum: \"{a}\"}}\n",
        "in line 6: the property “name” is no number, so it has no sum");
    refuses(
        HEAD + "      - Person: \"{id}\"\n        inferred: 7\n",
        "“inferred” must be a confidence from 0 to 1, not “7”");
    refuses(
        "name: m\nencoding: latin-99\nsheets: []\n",
        "m.yml, line 2: There is no encoding “latin-99”");
    refuses(
        HEAD + "      - Person: \"%s\"\n".formatted("x".repeat(1_001)), "at most 1,000 characters");
    refuses(
        HEAD + "      - Person: \"{id}\"\n".repeat(201),
        "201 nodes in a sheet; at most 200 are read");
  }

  @Test
  void matchesAnyNumberOfStarsInTimeThatGrowsOnlyWithTheText() {
    var condition =
        new Condition(Map.of("a", List.of(Condition.pattern("*a".repeat(25) + "b"))), Map.of());
    var row = new Row("f", 1, column -> "A".repeat(20_000));

    assertThat(condition.holds(new RowValues(row, Set.of(), null))).isFalse();
    assertThat(Condition.pattern("a*(c").matcher("Ab.(C").matches()).isTrue();
    assertThat(Condition.pattern("a*(c").matcher("ab.(cd").matches()).isFalse();
  }

  @Test
  void refusesAColumnThatIsMistypedEvenIfItMayBeAbsent() throws IOException {
    var mapping =
        MappingReader.read(
            "m.yml",
            "name: m\n"
                + "sheets:\n"
                + "  - require: [id]\n"
                + "    optional: all\n"
                + "    nodes:\n"
                + "      - Organization: \"{id}\"\n"
                + "        set: {name: \"{lnad}\", kind: \"{kind}\"}\n");

    assertThatThrownBy(
            () ->
                SheetFiles.open(new SourceFiles(null), List.of(write("id,land\n1,DE\n")), mapping))
        .isInstanceOf(NotLoadable.class)
        .hasMessage(
            "The mapping m reads the column “lnad”, which m.csv doesn't have; it has “land”, which"
                + " the mapping doesn't read. Give both the same name.");
    assertThat(
            SheetFiles.open(new SourceFiles(null), List.of(write("id,lnad\n1,DE\n")), mapping)
                .notes())
        .containsExactly("No file has what the mapping reads as “kind”.");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("m.csv"), content);
  }

  private static void refuses(String yaml, String... message) {
    assertThatThrownBy(() -> MappingReader.read("m.yml", yaml))
        .isInstanceOf(NotLoadable.class)
        .hasMessageContainingAll(message);
  }
}
