package org.interlock.alignment.saved.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.saved.Saving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class SavedPageTest {

  private static final String QUESTION = "{\"deal\": \"D1\"}";

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  @BeforeEach
  void aDeal() {
    given.is(Saving.DEAL + " CREATE (:User {key: 'ada', name: 'Ada L.'})");
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  @Test
  void anAnswerCanBeSavedFromItsPage() {
    assertThat(body("/alignments?deal=D1&go=1"))
        .contains(
            "id=\"save-name\"", "value=\"Forty buildings\"", "&quot;deal&quot;:&quot;D1&quot;")
        .contains("/alignments/export.csv?deal=D1&amp;go=1");

    var answer = save("Campus, first round");

    assertThat(answer).hasStatus(HttpStatus.FOUND);
    assertThat(answer).flash().containsEntry("messageKind", "good").containsKey("undo");
    assertThat(body(answer.getResponse().getRedirectedUrl()))
        .contains("<h1>Campus, first round</h1>", "1 partner and we cover 1 of 1 needs")
        .contains("Saved by Ada L. on", "Forty buildings", "Customer")
        .contains("hx-get=\"" + answer.getResponse().getRedirectedUrl() + "/today\"")
        .contains("Maja Holm", "id=\"total\">211<")
        .doesNotContain("style=", "??", "id=\"save\"");
  }

  @Test
  void aNameIsRequiredAndWhatWasTypedIsKept() {
    assertThat(save("   "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give it a name by which others find it.", "/alignments?deal=D1&amp;go=1");
    assertThat(save("x".repeat(121)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("At most 120 characters, these are 121.", "x".repeat(121));
  }

  @Test
  void theListHasTheLatestFirst() {
    var first = keyOf(save("First"));
    var second = keyOf(save("First"));
    given.run("MATCH (d:Deal) DETACH DELETE d");
    var body = body("/alignments/saved");

    assertThat(body).contains("D1 (gone)", "211", "proven best", "Ada L.", "Customer");
    assertThat(body.indexOf(second)).isLessThan(body.indexOf(first));
    assertThat(body("/alignments/saved?before=" + second)).contains(first).doesNotContain(second);
  }

  @Test
  void comingBackTellsWhatChanged() {
    var key = keyOf(save("Kept"));
    var path = "/alignments/saved/" + key;
    given.run("MATCH ()-[knows:KNOWS]-() SET knows.strength = 0.1");

    var part = browser.get().uri(path + "/today").header("HX-Request", "true").exchange();

    assertThat(part)
        .hasStatusOk()
        .bodyText()
        .contains("Still the best: 224 points, proven today.", "it cost 211 (+13 since)")
        .contains("Warmth to Them fell from 0.32 to 0.10.", "+13")
        .doesNotContain("<html", "??");
    assertThat(get(path + "/today")).hasStatus(HttpStatus.FOUND);
    assertThat(body(path + "?today=1")).contains("Still the best: 224 points", "<h1>Kept</h1>");
  }

  @Test
  void whatIsGoneIsCalledByItsKey() {
    var path = "/alignments/saved/" + keyOf(save("Kept"));
    given.run("MATCH (n) WHERE n.key IN ['B7', 'O4', 'D1', 'N1'] DETACH DELETE n");

    assertThat(body(path + "?today=1"))
        .contains("B7 (gone)", "O4 (gone)", "D1 (gone)", "N1 (gone)")
        .contains("This can’t be asked any more.", "There is no deal with the key “D1”.");
  }

  @Test
  void itCanBeRenamedDeletedAndBroughtBack() {
    var key = keyOf(save("Kept"));
    var path = "/alignments/saved/" + key;

    assertThat(post(path + "/name", "name", "Kept well")).hasStatus(HttpStatus.FOUND);
    assertThat(body(path)).contains("<h1>Kept well</h1>");
    assertThat(post(path + "/name", "name", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give it a name", "<h1>Kept well</h1>");
    assertThat(post(path + "/removal", "x", ""))
        .flash()
        .containsEntry("undo", path + "/restoration");
    assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(body("/alignments/saved")).doesNotContain(key);
    assertThat(post(path + "/removal", "x", "")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(path + "/restoration", "x", "")).hasStatus(HttpStatus.FOUND);
    assertThat(body(path)).contains("<h1>Kept well</h1>");
  }

  @Test
  void removedOnesAreForgottenAfterAMonth() {
    var old = keyOf(save("Old"));
    var key = keyOf(save("Kept"));
    post("/alignments/saved/" + old + "/removal", "x", "");
    given.run(
        "MATCH (a:Alignment) WHERE a.removedAt IS NOT NULL"
            + " SET a.removedAt = datetime() - duration('P31D')");
    post("/alignments/saved/" + key + "/removal", "x", "");

    assertThat(given.run("MATCH (a:Alignment) RETURN a.key AS key"))
        .extracting(row -> row.get("key"))
        .containsExactly(key);
  }

  @Test
  void theDealListsIt() {
    var key = keyOf(save("Kept"));

    assertThat(body("/deals/D1")).contains("/alignments/saved/" + key, "Kept");
    assertThat(browser.get().uri("/api/deals/D1"))
        .bodyJson()
        .extractingPath("$.alignments[0].cost")
        .isEqualTo(211);
  }

  @Test
  void theAccountTeamAsksButDoesNotChangeWhatOthersSaved() {
    var path = "/alignments/saved/" + keyOf(save("Kept"));
    for (var readable :
        new String[] {
          "/alignments/saved",
          path,
          path + "?today=1",
          path + "/export.csv",
          path + "/export.json",
          "/api" + path,
          "/api" + path + "/today",
          "/api/alignments/saved"
        }) {
      assertThat(asTeam(HttpMethod.GET, readable)).as(readable).hasStatusOk();
    }
    for (var change : new String[] {path + "/removal", path + "/name", path + "/restoration"}) {
      assertThat(asTeam(HttpMethod.POST, change)).as(change).hasStatus(HttpStatus.FORBIDDEN);
    }
    for (var asking : new String[] {"/alignments?deal=D1&go=1", "/alignments/export.csv?deal=D1"}) {
      assertThat(asTeam(HttpMethod.GET, asking)).as(asking).hasStatusOk();
    }
    assertThat(asTeam(HttpMethod.DELETE, "/api" + path)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(asTeam(HttpMethod.GET, path))
        .bodyText()
        .contains("id=\"export-csv\"", "id=\"ask-again\"")
        .doesNotContain("id=\"remove\"", "id=\"rename\"");
  }

  @Test
  void theAccountTeamChangesWhatItSaved() {
    var path = "/alignments/saved/" + keyOf(save("Kept"));
    given.run("MATCH (a:Alignment) SET a.savedBy = 'bo'");

    assertThat(asTeam(HttpMethod.GET, path)).bodyText().contains("id=\"remove\"", "id=\"rename\"");
    assertThat(asTeam(HttpMethod.POST, path + "/removal")).hasStatus3xxRedirection();
    assertThat(asTeam(HttpMethod.POST, path + "/restoration")).hasStatus3xxRedirection();
    assertThat(asTeam(HttpMethod.DELETE, "/api" + path)).hasStatus(HttpStatus.NO_CONTENT);
  }

  @Test
  void comparesTwoToFourSideBySide() {
    given.run(Saving.OTHERS);
    assertThat(body("/alignments?deal=D1&go=1"))
        .contains("/alignments/compare?deal=D1&amp;go=1&amp;with=1&amp;with=2");
    var body = body("/alignments/compare?deal=D1&go=1&with=1&with=2");

    assertThat(body)
        .contains("2 ensembles side by side", "Ensemble 1", "Ensemble 2", "Others", "Them")
        .contains("lowest:", ">211<", ">270<", "not part of it", "Differs:")
        .doesNotContain("??", "style=");
    assertThat(get("/alignments/compare?deal=D1&go=1&with=1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose two to four ensembles to compare.");

    var one = keyOf(save("One"));
    assertThat(body("/alignments/saved/" + one)).contains("compare?of=" + one + ":1&amp;of=" + one);
    assertThat(
            asTeam(HttpMethod.GET, "/alignments/saved/compare?of=" + one + ":1&of=" + one + ":2"))
        .hasStatusOk()
        .bodyText()
        .contains("One · 1", "One · 2", ">270<");
    assertThat(get("/alignments/saved/compare?of=" + one + "&of=nothing"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void exportsATableThatASpreadsheetOpens() {
    given.run("MATCH (d:Deal) SET d.name = '=cmd|\"/../Ä b\"'");
    var file = get("/alignments/export.csv?deal=D1&go=1");

    assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    assertThat(file.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; filename=")
        .contains("alignment-cmd-a-b-2")
        .endsWith(".csv");
    var bytes = file.getResponse().getContentAsByteArray();
    assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
    var lines = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n");
    assertThat(lines[0])
        .startsWith("ensemble,kind,need_key,need,priority,offering_key,")
        .endsWith(",points");
    assertThat(lines[1])
        .isEqualTo(
            "1,FIT,N1,Somebody watches.,MUST,B1,Watch,O1,Us,,,,,C1,Monitoring,0,0.9,0.9,K1,OPC"
                + " UA,true,,,,,30");
    assertThat(lines[2])
        .isEqualTo("1,JOINT,,,,B1,Watch,O1,Us,C3,Gateway,B7,'=Gate,,,,,,K2,MQTT,true,,,,,0");
    assertThat(lines[3])
        .isEqualTo(
            "1,PARTNER,,,,,,O4,Them,,,,,,,,,,,,,0.32,Maja Holm → Piet Okker,0.5,Enter"
                + " monitoring,181");
    assertThat(lines).hasSize(4);
  }

  @Test
  void exportsQuestionAndAnswerAsTheApiHasThem() {
    assertThat(get("/alignments/export.json?deal=D1&go=1"))
        .hasStatusOk()
        .hasHeader("Content-Type", MediaType.APPLICATION_JSON_VALUE)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"question\": {\"deal\": \"D1\"}, \"answer\": {\"ensembles\": [{\"cost\": 211}]}}");
    assertThat(get("/alignments/saved/" + keyOf(save("Kept")) + "/export.json"))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"name\": \"Kept\", \"ensemble\": 1, \"answer\": {\"ensembles\": [{\"cost\":"
                + " 211}]}}");
    assertThat(get("/alignments/export.json?deal=D7&go=1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void programsSaveReadAndDelete() {
    var made =
        browser
            .post()
            .uri("/api/alignments/saved")
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\": \"By a program\", \"question\": " + QUESTION + "}")
            .exchange();

    assertThat(made).hasStatus(HttpStatus.CREATED);
    var path = String.valueOf(made.getResponse().getHeader("Location"));
    assertThat(get(path))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "By a program", "deal": "D1", "dealName": "Forty buildings", "ensemble": 1,
             "question": {"deal": "D1", "maxPartners": 6}, "savedBy": "Ada L.",
             "answer": {"status": "OPTIMAL", "ensembles": [{"cost": 211}]}}
            """);
    assertThat(get(path + "/today"))
        .bodyJson()
        .isLenientlyEqualTo("{\"verdict\": \"BEST\", \"now\": 211, \"proven\": true}");
    assertThat(get("/api/alignments/saved"))
        .bodyJson()
        .isLenientlyEqualTo("[{\"name\": \"By a program\", \"cost\": 211}]");
    assertThat(browser.delete().uri(path).with(csrf())).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/api/docs"))
        .bodyText()
        .contains("/api/alignments/saved/{key}", "Asks a question and keeps its answer");
  }

  @Test
  void programsAreToldWhatIsWrong() {
    for (var wrong :
        new String[] {
          "{\"question\": {\"deal\": \"D1\"}}",
          "{\"name\": \"x\"}",
          "{\"name\": \"x\", \"question\": {\"deal\": \"D7\"}}",
          "{\"name\": \"x\", \"question\": {\"deal\": \"D1\"}, \"ensemble\": 2}",
          "{\"name\": \"x\", \"question\": {\"deal\": \"D1\"}, \"unknown\": 2}"
        }) {
      assertThat(
              browser
                  .post()
                  .uri("/api/alignments/saved")
                  .with(csrf())
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(wrong))
          .as(wrong)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(given.run("MATCH (a:Alignment) RETURN a.key AS key")).isEmpty();
  }

  private MvcTestResult save(String name) {
    return browser
        .post()
        .uri("/alignments/saved")
        .param("name", name)
        .param("question", QUESTION)
        .with(csrf())
        .exchange();
  }

  private static String keyOf(MvcTestResult saved) {
    return String.valueOf(saved.getResponse().getRedirectedUrl())
        .substring("/alignments/saved/".length());
  }

  private MvcTestResult post(String path, String name, String value) {
    return browser.post().uri(path).param(name, value).with(csrf()).exchange();
  }

  private MvcTestResult asTeam(HttpMethod method, String path) {
    return browser
        .method(method)
        .uri(URI.create(path))
        .with(user("bo").roles("ACCOUNT_TEAM"))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String path) {
    return browser.get().uri(URI.create(path)).exchange();
  }

  private String body(String path) {
    var answer = get(path);
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
