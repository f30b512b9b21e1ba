package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.source.RejectedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a later load meets: its own of before, what people edited, what they removed. */
@InterlockTest
class LaterLoadTest {

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @Autowired MockMvcTester browser;
  @TempDir Path folder;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void keepsOnlyThePropertiesThatAPersonSet() throws IOException {
    write("organizations.csv", "key,name,region,size\nacme,Acme,Hamburg,10\n");
    load();
    graph.run(
        """
        MATCH (o:Organization)
        SET o.name = 'ACME SE', o.size = null, o.edited = ['name', 'size'], o.editedBy = 'ben',
          o.editedAt = datetime('2026-11-22T08:00:00Z')
        CREATE (:Change {key: '2026-11-20T09:12:00.000000000Z-00000001', record: 'Organization acme', by: 'ada',
            at: datetime('2026-11-20T10:12:00+01:00'), action: 'CHANGED', before: '{"name":"Acme"}', after: '{"name":"ACME SE"}'}),
          (:Change {key: '2026-11-21T09:12:00.000000000Z-00000001', record: 'Organization acme', by: 'eve',
            at: datetime('2026-11-21T09:12:00Z'), action: 'CHANGED', part: 'SUPPLIES', before: '{}', after: '{"name":"x"}'})
        """);
    write("organizations.csv", "key,name,region,size\nacme,Acme AG,Bremen,12\n");

    var report = load();

    assertThat(report.sample())
        .containsExactlyInAnyOrder(
            new RejectedValue(
                "organizations.csv",
                2,
                "name",
                "Acme AG",
                "name of Organization acme was edited by hand by ada on 2026-11-20 at 09:12 UTC, so"
                    + " “ACME SE” stays"),
            new RejectedValue(
                "organizations.csv",
                2,
                "size",
                "12",
                "size of Organization acme was edited by hand by ben on 2026-11-22 at 08:00 UTC, so"
                    + " the absence of a value stays"));
    assertThat(report.conflicts()).isEqualTo(2);
    assertThat(
            graph.run(
                "MATCH (o:Organization) RETURN o.name AS name, o.region AS region, o.size AS size,"
                    + " o.load AS load, o.version AS version"))
        .hasToString(
            "[{name=ACME SE, region=Bremen, size=null, load=%s, version=1}]"
                .formatted(report.key()));
    assertThat(load().summary()).startsWith("1 row of").contains("nothing changed");
  }

  @Test
  void keepsOnlyThePropertiesOfARelationshipThatAPersonSet() throws IOException {
    write("organizations.csv", "key,name\nacme,Acme\n");
    write("deals.csv", "key,name\nd,Deal\n");
    write("parties.csv", "deal_key,organization_key,role,status,share\nd,acme,LEAD,PROPOSED,0.5\n");
    load();
    graph.run(
        """
        MATCH ()-[part:TAKES_PART]->()
        SET part.status = 'ACCEPTED', part.edited = ['status'], part.editedBy = 'ada',
          part.editedAt = datetime('2026-11-22T08:00:00Z')
        """);
    write("parties.csv", "deal_key,organization_key,role,status,share\nd,acme,LEAD,INVITED,0.4\n");

    var report = load();

    assertThat(report.sample())
        .containsExactly(
            new RejectedValue(
                "parties.csv",
                2,
                "status",
                "INVITED",
                "status of TAKES_PART from acme to d was edited by hand by ada on 2026-11-22 at"
                    + " 08:00 UTC, so “ACCEPTED” stays"));
    assertThat(graph.run("MATCH ()-[p:TAKES_PART]->() RETURN p.status AS status, p.share AS share"))
        .hasToString("[{status=ACCEPTED, share=0.4}]");
    assertThat(changes())
        .containsExactly(
            "Deal d / Organization acme TAKES_PART [\"Organization acme\",\"LEAD\"] Acme:"
                + " {\"share\":0.5} > {\"share\":0.4} by "
                + report.key());
    assertThat(versions()).contains("Deal d 2").doesNotContain("Organization acme 1");
  }

  @Test
  void remembersWhatItChangedAndNothingElse() throws IOException {
    write("organizations.csv", "key,name,aliases,size\nacme,Acme,One,10\nblue,Blue,,\n");
    write("capabilities.csv", "key,name\nmill,Milling\n");
    write("deals.csv", "key,name,opened_on\nd,Deal,2026-01-01\n");
    write("needs.csv", "key,owner_key,statement,capability_key\nn,d,Shafts,mill\n");
    write("wins.csv", "key,deal_key,party_key,kind,value\nw,d,acme,money,1\n");
    load();
    assertThat(changes()).as("what a load adds is told by its provenance").isEmpty();
    assertThat(load().counts().nodesUpdated()).isEmpty();
    assertThat(changes()).isEmpty();
    graph.run("MATCH (n) REMOVE n.version");
    write("organizations.csv", "key,name,aliases,size\nacme,Acme,One|Two,\nblue,Blue,,\n");
    write("deals.csv", "key,name,opened_on\nd,Deal,2026-02-01\n");
    write("needs.csv", "key,owner_key,statement,capability_key\nn,d,Long shafts,mill\n");
    write("wins.csv", "key,deal_key,party_key,kind,value\nw,d,acme,money,2\n");

    var report = load();

    assertThat(changes())
        .containsExactlyInAnyOrder(
            "Organization acme: {\"aliases\":[\"One\"]} > {\"aliases\":[\"One\",\"Two\"]} by "
                + report.key(),
            "Deal d: {\"openedOn\":\"2026-01-01\"} > {\"openedOn\":\"2026-02-01\"} by "
                + report.key(),
            "Deal d Need n Shafts: {\"statement\":\"Shafts\"} > {\"statement\":\"Long shafts\"} by "
                + report.key(),
            "Deal d Win w money: {\"value\":1.0} > {\"value\":2.0} by " + report.key());
    assertThat(versions())
        .as("a deal counts each change of its parts")
        .containsExactly("Deal d 3", "Need n 1", "Organization acme 1", "Win w 1");
    assertThat(graph.run("MATCH (c:Change) RETURN DISTINCT c.action AS action, c.by AS by"))
        .hasToString("[{action=CHANGED, by=null}]");
  }

  @Test
  void countsWhatItAddsToARecordAsAChangeOfIt() throws IOException {
    write("organizations.csv", "key,name\nacme,Acme\n");
    write("people.csv", "key,name\nada,Ada\n");
    load();
    assertThat(versions()).isEmpty();
    write("employments.csv", "person_key,organization_key\nada,acme\n");

    load();
    load();

    assertThat(versions()).containsExactly("Person ada 1");
  }

  @Test
  void makesNothingAnewThatAPersonRemoved() throws IOException {
    graph.run(
        """
        CREATE (:Trash {ofLabel: 'Organization', ofKey: 'acme', removal: 'r', removedBy: 'ada',
          removedAt: datetime('2026-11-22T08:00:00Z'), root: true, key: 'acme', name: 'Acme'}),
          (:Trash {ofLabel: 'Offering', ofKey: 'pump', removal: 'r', removedBy: 'ada',
          removedAt: datetime('2026-11-22T08:00:00Z'), root: false, key: 'pump', name: 'Pump'}),
          (:Trash {ofLabel: 'Person', ofKey: 'blue', removal: 's', removedBy: 'ben', root: true})
        """);
    write("organizations.csv", "key,name\nacme,Acme\nblue,Blue\n");
    write("offerings.csv", "key,organization_key,name\nvalve,acme,Valve\npump,blue,Pump\n");

    var report = load();

    assertThat(report.sample())
        .extracting(r -> "%s:%d %s %s".formatted(r.file(), r.line(), r.column(), r.reason()))
        .containsExactlyInAnyOrder(
            "organizations.csv:2 key was removed by ada on 2026-11-22 at 08:00 UTC; restore it, or"
                + " take it out of the trash for good",
            "offerings.csv:2 organization_key there is no organization with this key",
            "offerings.csv:3 key was removed by ada on 2026-11-22 at 08:00 UTC; restore it, or take"
                + " it out of the trash for good");
    assertThat(report.conflicts()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.counts().nodesCreated()).isEqualTo(Map.of("Organization", 1L));
    assertThat(graph.run("MATCH (n:Organization|Offering) RETURN n.key AS key"))
        .hasToString("[{key=blue}]");
  }

  @Test
  void addsNoRelationshipAnewThatAPersonTookAway() throws IOException {
    write("organizations.csv", "key,name\nacme,Acme\nblue,Blue\n");
    write("people.csv", "key,name\nada,Ada\n");
    write(
        "employments.csv",
        "person_key,organization_key,title,since\nada,acme,CEO,2020-01-01\nada,blue,,\n");
    write("ties.csv", "from_key,to_key,type\nacme,blue,PARTNERS_WITH\n");
    load();
    graph.run(
        """
        MATCH (p:Person)-[work:WORKS_AT {title: 'CEO'}]->()
        SET work.since = date('2021-01-01'), work.edited = ['since'], work.editedBy = 'ben'
        CREATE (:Change {key: '2026-11-20T09:12:00.000000000Z-00000001', record: 'Person ada', other: 'Organization acme', by: 'ben',
          at: datetime('2026-11-20T09:12:00Z'), action: 'CHANGED', part: 'WORKS_AT', partKey: '["Organization acme","CEO","2020-01-01"]',
          before: '{"since":"2020-01-01"}', after: '{"since":"2021-01-01"}'})
        """);
    graph.run(
        """
        MATCH ()-[tie:PARTNERS_WITH]->()
        DELETE tie
        CREATE (:Change {key: '2026-11-21T09:12:00.000000000Z-00000001', record: 'Organization blue', other: 'Organization acme', by: 'ada',
          at: datetime('2026-11-21T09:12:00Z'), action: 'REMOVED', part: 'PARTNERS_WITH', partKey: '["Organization acme",""]', before: '{}', after: '{}'})
        """);

    var report = load();

    assertThat(report.sample())
        .extracting(r -> "%s:%d %s".formatted(r.file(), r.line(), r.reason()))
        .containsExactlyInAnyOrder(
            "employments.csv:2 WORKS_AT from ada to acme was changed by ben on 2026-11-20 at 09:12"
                + " UTC, so it is not added again",
            "ties.csv:2 PARTNERS_WITH from acme to blue was removed by ada on 2026-11-21 at 09:12"
                + " UTC, so it is not added again");
    assertThat(report.counts().relationshipsCreated()).isEmpty();
    assertThat(report.conflicts()).isEqualTo(2);
    graph.run(
        "MATCH (c:Change {action: 'REMOVED'}) WITH c {.*, key:"
            + " '2026-11-22T09:12:00.000000000Z-00000001', action: 'RESTORED'} AS entry CREATE"
            + " (d:Change) SET d = entry");
    assertThat(load().counts().relationshipsCreated()).isEqualTo(Map.of("PARTNERS_WITH", 1L));
  }

  @Test
  @WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
  void addsNothingAnewThatAPersonTookOutOfANeed() throws IOException {
    write("deals.csv", "key,name,status\nd,Deal,OPEN\n");
    write("capabilities.csv", "key,name\nmill,Milling\nturn,Turning\n");
    write("connectors.csv", "key,name,kind\nopc,OPC UA,TECHNICAL\n");
    write("needs.csv", "key,owner_key,statement,capability_key,accepts\nn,d,Shafts,mill,opc\n");
    load();
    change(Map.of("capability", "turn", "accepts", ""));

    var report = load();

    assertThat(report.sample())
        .extracting(RejectedValue::reason)
        .allMatch(reason -> reason.contains("was removed by ada"))
        .hasSize(2);
    assertThat(to()).containsExactly("turn");
    change(Map.of("capability", "turn", "accepts", "opc"));
    load();
    assertThat(to()).containsExactly("opc", "turn");
  }

  private void change(Map<String, String> values) {
    var request = browser.post().uri("/deals/d/needs/edit").with(csrf()).param("part", "n");
    values.forEach(request::param);
    assertThat(request.exchange()).hasStatus3xxRedirection();
  }

  private List<Object> to() {
    return graph
        .run("MATCH (:Need)-[:FOR|ACCEPTS]->(to) RETURN to.key AS key ORDER BY key")
        .stream()
        .map(row -> row.get("key"))
        .toList();
  }

  private List<String> changes() {
    return graph
        .run(
            """
            MATCH (c:Change)
            RETURN c.record + coalesce(' / ' + c.other, '') + coalesce(' ' + c.part, '') + coalesce(' ' + c.partKey, '')
              + coalesce(' ' + c.partName, '') + ': ' + c.before + ' > ' + c.after + ' by ' + coalesce(c.by, c.load) AS text
            ORDER BY c.key
            """)
        .stream()
        .map(row -> (String) row.get("text"))
        .toList();
  }

  private List<String> versions() {
    return graph
        .run(
            "MATCH (n) WHERE n.version IS NOT NULL AND NOT n:Load RETURN head(labels(n)) + ' ' +"
                + " n.key + ' ' + n.version AS text ORDER BY text")
        .stream()
        .map(row -> (String) row.get("text"))
        .toList();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private LoadReport load() {
    return loader.load(
        new LoadRequest(List.of(folder), null, "test", folder.resolve("reports")), Progress.NONE);
  }
}
