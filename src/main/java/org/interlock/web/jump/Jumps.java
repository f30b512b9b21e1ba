package org.interlock.web.jump;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.catalog.search.Search;
import org.interlock.graph.InvalidInput;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.web.jump.Grammar.Reading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Offers what a typed text may mean, with one search for records and none for commands. */
@Component
class Jumps {

  private static final int MOST = 8;

  /** How many records are looked through for those that a command is for. */
  private static final int MOST_FOUND = 60;

  /** How many commands are offered for a record whose name alone was typed. */
  private static final int MOST_USEFUL = 5;

  /** A record found, and what tells it from others of its name. */
  private record Target(RecordAddress record, String name, String detail) {}

  private final Search search;
  private final MessageSource messages;
  private final Clock clock;

  Jumps(Search search, MessageSource messages, Clock clock) {
    this.search = search;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What to do and where to go, the likelier group first; an empty text is offered everything that
   * needs no record yet.
   *
   * @throws InvalidInput if the text is too long
   */
  List<JumpGroup> of(String text, Audience user, Locale locale) {
    if (text.length() > Search.LONGEST) {
      throw new InvalidInput("q", "Use at most %d characters.".formatted(Search.LONGEST));
    }
    var wording = new Wording(messages, locale);
    var reading = wording.grammar(user).read(text);
    var targets = targets(text, reading, wording);
    var asked = asked(reading, targets, wording);
    var deeds = asked.isEmpty() ? useful(targets, user, wording) : asked;
    var goals =
        Stream.concat(
                places(reading, false, wording),
                targets.stream()
                    .limit(MOST)
                    .map(it -> new Jump(it.name, it.detail, it.record.page())))
            .collect(Collectors.toCollection(ArrayList::new));
    var called = targets.stream().anyMatch(target -> isCalled(target, text));
    var name = name(text, reading);
    if (!name.isEmpty()) {
      goals.add(new Jump(wording.text("jump.all", name), "", query("/search", name)));
    }
    var doing = new JumpGroup("do", deeds);
    var going = new JumpGroup("go", goals);
    var groups = asked.isEmpty() || called ? List.of(going, doing) : List.of(doing, going);
    return groups.stream().filter(group -> !group.jumps().isEmpty()).toList();
  }

  private List<Target> targets(String text, Reading reading, Wording wording) {
    var name = name(text, reading);
    if (name.isEmpty()) {
      return List.of();
    }
    // All kinds, for the text may be a name that only begins like a command.
    var hits = search.find(name, "", reading.rest().isEmpty() ? MOST : MOST_FOUND).results();
    var twins =
        hits.stream().collect(groupingBy(hit -> List.of(hit.name(), hit.detail()), counting()));
    return hits.stream()
        .map(hit -> target(hit, twins.getOrDefault(List.of(hit.name(), hit.detail()), 1L), wording))
        // Whoever types all of a name means that name, even if it begins like a command.
        .sorted(Comparator.comparing(target -> !isCalled(target, text)))
        .toList();
  }

  private static Target target(Search.Hit hit, long twins, Wording wording) {
    var kind = RecordKind.of(hit.label()).orElseThrow();
    var detail =
        Stream.of(wording.of(kind), hit.detail(), twins > 1 ? hit.key() : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Target(new RecordAddress(kind, hit.key()), hit.name(), detail);
  }

  /** What records are searched for by. */
  private static String name(String text, Reading reading) {
    return reading.rest().isEmpty() ? text.strip() : reading.rest();
  }

  private static boolean isCalled(Target target, String text) {
    return target.name.toLowerCase(Locale.ROOT).startsWith(text.strip().toLowerCase(Locale.ROOT));
  }

  /** The commands that the text begins with, for the records that it goes on with. */
  private List<Jump> asked(Reading reading, List<Target> targets, Wording wording) {
    var commands =
        reading.rest().isEmpty()
            ? reading.commands().stream().map(command -> unfinished(command, wording))
            : targets.stream()
                .flatMap(target -> deeds(reading.commands(), target, wording))
                .limit(MOST);
    return Stream.concat(commands, places(reading, true, wording)).toList();
  }

  private List<Jump> useful(List<Target> targets, Audience user, Wording wording) {
    var commands =
        Arrays.stream(Command.values())
            .filter(command -> command.audience().includes(user))
            .toList();
    // It is listed above with what tells it from others.
    return targets.stream()
        .limit(1)
        .map(best -> new Target(best.record, best.name, ""))
        .flatMap(best -> deeds(commands, best, wording))
        .limit(MOST_USEFUL)
        .toList();
  }

  private Stream<Jump> deeds(Collection<Command> commands, Target target, Wording wording) {
    var today = LocalDate.now(clock);
    return commands.stream()
        .filter(command -> command.kinds().contains(target.record.kind()))
        .map(
            command ->
                new Jump(
                    wording.of(command, target.name),
                    target.detail,
                    command.address(target.record, today)));
  }

  /** A command whose record is still to be named; without a script on a page that asks for it. */
  private static Jump unfinished(Command command, Wording wording) {
    var typed = wording.of(command, "").strip() + " ";
    var kinds = command.kinds().stream().map(wording::of).collect(Collectors.joining(", "));
    return new Jump(wording.of(command, "…"), kinds, query("/jump", typed), typed);
  }

  private static Stream<Jump> places(Reading reading, boolean forms, Wording wording) {
    return reading.places().stream()
        .filter(place -> place.isForm() == forms)
        .map(place -> new Jump(wording.of(place), "", place.address()));
  }

  private static String query(String path, String text) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("q", "{text}")
        .encode()
        .buildAndExpand(text)
        .toUriString();
  }
}
