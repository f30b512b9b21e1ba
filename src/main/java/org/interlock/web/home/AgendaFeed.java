package org.interlock.web.home;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlock.desk.RecentChanges;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.web.home.Agenda.OwnDeal;
import org.interlock.web.home.Agenda.Promise;
import org.interlock.web.home.Agenda.Wait;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The home page of a user as an Atom feed (RFC 4287), for a reader that signs in by HTTP Basic:
 * what changed, which promises are due, which deals wait. Reading it is no visit. An entry keeps
 * its id as long as it says the same, so that a reader shows it once.
 */
@Hidden
@RestController
class AgendaFeed {

  private final Agendas agendas;
  private final MessageSource texts;
  private final Clock clock;

  AgendaFeed(Agendas agendas, MessageSource texts, Clock clock) {
    this.agendas = agendas;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping(path = "/api/feed", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  Feed feed(Principal user) {
    var agenda = agendas.of(user.getName());
    var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    var feed = new Feed("atom_1.0");
    feed.setId("urn:interlock:home:" + user.getName());
    feed.setTitle(text("home.feed.title", user.getName()));
    feed.setAlternateLinks(List.of(link(base + "/")));
    var entries =
        Stream.of(
                agenda.promises().stream().map(promise -> entry(promise, base)),
                agenda.deals().stream()
                    .filter(deal -> deal.waitsFor(today()) != Wait.NOTHING)
                    .map(deal -> entry(deal, base)),
                agenda.changes().stream()
                    .flatMap(record -> record.changes().stream())
                    .map(line -> entry(line, base)))
            .flatMap(all -> all)
            .sorted(Comparator.comparing(Entry::getUpdated).reversed())
            .toList();
    feed.setEntries(entries);
    feed.setUpdated(
        entries.isEmpty() ? Date.from(clock.instant()) : entries.getFirst().getUpdated());
    return feed;
  }

  private Entry entry(Promise promise, String base) {
    var title =
        text(
            promise.isOurs() ? "home.feed.promise.ours" : "home.feed.promise.theirs",
            promise.due(),
            Objects.requireNonNullElse(promise.note(), ""));
    var page = promise.record().map(RecordAddress::page).orElse("/");
    return entry(
        "promise:%s:%s".formatted(promise.key(), promise.due()),
        title,
        String.join(", ", promise.names()),
        base + page,
        day(promise.due().minusDays(Agendas.DAYS_AHEAD)));
  }

  private Entry entry(OwnDeal deal, String base) {
    var wait = deal.waitsFor(today());
    var since = wait == Wait.SILENT ? deal.lastContact() : deal.openedOn();
    return entry(
        "deal:%s:%s:%s".formatted(deal.key(), wait, since),
        text("home.feed.deal", deal.name(), text("home.wait." + wait, deal.silentDays(today()))),
        deal.customer() == null ? "" : deal.customer().name(),
        base + new RecordAddress(RecordKind.DEAL, deal.key()).page(),
        day(since == null ? today() : since));
  }

  private Entry entry(RecentChanges.Line line, String base) {
    var change = line.change();
    var part = change.part();
    var what =
        part == null
            ? ""
            : " " + texts.getMessage("history.part." + part, null, part, Locale.ENGLISH);
    var by = change.by() == null ? text("home.changes.load") : change.by();
    var title =
        "%s: %s%s (%s)".formatted(line.name(), text("history.action." + change.action()), what, by);
    return entry(
        "change:" + change.key(),
        title,
        Objects.requireNonNullElse(change.partName(), ""),
        base + line.record().history(),
        change.at().toInstant());
  }

  private static Entry entry(String id, String title, String summary, String page, Instant at) {
    var entry = new Entry();
    entry.setId("urn:interlock:" + id);
    entry.setTitle(title);
    entry.setUpdated(Date.from(at));
    entry.setAlternateLinks(List.of(link(page)));
    if (!summary.isEmpty()) {
      var content = new Content();
      content.setType(Content.TEXT);
      content.setValue(summary);
      entry.setSummary(content);
    }
    return entry;
  }

  private static Link link(String address) {
    var link = new Link();
    link.setRel("alternate");
    link.setHref(address);
    return link;
  }

  /** Nothing is of a day to come, though it is due then. */
  private Instant day(LocalDate day) {
    var at = day.atStartOfDay(clock.getZone()).toInstant();
    return at.isAfter(clock.instant()) ? clock.instant() : at;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.ENGLISH);
  }
}
