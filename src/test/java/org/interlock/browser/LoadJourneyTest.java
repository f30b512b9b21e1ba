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

  @Test
  void aLoadWaitsForAnotherOneAndSaysForWhich() throws IOException {
    given.is(
        "CREATE (:Load {key: 'load-big', source: 'cordis-plus-2014.csv', mapping: 'cordis', by:"
            + " 'bea', status: 'RUNNING', process: '1@elsewhere@x', startedAt: datetime(),"
            + " queuedAt: datetime(), heartbeat: datetime() + duration('PT10M'), read: 12584, done:"
            + " 4000, total: 12584, counts: '{}', rejects: ''})");
    signInAs("ADMIN");
    open("/loads");

    element("files").sendKeys(file("organizations.csv", "key,name\nacme,Acme\n"));
    click("load-send");

    see("load-ahead", "Waiting for cordis-plus-2014.csv, which bea is loading");
    screenshots("load-waiting");
    given.run("MATCH (load:Load {key: 'load-big'}) SET load.status = 'FINISHED'");
    see("load-status", "Finished");
  }

  @Test
  void anAdminSeesWhatPeopleChangedInTheDemoBeforeItGoes() {
    given.is(
        """
        CREATE (:Load {key: 'load-demo', source: 'demo', mapping: 'interlock', by: 'Interlock', status: 'FINISHED', startedAt: datetime(), finishedAt: datetime(), done: 2, total: 2, counts: '{}', rejects: ''}),
          (o:Organization {key: 'org-frostmark', name: 'Frostmark Nordic', source: 'organizations.csv', load: 'load-demo', editedBy: 'ada', editedAt: datetime('2026-11-20T09:12:00Z')}),
          (o)-[:TAKES_PART {role: 'CUSTOMER', load: 'load-demo'}]->(:Deal {key: 'deal-frostmark-cold', name: 'Cold chain', load: 'load-demo'}),
          (a:Person {key: 'p-agneta-mard', name: 'Agneta Mård', load: 'load-demo'})-[:KNOWS {strength: 0.8, load: 'load-demo', editedBy: 'ada', editedAt: datetime('2026-11-21T10:00:00Z')}]->(:Person {key: 'p-agata-sulima', name: 'Bo Ek', load: 'load-demo'})
        """);
    signInAs("ADMIN");
    open("/loads");

    click("demo-remove");
    see("What people changed");
    see("Frostmark Nordic");
    see("Agneta Mård – Bo Ek");
    screenshots("demo-removal");
    click("removal-keep");

    see("Taken out");
    see("people changed them");
    screenshots("loads-demo-removed");
    open("/organizations/org-frostmark");
    see("Frostmark Nordic");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(desk.resolve(name), content).toString();
  }
}
