package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.source.RejectedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What can't be used is told by file, line, column, value and reason; the rest is loaded. */
@InterlockTest
class RejectsTest {

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path folder;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void tellsEachUnusableRowByLineColumnValueAndReason() throws IOException {
    write(
        "organizations.csv",
        """
        key,name,country,size,home
        acme,Acme,DE,12,true
        b\td,Bad,DE,1,
        c,,DE,1,
        d,Dee,Germany,1,
        e,Eee,DE,many,
        f,Eff,DE,1,yes
        acme,Acme again,DE,1,
        too,few
        """);
    write("capabilities.csv", "key,name,broader_key\nc1,One,c9\nc2,Two,c1\n");
    write("offerings.csv", "key,organization_key,name\nb1,acme,Brick\nb2,nobody,Orphan\n");
    write("provides.csv", "offering_key,capability_key,level\nb1,c1,1.5\nb1,c2,0.5\n");
    write("deals.csv", "key,name,status,opened_on\nd1,Deal,MAYBE,\nd2,Deal,OPEN,31.12.2026\n");

    var report = load(folder);

    assertThat(report.sample())
        .extracting(r -> r.file() + ":" + r.line() + " " + r.column() + "=" + r.value())
        .containsExactlyInAnyOrder(
            "organizations.csv:3 key=b\td",
            "organizations.csv:4 name=",
            "organizations.csv:5 country=Germany",
            "organizations.csv:6 size=many",
            "organizations.csv:7 home=yes",
            "organizations.csv:8 key=acme",
            "organizations.csv:9 =",
            "capabilities.csv:2 broader_key=c9",
            "offerings.csv:3 organization_key=nobody",
            "provides.csv:2 level=1.5",
            "deals.csv:2 status=MAYBE",
            "deals.csv:3 opened_on=31.12.2026");
    assertThat(report.sample())
        .extracting(RejectedValue::reason)
        .contains(
            "is missing",
            "must be above 0 and at most 1",
            "there is no organization with this key",
            "must be one of OPEN, WON, LOST, WALKED_AWAY",
            "the line has 2 fields, the header 5");
    assertThat(report.rejected()).isEqualTo(12);
    assertThat(report.counts().nodesCreated())
        .isEqualTo(Map.of("Organization", 1L, "Capability", 2L, "Offering", 1L));
    assertThat(report.rejects()).isNotNull();
    assertThat(Files.readAllLines(report.rejects()))
        .startsWith("file,line,column,value,reason")
        .contains("provides.csv,2,level,1.5,must be above 0 and at most 1");
    assertThat(folder.resolve("reports/report-" + report.key() + ".json")).exists();
  }

  @Test
  void keepsWhatAPersonEditedAndReportsIt() throws IOException {
    write("organizations.csv", "key,name,region\nacme,Acme,Hamburg\n");
    load(folder);
    graph.run(
        "MATCH (o:Organization) SET o.name = 'ACME SE', o.edited = ['name'], o.editedBy = 'ada'");

    var report = load(folder);

    assertThat(report.conflicts()).isEqualTo(1);
    assertThat(report.sample())
        .containsExactly(
            new RejectedValue(
                "organizations.csv",
                2,
                "name",
                "Acme",
                "name of Organization acme was edited by hand by ada, so “ACME SE” stays"));
    assertThat(graph.run("MATCH (o:Organization) RETURN o.name AS name"))
        .containsExactly(Map.of("name", "ACME SE"));
  }

  @Test
  void updatesWhatDiffersAndMarksOnlyThat() throws IOException {
    write("organizations.csv", "key,name\nacme,Acme\nblue,Blue\n");
    var first = load(folder);
    write("organizations.csv", "key,name\nacme,Acme SE\nblue,Blue\n");

    var second = load(folder);

    assertThat(second.counts().nodesUpdated()).isEqualTo(Map.of("Organization", 1L));
    assertThat(second.counts().nodesUnchanged()).isEqualTo(Map.of("Organization", 1L));
    assertThat(
            graph.run("MATCH (o:Organization) RETURN o.name AS name, o.load AS load ORDER BY name"))
        .containsExactly(
            Map.of("name", "Acme SE", "load", second.key()),
            Map.of("name", "Blue", "load", first.key()));
  }

  @Test
  void rejectsTheRowOfATextThatTheStoreCouldNotKeepAndLoadsTheRest() throws IOException {
    var longName = "ж".repeat(1_001);
    write(
        "organizations.csv",
        "key,name,aliases,kind\na,%s,,\nb,%s,,%s\nc,Cee,short|%s,\nd,Ac\0me,,\ne,\"Two\nlines\",,\n"
            .formatted(longName, "ж".repeat(1_000), "中".repeat(1_000), longName));
    write("capabilities.csv", "key,name,definition\nc1,One,%s\n".formatted("d".repeat(9_000)));

    var report = load(folder);

    assertThat(report.status()).as(report.summary()).isEqualTo(LoadStatus.FINISHED);
    assertThat(report.sample())
        .extracting(r -> "%s:%d %s %s".formatted(r.file(), r.line(), r.column(), r.reason()))
        .containsExactlyInAnyOrder(
            "organizations.csv:2 name has 1,001 characters; at most 1,000 are possible",
            "organizations.csv:4 aliases has 1,001 characters; at most 1,000 are possible",
            "organizations.csv:5 name has the control character U+0000");
    assertThat(
            graph.run("MATCH (o:Organization) RETURN o.key AS key, size(o.name) AS n ORDER BY key"))
        .containsExactly(Map.of("key", "b", "n", 1_000L), Map.of("key", "e", "n", 9L));
    assertThat(load(folder).summary()).contains("nothing changed");
  }

  /** An index takes 8,167 bytes. */
  @Test
  void rejectsARowBeyondAnIndexAndNeverTheLoad() throws IOException {
    var wide = "中".repeat(3_000);
    var key = "𐍈".repeat(200);
    write(
        "organizations.csv",
        "key,name,kind,country\na,%1$s,,\nb,B,%1$s,\nc,C,,%1$s\n%2$s,%3$s,%3$s,DE\n"
            .formatted(wide, key, "中".repeat(1_000)));
    write("people.csv", "key,name\np,%s\n".formatted(wide));
    write("capabilities.csv", "key,name\nc,%s\n".formatted(wide));
    write("deals.csv", "key,name,status,opened_on\nd,D,%1$s,\ne,E,OPEN,%1$s\n".formatted(wide));
    write(
        "offerings.csv",
        "key,organization_key,name\n%2$s,%2$s,%3$s\nx,%1$s,X\n"
            .formatted(wide, key, "中".repeat(1_000)));

    var report = load(folder);

    assertThat(report.status()).as(report.summary()).isEqualTo(LoadStatus.FINISHED);
    assertThat(report.rejected()).isEqualTo(8);
    assertThat(report.counts().nodesCreated())
        .isEqualTo(Map.of("Organization", 1L, "Offering", 1L));
    write("organizations.csv", "key,name\n%s,Short\n".formatted(key));
    assertThat(load(folder).counts().nodesUpdated()).isEqualTo(Map.of("Organization", 1L));
    assertThat(graph.run("MATCH (c:Change) RETURN c.record AS record"))
        .containsExactly(Map.of("record", "Organization " + key));
  }

  @Test
  void rejectsNumbersAndDaysThatNothingCanHave() throws IOException {
    write("organizations.csv", "key,name,size\na,A,-1\nb,B,2e15\nc,C,0\n");
    write(
        "deals.csv",
        "key,name,value,opened_on\nd,D,-5,\ne,E,1e16,\nf,F,NaN,\ng,G,1,+999999999-01-01\n"
            + "h,H,1,0999-12-31\ni,I,1,1000-01-01\n");

    var report = load(folder);

    assertThat(report.sample())
        .extracting(r -> r.line() + " " + r.column() + "=" + r.value())
        .containsExactlyInAnyOrder(
            "2 size=-1",
            "3 size=2e15",
            "2 value=-5",
            "3 value=1e16",
            "4 value=NaN",
            "5 opened_on=+999999999-01-01",
            "6 opened_on=0999-12-31");
    assertThat(report.counts().nodesCreated()).isEqualTo(Map.of("Organization", 1L, "Deal", 1L));
  }

  @Test
  void writesNoFormulasIntoTheRejects() throws IOException {
    write("organizations.csv", "key,name,country\na,A,=1+1\nb,B,@x\nc,C,'-z\n");

    var report = load(folder);

    assertThat(report.sample())
        .extracting(RejectedValue::value)
        .containsExactly("=1+1", "@x", "'-z");
    assertThat(report.rejects()).isNotNull();
    assertThat(Files.readString(report.rejects()))
        .contains(",2,country,'=1+1,", ",3,country,'@x,", ",4,country,''-z,");
  }

  @Test
  void rejectsAnItemThatHasTwoValuesUnderOneName() throws IOException {
    write(
        "small.yml",
        """
        landscape:
          - name: Observability
            subcategories:
              - name: Metrics
                items:
                  - name: Prometheus
                    name: Thanos
                  - name: Grafana
              - name: Logs
                items: [{name: Loki}]
                items: [{name: Vector}]
        """);

    var report =
        loader.load(
            new LoadRequest(
                List.of(folder.resolve("small.yml")),
                "landscape",
                "test",
                folder.resolve("reports")),
            Progress.NONE);

    assertThat(report.sample())
        .extracting(r -> "%d %s %s".formatted(r.line(), r.column(), r.reason()))
        .containsExactly(
            "6 item.name “name” stands here twice, in lines 6 and 7",
            "9 subcategory.items “items” stands here twice, in lines 10 and 11");
    assertThat(graph.run("MATCH (o:Offering) RETURN o.name AS name"))
        .containsExactly(Map.of("name", "Grafana"));
  }

  @Test
  void namesTheEncodingInTheReport() throws IOException {
    Files.write(
        folder.resolve("organizations.csv"),
        "key,name\na,Żródłowa Łąka Śnieżka\n".getBytes(Charset.forName("windows-1250")));

    var report = load(folder);

    assertThat(report.counts().notes())
        .containsExactly("organizations.csv was read as windows-1250.");
    assertThat(Files.readString(folder.resolve("reports/report-" + report.key() + ".json")))
        .contains("organizations.csv was read as windows-1250.");
    assertThat(graph.run("MATCH (o:Organization) RETURN o.name AS name"))
        .containsExactly(Map.of("name", "Żródłowa Łąka Śnieżka"));
  }

  @Test
  void takesTheEncodingThatIsStated() throws IOException {
    Files.write(
        folder.resolve("organizations.csv"),
        "key,name\na,Crème\n".getBytes(Charset.forName("windows-1252")));

    loader.load(
        new LoadRequest(List.of(folder), null, "windows-1252", "test", folder.resolve("reports")),
        Progress.NONE);

    assertThat(graph.run("MATCH (o:Organization) RETURN o.name AS name"))
        .containsExactly(Map.of("name", "Crème"));
  }

  @Test
  void readsWindowsAndMarkedUtf8Encodings() throws IOException {
    Files.write(
        folder.resolve("organizations.csv"),
        "key;name\nmu;Müller & Söhne\n".getBytes(Charset.forName("windows-1252")));
    Files.write(
        folder.resolve("people.csv"), "\uFEFFkey,name\nzoe,Zoë\n".getBytes(StandardCharsets.UTF_8));

    load(folder);

    assertThat(graph.run("MATCH (n:Organization|Person) RETURN n.name AS name ORDER BY name"))
        .containsExactly(Map.of("name", "Müller & Söhne"), Map.of("name", "Zoë"));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private LoadReport load(Path path) {
    return loader.load(
        new LoadRequest(List.of(path), null, "test", folder.resolve("reports")), Progress.NONE);
  }
}
