package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadJourneyTest extends Journey {

  @TempDir Path desk;

  @Test
  void anAdminLoadsAFileAndSeesTheReport() throws IOException {
    given.clear();
    signInAs("ADMIN");
    open("/loads");
    screenshots("loads-empty");

    element("files")
        .sendKeys(file("organizations.csv", "key,name,country\nacme,Acme,SE\n,Nobody,NO\n"));
    click("load-send");

    see("load-status", "Finished");
    see("is missing");
    see("load-rejected", "1");
    screenshots("load-report");
    click("see-organizations");
    assertThat(path()).startsWith("/organizations");

    open("/loads");
    see("organizations.csv");
    screenshots("loads");
  }

  @Test
  void aFileThatNothingReadsIsExplained() throws IOException {
    given.clear();
    signInAs("ADMIN");
    open("/loads");

    element("files").sendKeys(file("colours.csv", "colour,shape\nred,round\n"));
    click("load-send");

    see("load-problem", "its columns are: colour, shape");
    axeFindsNothingSerious();
  }

  @Test
  void anInterruptedLoadSaysWhatToDo() {
    given.is(
        "CREATE (:Load {key: 'load-old', source: 'cordis-plus-2014.csv', mapping: 'cordis', by:"
            + " 'ada', status: 'INTERRUPTED', startedAt: datetime() - duration('PT2M'), finishedAt:"
            + " datetime(), done: 4000, total: 12584, counts: '{}', rejects: ''})");
    signInAs("ADMIN");

    open("/loads");
    click("open-load-old");
    see("load-status", "Interrupted");
    see("load them again");
    screenshots("load-interrupted");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(desk.resolve(name), content).toString();
  }
}
