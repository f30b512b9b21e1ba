package org.interlock.web.home;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.catalog.Named;
import org.interlock.desk.Desks;
import org.interlock.desk.Desks.DeskRecord;
import org.interlock.desk.RecentChanges;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.PersonTies;
import org.interlock.trust.PersonTies.ColdTie;
import org.interlock.web.home.Agenda.ChangedRecord;
import org.interlock.web.home.Agenda.OwnDeal;
import org.interlock.web.home.Agenda.Promise;
import org.interlock.web.home.Agenda.SavedAnswer;
import org.interlock.web.home.Agenda.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together what is to do for a user. Each question starts at the user and follows what they
 * own or follow, so that it costs as much as their desk is large, however large the graph is.
 */
@Component
class Agendas {

  /** Of how many records changes are looked for: the latest that were put on the desk. */
  static final int MOST_RECORDS = 500;

  private static final int MOST_SHOWN = 8;

  /** Each is asked again when the page is read. */
  private static final int MOST_SAVED = 3;

  private static final int MOST_TIES = 5;
  private static final int MOST_CHANGES = 60;
  private static final int MOST_DEALS = 60;
  private static final int LOOKED_DEALS = 500;
  private static final int LOOKED_REASONS = 200;

  /** How far ahead promises are shown. */
  static final int DAYS_AHEAD = 14;

  /** How far back changes are shown to somebody who looked lately. */
  private static final Duration BACK = Duration.ofDays(14);

  private static final Cypher PROMISES = Cypher.named("home/promises");
  private static final Cypher DEALS = Cypher.named("home/deals");
  private static final Cypher SAVED = Cypher.named("home/saved");
  private static final Cypher REASONS = Cypher.named("home/reasons");

  record Reason(String organization, String deal, String name) {}

  private final Desks desks;
  private final RecentChanges changes;
  private final PersonTies personTies;
  private final Graph graph;
  private final Clock clock;

  Agendas(Desks desks, RecentChanges changes, PersonTies personTies, Graph graph, Clock clock) {
    this.desks = desks;
    this.changes = changes;
    this.personTies = personTies;
    this.graph = graph;
    this.clock = clock;
  }

  /** What is to do for a user who looks at the home page; it counts as a visit. */
  Agenda visit(String user) {
    return of(user, desks.look(user).orElse(null));
  }

  /** The same without a visit, as if the user had not looked lately. */
  Agenda of(String user) {
    return of(user, null);
  }

  private Agenda of(String user, @Nullable ZonedDateTime before) {
    var records = desks.records(user, MOST_RECORDS);
    var changed = changed(records, user, before);
    var deals = deals(user);
    var ties = ties(user);
    return new Agenda(
        records.size(),
        promises(user),
        deals.subList(0, Math.min(MOST_SHOWN, deals.size())),
        Math.max(0, deals.size() - MOST_SHOWN),
        ties,
        reasons(ties),
        changed.subList(0, Math.min(MOST_SHOWN, changed.size())),
        changed.size() > MOST_SHOWN,
        graph.rows(SAVED, Map.of("user", user, "limit", MOST_SAVED), SavedAnswer.class),
        before);
  }

  /** Whether it is known which person a user is. */
  boolean isKnown(String user) {
    return desks.person(user).isPresent();
  }

  private List<Promise> promises(String user) {
    return graph.rows(
        PROMISES,
        Map.of("user", user, "until", today().plusDays(DAYS_AHEAD), "limit", MOST_SHOWN + 1),
        Promise.class);
  }

  private List<OwnDeal> deals(String user) {
    var today = today();
    return graph
        .rows(
            DEALS, Map.of("user", user, "looked", LOOKED_DEALS, "limit", MOST_DEALS), OwnDeal.class)
        .stream()
        .sorted(Comparator.comparing((OwnDeal deal) -> deal.waitsFor(today) == Wait.NOTHING))
        .toList();
  }

  private List<ColdTie> ties(String user) {
    return desks.person(user).map(me -> personTies.cold(me.key(), MOST_TIES)).orElse(List.of());
  }

  private Map<String, Named> reasons(List<ColdTie> ties) {
    var organizations =
        ties.stream().flatMap(tie -> Stream.ofNullable(tie.organization())).distinct().toList();
    return organizations.isEmpty()
        ? Map.of()
        : graph
            .rows(
                REASONS,
                Map.of("organizations", organizations, "looked", LOOKED_REASONS),
                Reason.class)
            .stream()
            .collect(Collectors.toMap(Reason::organization, it -> new Named(it.deal(), it.name())));
  }

  private List<ChangedRecord> changed(
      List<DeskRecord> records, String user, @Nullable ZonedDateTime before) {
    var earliest = clock.instant().minus(BACK);
    var since =
        before == null || before.toInstant().isAfter(earliest) ? earliest : before.toInstant();
    var lines =
        changes.of(records.stream().map(DeskRecord::record).toList(), since, user, MOST_CHANGES);
    var byRecord = new LinkedHashMap<String, List<RecentChanges.Line>>();
    lines.forEach(
        line ->
            byRecord.computeIfAbsent(line.record().toString(), key -> new ArrayList<>()).add(line));
    return byRecord.values().stream()
        .map(
            all ->
                new ChangedRecord(
                    all.getFirst().record(),
                    all.getFirst().name(),
                    List.copyOf(all),
                    before == null
                        || all.stream().anyMatch(line -> line.change().at().isAfter(before))))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
