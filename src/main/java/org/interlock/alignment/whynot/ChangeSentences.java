package org.interlock.alignment.whynot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.answer.Conflict.Kind;
import org.interlock.alignment.answer.Conflict.Nearby;
import org.interlock.alignment.answer.Conflict.Step;
import org.interlock.alignment.answer.Conflict.Thing;
import org.interlock.alignment.conflict.Change;
import org.interlock.alignment.conflict.Repairs.Repair;
import org.interlock.alignment.conflict.Rulebook;
import org.interlock.alignment.names.KnownNames;
import org.interlock.alignment.names.Phrases;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.jspecify.annotations.Nullable;

/** Says in words what could be otherwise, and asks the question so changed. */
final class ChangeSentences {

  private final Question question;
  private final Inquiry inquiry;
  private final Rulebook book;
  private final Map<String, List<Nearby>> nearest;
  private final KnownNames names;

  ChangeSentences(
      Question question,
      Inquiry inquiry,
      Rulebook book,
      Map<String, List<Nearby>> nearest,
      KnownNames names) {
    this.question = question;
    this.inquiry = inquiry;
    this.book = book;
    this.nearest = nearest;
    this.names = names;
  }

  Conflict.Change of(Repair repair) {
    var steps = repair.changes().stream().map(this::step).toList();
    return new Conflict.Change(
        Phrases.capital(Phrases.and(steps.stream().map(Step::sentence).toList())) + ".",
        steps,
        repair.cost(),
        repair.proven(),
        repair.parties().stream().map(this::about).toList(),
        repair.asks() ? changed(repair.changes()) : null);
  }

  private Step step(Change change) {
    return switch (change) {
      case Change.Soften(var index) ->
          step(Kind.SOFTEN, need(index), "ask for “%s” as a SHOULD".formatted(name(index)));
      case Change.Release(var index) ->
          step(Kind.RELEASE, need(index), "let any offering serve “%s”".formatted(name(index)));
      case Change.Unpin(var party) ->
          step(Kind.UNPIN, about(party), "do without %s".formatted(called(party)));
      case Change.Admit(var party) ->
          step(Kind.ADMIT, about(party), "let %s take part".formatted(called(party)));
      case Change.Raise(var most) ->
          new Step(
              Kind.RAISE,
              List.of(),
              most,
              "allow %d %s".formatted(most, most == 1 ? "partner" : "partners"),
              List.of());
      case Change.Reconcile(var one, var other) ->
          new Step(
              Kind.RECONCILE,
              List.of(about(one), about(other)),
              null,
              "get %s and %s to work side by side".formatted(called(one), called(other)),
              List.of());
      case Change.Recruit(var capability) ->
          new Step(
              Kind.RECRUIT,
              List.of(names.aboutCapability(capability)),
              null,
              "find a partner for “%s”".formatted(names.capability(capability)),
              nearest.getOrDefault(capability, List.of()));
    };
  }

  private static Step step(Kind kind, Thing about, String sentence) {
    return new Step(kind, List.of(about), null, sentence, List.of());
  }

  private Thing need(int index) {
    return names.need(inquiry.needs().get(index));
  }

  private Thing about(int party) {
    return names.aboutOrganization(organization(party));
  }

  private String key(int index) {
    return inquiry.needs().get(index).key();
  }

  private String name(int index) {
    return inquiry.needs().get(index).name();
  }

  private String organization(int party) {
    return book.wide().parties().get(party).key();
  }

  private String called(int party) {
    return names.organization(organization(party));
  }

  private @Nullable Question changed(List<Change> changes) {
    var needs = new ArrayList<>(question.needs());
    var priorities = new HashMap<>(question.priorities());
    var assign = new HashMap<>(question.assign());
    var pin = new ArrayList<>(question.pin());
    var exclude = new ArrayList<>(question.exclude());
    var partners = question.maxPartners();
    for (var change : changes) {
      switch (change) {
        case Change.Soften(var index) -> soften(key(index), needs, priorities);
        case Change.Release(var index) -> assign.remove(key(index));
        case Change.Unpin(var party) -> pin.remove(organization(party));
        case Change.Admit(var party) -> exclude.remove(organization(party));
        case Change.Raise(var most) -> partners = most;
        case Change.Reconcile one -> throw new IllegalStateException("No question: " + one);
        case Change.Recruit one -> throw new IllegalStateException("No question: " + one);
      }
    }
    return question
        .withNeeds(needs)
        .withMaxPartners(partners)
        .withPin(pin)
        .withExclude(exclude)
        .withPriorities(priorities)
        .withAssign(assign);
  }

  /** A need asked for ad hoc is changed itself, that of a deal by a priority of this question. */
  private static void soften(
      String key, List<Question.Need> needs, Map<String, Priority> priorities) {
    priorities.remove(key);
    if (needs.isEmpty()) {
      priorities.put(key, Priority.SHOULD);
    }
    needs.replaceAll(
        need ->
            need.capability().equals(key)
                ? new Question.Need(key, Priority.SHOULD, need.accepts())
                : need);
  }
}
