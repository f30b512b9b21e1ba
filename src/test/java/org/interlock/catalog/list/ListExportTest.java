package org.interlock.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class ListExportTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void organizations() {
    given.is(
        """
        UNWIND range(1, 60) AS i
        CREATE (:Organization {key: 'o' + right('0' + i, 2), name: 'Maker ' + right('0' + i, 2), country: 'SE', size: i})
        """);
    given.run(
        """
        CREATE (:Organization {key: '=k', name: '=HYPERLINK("http://x.example")', kind: '@evil', region: '+1', country: 'NO'}),
          (:Organization {key: 'tab', name: 'A "quoted", Ünïcode 달빛', kind: '-2', country: 'NO', size: 1250})
        """);
  }

  @Test
  void writesTickedRowsAsCsv() {
    assertThat(browser.get().uri("/organizations?format=csv&select=o02&select=o01&select=gone"))
        .hasStatusOk()
        .hasContentType("text/csv;charset=UTF-8")
        .bodyText()
        .isEqualTo(
            """
            \uFEFFKey,Name,Kind,Country,Offerings,People,Deals
            o02,Maker 02,,Sweden,0,0,0
            o01,Maker 01,,Sweden,0,0,0
            """
                .replace("\n", "\r\n"));
    assertThat(browser.get().uri("/organizations?format=csv&select=o02"))
        .headers()
        .hasHeaderSatisfying(
            "Content-Disposition",
            values ->
                assertThat(values.getFirst())
                    .matches("attachment; filename=\"organizations-.*csv\""));
  }

  @Test
  void writesAPageOrAllThatMatch() {
    assertThat(browser.get().uri("/organizations?country=SE&page=2&format=csv&all=page&select=o01"))
        .bodyText()
        .hasLineCount(11)
        .contains("o60,")
        .doesNotContain("o01,");
    assertThat(browser.get().uri("/organizations?country=SE&page=2&format=csv&all=match&all=page"))
        .bodyText()
        .hasLineCount(61);
    assertThat(browser.get().uri("/organizations?country=SE&sort=-size&format=csv"))
        .bodyText()
        .hasLineCount(61)
        .containsSubsequence("o60,", "o59,", "o01,");
  }

  @Test
  void letsNoCellBeAFormula() throws Exception {
    var view = "/organizations?country=NO&show=kind&show=region&show=size&format=";

    assertThat(browser.get().uri(view + "csv"))
        .bodyText()
        .contains("'=k,\"'=HYPERLINK(\"\"http://x.example\"\")\",'@evil,'+1,")
        .contains("tab,\"A \"\"quoted\"\", Ünïcode 달빛\",'-2,,1250");
    var sheet =
        sheet(browser.get().uri(view + "xlsx").exchange().getResponse().getContentAsByteArray());
    assertThat(sheet)
        .contains("Ünïcode 달빛", "<v>1250</v>", "'=HYPERLINK(", "'@evil", "'+1")
        .doesNotContain("<f>");
  }

  @Test
  void writesWorkbooksThatExcelOpens() throws Exception {
    var file = browser.get().uri("/organizations?country=SE&format=xlsx").exchange();

    assertThat(file)
        .hasStatusOk()
        .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    var sheet = sheet(file.getResponse().getContentAsByteArray());
    assertThat(sheet.split("<row ")).hasSize(62);
    assertThat(sheet).contains("Maker 60", "Sweden");
  }

  /** The only sheet, as its file says it. */
  private static String sheet(byte[] workbook) throws IOException {
    var file = Files.createTempFile("list", ".xlsx");
    Files.write(file, workbook);
    try (var files = new ZipFile(file.toFile())) {
      var sheet = files.getInputStream(files.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return HtmlUtils.htmlUnescape(new String(sheet, StandardCharsets.UTF_8))
          .replace("&apos;", "'");
    } finally {
      Files.delete(file);
    }
  }
}
