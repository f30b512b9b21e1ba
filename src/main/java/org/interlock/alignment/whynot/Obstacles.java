package org.interlock.alignment.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.answer.Conflict.Obstacle;
import org.interlock.alignment.answer.Conflict.Part;
import org.interlock.alignment.answer.Conflict.Thing;
import org.interlock.alignment.conflict.Rule;
import org.interlock.alignment.conflict.Rulebook;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.names.KnownNames;
import org.interlock.alignment.names.Phrases;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Problem.Service;

/** Says in words what excludes each other. */
final class Obstacles {

  static final String UNEXPLAINED =
      "The MUST needs can’t all be served together; there was no time to find out which of them"
          + " exclude each other.";

  private static final int FEW = 3;

  private final Formulation wide;
  private final Rulebook book;
  private final Question question;
  private final IneligibleOfferings ineligible;
  private final KnownNames names;

  Obstacles(
      Formulation wide,
      Rulebook book,
      Question question,
      IneligibleOfferings ineligible,
      KnownNames names) {
    this.wide = wide;
    this.book = book;
    this.question = question;
    this.ineligible = ineligible;
    this.names = names;
  }

  Obstacle of(List<Rule> rules) {
    return new Obstacle(message(rules), rules.stream().map(rule -> part(rule, rules)).toList());
  }

  /** Keys of the needs among the rules. */
  List<String> needs(List<Rule> rules) {
    return musts(rules).stream().map(index -> need(index).key()).toList();
  }

  private static List<Integer> musts(List<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> rule instanceof Rule.Must(var index) ? Stream.of(index) : Stream.empty())
        .toList();
  }

  private Need need(int index) {
    return wide.inquiry().needs().get(index);
  }

  private String message(List<Rule> rules) {
    if (rules.isEmpty()) {
      return UNEXPLAINED;
    }
    var needs = musts(rules);
    if (rules.size() == 1 && needs.size() == 1) {
      return ineligible.nobody(need(needs.getFirst()), names);
    }
    var facts = new ArrayList<String>();
    needs.forEach(index -> only(index).ifPresent(facts::add));
    rules.stream()
        .filter(rule -> !(rule instanceof Rule.Must) && !(rule instanceof Rule.Limit))
        .map(rule -> fact(rule, rules))
        .distinct()
        .forEach(facts::add);
    var head = head(needs, rules);
    return facts.isEmpty() ? head + "." : head + ": " + Phrases.and(facts) + ".";
  }

  private String head(List<Integer> needs, List<Rule> rules) {
    var limited = rules.stream().anyMatch(rule -> rule instanceof Rule.Limit);
    var limit = limited ? " with " + partners(book.wide().maxPartners()) : "";
    if (needs.isEmpty()) {
      return limited ? "This can’t be done" + limit : "These can’t take part together";
    }
    var names = needs.stream().map(index -> "“" + need(index).name() + "”").toList();
    var verb =
        switch (needs.size()) {
          case 1 -> " can’t be served";
          case 2 -> " can’t both be served";
          default -> " can’t all be served";
        };
    return Phrases.and(names) + verb + limit;
  }

  private static String partners(int most) {
    return switch (most) {
      case 0 -> "no partner at all";
      case 1 -> "one partner";
      default -> "at most " + most + " partners";
    };
  }

  /** Who alone can serve the need, if few. */
  private Optional<String> only(int index) {
    var who = servers(index);
    return who.size() > FEW
        ? Optional.empty()
        : Optional.of(
            "only %s can serve “%s”".formatted(Phrases.and(names(who)), need(index).name()));
  }

  private List<String> servers(int index) {
    return book.wide().needs().get(index).services().stream()
        .sorted(Comparator.comparingLong(Service::points).thenComparing(Service::brick))
        .map(service -> organization(book.wide().bricks().get(service.brick()).party()))
        .distinct()
        .toList();
  }

  private String organization(int party) {
    return book.wide().parties().get(party).key();
  }

  private String name(int party) {
    return names.organization(organization(party));
  }

  private List<String> names(List<String> organizations) {
    return organizations.stream().map(names::organization).toList();
  }

  private String fact(Rule rule, List<Rule> rules) {
    return switch (rule) {
      case Rule.Must(var index) -> "“%s” must be served".formatted(need(index).name());
      case Rule.Assigned(var index) ->
          "only “%s” may serve “%s”".formatted(offering(index), need(index).name());
      case Rule.Pinned(var party) -> "%s must take part".formatted(name(party));
      case Rule.Excluded(var party) -> "you excluded %s".formatted(name(party));
      case Rule.Limit limit -> partners(book.wide().maxPartners()) + " may take part";
      case Rule.Requirement(var capability) -> requirement(capability, rules);
      case Rule.Rivalry(var one, var other) ->
          "%s conflicts with %s".formatted(name(one), name(other));
    };
  }

  private String offering(int index) {
    return names.offering(assigned(index));
  }

  private String assigned(int index) {
    return question.assign().getOrDefault(need(index).key(), "");
  }

  /** Which offerings require it, and who alone meets that. */
  private String requirement(String capability, List<Rule> rules) {
    var requiring = requiring(capability, rules);
    var meeting = meeting(capability, requiring);
    var subject =
        requiring.size() > FEW
            ? requiring.size() + " offerings require"
            : Phrases.and(
                    requiring.stream()
                        .map(brick -> "“" + names.offering(brick(brick)) + "”")
                        .toList())
                + (requiring.size() == 1 ? " requires" : " require");
    var by =
        meeting.isEmpty()
            ? ", which nobody gives"
            : meeting.size() > FEW
                ? ""
                : ", which only " + Phrases.and(names(meeting)) + " can give";
    return "%s “%s”%s".formatted(subject, names.capability(capability), by);
  }

  private String brick(int brick) {
    return book.wide().bricks().get(brick).key();
  }

  /** The bricks that serve a need among the rules, or else any, that require the capability. */
  private List<Integer> requiring(String capability, List<Rule> rules) {
    var all = new TreeSet<Integer>();
    for (var b = 0; b < book.wide().bricks().size(); b++) {
      if (book.wide().bricks().get(b).ports().stream()
          .anyMatch(port -> port.requires().equals(capability))) {
        all.add(b);
      }
    }
    var serving =
        musts(rules).stream()
            .flatMap(index -> book.wide().needs().get(index).services().stream())
            .map(Service::brick)
            .filter(all::contains)
            .distinct()
            .sorted()
            .toList();
    return serving.isEmpty() ? List.copyOf(all) : serving;
  }

  private List<String> meeting(String capability, List<Integer> requiring) {
    return requiring.stream()
        .flatMap(brick -> book.wide().bricks().get(brick).ports().stream())
        .filter(port -> port.requires().equals(capability))
        .flatMap(port -> Stream.concat(port.verified().stream(), port.unverified().stream()))
        .map(brick -> organization(book.wide().bricks().get(brick).party()))
        .distinct()
        .sorted()
        .toList();
  }

  private Part part(Rule rule, List<Rule> rules) {
    var sentence =
        switch (rule) {
          case Rule.Must(var index) -> must(index);
          case Rule.Assigned one -> capital(fact(one, rules)) + ": you chose it.";
          case Rule.Pinned one -> fact(one, rules) + ": you pinned it.";
          case Rule.Excluded(var party) ->
              "%s must not take part: you excluded it.".formatted(name(party));
          default -> capital(fact(rule, rules)) + ".";
        };
    return new Part(kind(rule), about(rule), sentence);
  }

  private String must(int index) {
    var who = servers(index);
    var by =
        who.isEmpty()
            ? "nobody can serve it"
            : who.size() > FEW
                ? who.size() + " organizations can serve it"
                : "only " + Phrases.and(names(who)) + " can serve it";
    return "“%s” is a MUST; %s.".formatted(need(index).name(), by);
  }

  private static Conflict.Rule kind(Rule rule) {
    return switch (rule) {
      case Rule.Must _ -> Conflict.Rule.NEED;
      case Rule.Assigned _ -> Conflict.Rule.ASSIGNMENT;
      case Rule.Pinned _ -> Conflict.Rule.PIN;
      case Rule.Excluded _ -> Conflict.Rule.EXCLUSION;
      case Rule.Limit _ -> Conflict.Rule.LIMIT;
      case Rule.Requirement _ -> Conflict.Rule.REQUIREMENT;
      case Rule.Rivalry _ -> Conflict.Rule.RIVALRY;
    };
  }

  private List<Thing> about(Rule rule) {
    return switch (rule) {
      case Rule.Must(var index) ->
          List.of(names.need(need(index)), names.aboutCapability(need(index).capability()));
      case Rule.Assigned(var index) ->
          List.of(names.need(need(index)), names.aboutOffering(assigned(index)));
      case Rule.Pinned(var party) -> List.of(about(party));
      case Rule.Excluded(var party) -> List.of(about(party));
      case Rule.Limit limit -> List.of();
      case Rule.Requirement(var capability) -> List.of(names.aboutCapability(capability));
      case Rule.Rivalry(var one, var other) -> List.of(about(one), about(other));
    };
  }

  private Thing about(int party) {
    return names.aboutOrganization(organization(party));
  }

  private static String capital(String sentence) {
    return Phrases.capital(sentence);
  }
}
