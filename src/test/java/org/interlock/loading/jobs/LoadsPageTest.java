package org.interlock.loading.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.FileReads;
import org.interlock.loading.journal.Announcement;
import org.interlock.loading.journal.LoadJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(username = "ada", roles = "ADMIN")
class LoadsPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestGraph graph;
  @Autowired LoadQueue queue;
  @Autowired LoadJournal journal;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    graph.clear();
  }

  @Test
  void loadsAFileByItsHeaderAndReports() throws Exception {
    var sent = send("organizations.csv", "key,name\nacme,Acme\n,Nobody\n", "");

    assertThat(sent).hasStatus3xxRedirection();
    var page = get(afterwards(sent));
    assertThat(page)
        .contains(
            "organizations.csv", "Finished", "interlock", "Rejected rows", "Download rejects");
    assertThat(page).contains("href=\"/organizations\"").doesNotContain("hx-trigger=\"every");
    assertThat(graph.run("MATCH (o:Organization {key: 'acme'}) RETURN o.name AS name"))
        .containsExactly(java.util.Map.of("name", "Acme"));
    assertThat(mvc.get().uri(sent.getResponse().getRedirectedUrl() + "/rejects.csv"))
        .hasStatusOk()
        .bodyText()
        .startsWith("file,line,column,value,reason");
    assertThat(get("/loads")).contains("organizations.csv", "ada");
  }

  @Test
  void readsEachFileOfAZipTwiceToRecogniseCheckAndLoadIt() throws Exception {
    var files =
        Map.of(
            "organizations.csv", "key,name\nacme,Acmé\n" + "bolt,Bolt\n".repeat(9_000),
            "people.csv", "key,name\np,Pia\n",
            "offerings.csv", "key,organization_key,name\npump,acme,Pump\n");
    var zip = zip(files);

    var reads =
        FileReads.during(
            () -> assertThat(get(afterwards(send("set.zip", zip, "", "")))).contains("Finished"));

    files.forEach(
        (name, text) ->
            assertThat(reads)
                .containsEntry(name, 2L * text.getBytes(StandardCharsets.UTF_8).length));
    assertThat(reads.get("set.zip")).isPositive().isLessThanOrEqualTo(zip.length);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void asksForTheEncodingIfThereIsADoubtAndTakesIt() throws Exception {
    var content = "key,name\na,Crème\nb,=1\n".getBytes(Charset.forName("windows-1252"));
    var doubtful = send("organizations.csv", content, "", "");
    assertThat(doubtful).hasStatus(422).bodyText().contains("State its encoding", "Crčme");
    assertThat(send("organizations.csv", content, "", "cp12500"))
        .hasStatus(422)
        .bodyText()
        .contains("There is no encoding “cp12500”.");

    var page = get(afterwards(send("organizations.csv", content, "", "windows-1252")));

    assertThat(page).contains("organizations.csv was read as windows-1252.");
    assertThat(graph.run("MATCH (o:Organization {key: 'a'}) RETURN o.name AS name"))
        .containsExactly(java.util.Map.of("name", "Crème"));
  }

  @Test
  void showsARejectedFormulaAsItWas() throws Exception {
    var sent = send("organizations.csv", "key,name,country\na,Acme,=1+1\n", "");

    assertThat(get(afterwards(sent))).contains(">=1+1<").doesNotContain("&#39;=1+1");
  }

  @Test
  void refusesWhatNoMappingReads() throws Exception {
    var sent = send("strange.csv", "colour,shape\nred,round\n", "");

    assertThat(sent).hasStatus(422).bodyText().contains("its columns are: colour, shape");
    assertThat(send("evil.exe", "x", "")).hasStatus(422).bodyText().contains("evil.exe");
    assertThat(send("a.csv", "a,b\n", "nonsense")).hasStatus(422).bodyText().contains("nonsense");
    assertThat(graph.run("MATCH (n:Load) RETURN n")).isEmpty();
  }

  @Test
  void asksForAFileIfThereIsNone() {
    assertThat(mvc.post().uri("/loads").multipart().with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Choose at least one file.");
    assertThat(send("empty.csv", "", "")).hasStatus(422).bodyText().contains("empty.csv is empty");
    assertThat(mvc.post().uri("/api/loads").multipart().with(csrf())).hasStatus(422);
  }

  @Test
  void anEmptyStoreSaysSo() throws Exception {
    graph.run("CREATE (:Load {key: 'load-x', source: 'demo', status: 'REMOVED'})");

    assertThat(get("/")).contains("Nothing is in the graph yet").doesNotContain("is fictional");
  }

  @Test
  void neverTrustsAFileName() throws Exception {
    var sent = send("../../../<b>orgs</b>.csv", "key,name\nacme,Acme\n", "interlock");

    var page = get(afterwards(sent));
    assertThat(page).contains("Failed", "Nothing was changed.").doesNotContain("<b>orgs");
  }

  @Test
  void showsAnInterruptedLoadAndWhatToDo() throws Exception {
    graph.run(
        "CREATE (:Load {key: 'load-x', source: 'old.csv', mapping: 'cordis', by: 'ada', status:"
            + " 'INTERRUPTED', startedAt: datetime() - duration('PT1H'), finishedAt: datetime(),"
            + " done: 10, total: 20, counts: '', rejects: ''})");

    assertThat(get("/loads/load-x"))
        .contains("old.csv", "Interrupted", "load them again", "10 of 20 rows");
    assertThat(get("/loads")).contains("old.csv", "Interrupted");
  }

  @Test
  void answers404ForAnUnknownLoad() {
    assertThat(mvc.get().uri("/loads/none")).hasStatus(404);
    assertThat(mvc.get().uri("/api/loads/none")).hasStatus(404);
  }

  @Test
  void saysAsAPageThatThereIsNoFileOfAnUnknownLoad() {
    for (var file : List.of("report.json", "rejects.csv")) {
      assertThat(mvc.get().uri("/loads/none/" + file))
          .hasStatus(404)
          .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
          .bodyText()
          .contains("<main id=\"main\">");
    }
  }

  @Test
  void showsTimesInTheZoneThatItNames() throws Exception {
    graph.run(
        "CREATE (:Load {key: 'load-x', source: 'old.csv', mapping: 'cordis', by: 'ada', status:"
            + " 'FINISHED', startedAt: datetime('2026-11-22T23:30:05[America/New_York]'),"
            + " finishedAt: datetime('2026-11-23T04:30:07Z'), done: 1, total: 1, counts: ''})");

    assertThat(get("/loads/load-x")).contains("23 Nov 2026 04:30:05 UTC");
    assertThat(get("/loads"))
        .contains("23 Nov 2026 04:30 UTC", "datetime=\"2026-11-23T04:30:05Z\"");
  }

  @Test
  void takesLoadsFromPrograms() throws Exception {
    var file =
        new MockMultipartFile("files", "people.csv", "text/csv", "key,name\np,Pia\n".getBytes());
    var sent = mvc.post().uri("/api/loads").multipart().file(file).with(csrf()).exchange();

    assertThat(sent).hasStatus(202);
    var location = sent.getResponse().getHeader("Location");
    assertThat(location).startsWith("/api/loads/load-");
    await();
    assertThat(mvc.get().uri(location))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.counts.nodesCreated.Person")
        .isEqualTo(1);
    assertThat(mvc.get().uri("/api/loads"))
        .bodyJson()
        .extractingPath("$[0].status")
        .isEqualTo("FINISHED");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void isForAdminsOnly() {
    assertThat(mvc.get().uri("/loads")).hasStatus(403);
    assertThat(mvc.get().uri("/api/loads")).hasStatus(403);
  }

  @Test
  void loadsAgainWhatACommandLineWasInterruptedIn() throws Exception {
    var file = Files.writeString(folder.resolve("organizations.csv"), "key,name\nacme,Acme\n");
    journal.announce(
        new Announcement("load-cli", "organizations.csv", "interlock", "ada", List.of(file)));
    graph.run("MATCH (l:Load) SET l.status = 'INTERRUPTED', l.finishedAt = l.heartbeat");

    assertThat(get("/loads/load-cli")).contains("Run again");
    var sent = mvc.post().uri("/loads/load-cli/again").with(csrf()).exchange();

    assertThat(get(afterwards(sent))).contains("Finished");
    assertThat(count("MATCH (o:Organization {key: 'acme'}) RETURN count(o) AS n")).isOne();
    Files.delete(file);
    assertThat(get("/loads/load-cli")).doesNotContain("Run again");
  }

  @Test
  void showsForWhichLoadAnotherOneWaits() throws Exception {
    journal.announce(new Announcement("load-first", "big.csv", "interlock", "bea", List.of()));
    graph.run("MATCH (l:Load) SET l.status = 'RUNNING', l.process = '1@elsewhere@x'");

    var sent = send("organizations.csv", "key,name\nacme,Acme\n", "");

    var page = String.valueOf(sent.getResponse().getRedirectedUrl());
    assertThat(get(page)).contains("Waiting for big.csv, which bea is loading");
    assertThat(get("/loads")).contains("Waiting", "Running");
    assertThat(count("MATCH (o:Organization) RETURN count(o) AS n")).isZero();
    graph.run("MATCH (l:Load {key: 'load-first'}) SET l.status = 'FINISHED'");
    await();
    assertThat(get(page)).contains("Finished");
  }

  private long count(String query) {
    return (Long) graph.run(query).getFirst().get("n");
  }

  private MvcTestResult send(String name, String content, String mapping) {
    return send(name, content.getBytes(), mapping, "");
  }

  private MvcTestResult send(String name, byte[] content, String mapping, String encoding) {
    var file = new MockMultipartFile("files", name, "text/csv", content);
    return mvc.post()
        .uri("/loads")
        .multipart()
        .file(file)
        .param("mapping", mapping)
        .param("encoding", encoding)
        .with(csrf())
        .exchange();
  }

  private String afterwards(MvcTestResult sent) throws InterruptedException {
    await();
    return String.valueOf(sent.getResponse().getRedirectedUrl());
  }

  private void await() throws InterruptedException {
    for (int i = 0; i < 600 && !queue.live().isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(queue.live()).isEmpty();
  }

  private String get(String address) throws Exception {
    var answer = mvc.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
