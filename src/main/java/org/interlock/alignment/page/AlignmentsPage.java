package org.interlock.alignment.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.page.answer.Answers;
import org.interlock.alignment.page.form.FormParameters;
import org.interlock.alignment.page.form.FormReader;
import org.interlock.alignment.page.form.FormReading;
import org.interlock.alignment.page.form.TextMeanings;
import org.interlock.alignment.page.form.TextMeanings.Choice;
import org.interlock.alignment.page.form.TextMeanings.Input;
import org.interlock.alignment.page.form.TextMeanings.Kind;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The alignment search: the question as a form, and its answer below. Both have one address, in
 * keys; a form sent with names is redirected to it.
 */
@Controller
public class AlignmentsPage {

  private static final Pattern NEED = Pattern.compile("needs\\[(\\d{1,4})](.*)");

  private final FormReader questions;
  private final TextMeanings meanings;
  private final Alignments alignments;
  private final Answers answers;
  private final NextMovesBuilder nextMoves;
  private final HomeOrganizations home;
  private final AnswerActions actions;

  AlignmentsPage(
      FormReader questions,
      TextMeanings meanings,
      Alignments alignments,
      Answers answers,
      NextMovesBuilder nextMoves,
      HomeOrganizations home,
      AnswerActions actions) {
    this.questions = questions;
    this.meanings = meanings;
    this.alignments = alignments;
    this.answers = answers;
    this.nextMoves = nextMoves;
    this.home = home;
    this.actions = actions;
  }

  @GetMapping("/alignments")
  String ask(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      @RequestHeader(name = "HX-Trigger", required = false) @Nullable String trigger,
      Model model,
      HttpServletResponse response) {
    var form = questions.sent(parameters);
    var reading = questions.read(form);
    if (form.go() && reading.problems().isEmpty()) {
      if (!FormParameters.areAll(parameters, reading.keys())) {
        return "redirect:" + reading.keys().address();
      }
      reading = answer(reading, model);
    }
    if (form.go() && !reading.problems().isEmpty() && htmx == null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    response.addHeader("Vary", "HX-Request");
    if (form.go() && "ask".equals(trigger)) {
      response.addHeader("HX-Reswap", "outerHTML show:window:top");
    }
    model.addAttribute("reading", reading);
    var sliders = nextMoves.sliders(reading.shown());
    model.addAttribute("sliders", sliders);
    model.addAttribute("weightsChanged", sliders.values().stream().anyMatch(WeightSlider::changed));
    model.addAttribute("undo", NextMovesBuilder.undo(form));
    model.addAttribute("homeless", home.keys().isEmpty());
    model.addAttribute(
        "openDeals", model.containsAttribute("answer") ? List.of() : questions.openDeals());
    return "alignment/alignments";
  }

  /** Completions for one field, as options of its list. */
  @GetMapping("/alignments/options")
  String options(
      @RequestParam String kind, @RequestParam MultiValueMap<String, String> typed, Model model) {
    var text =
        typed.entrySet().stream()
            .filter(field -> !field.getKey().equals("kind"))
            .map(field -> String.valueOf(field.getValue().getFirst()))
            .findFirst()
            .orElse("");
    var start = Math.max(text.lastIndexOf(';'), text.lastIndexOf('|')) + 1;
    var last = text.substring(start).strip();
    var before = text.substring(0, start).strip();
    model.addAttribute("before", before.isEmpty() ? "" : before + " ");
    model.addAttribute("choices", last.isEmpty() ? List.<Choice>of() : likely(kind(kind), last));
    return "alignment/options :: options";
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("kind", "Say organization, capability, connector or deal."));
  }

  private List<Choice> likely(Kind kind, String text) {
    var input = new Input(kind, text);
    return meanings.of(List.of(input)).likely(input).stream().limit(12).toList();
  }

  private FormReading answer(FormReading reading, Model model) {
    try {
      var alignment = alignments.find(reading.question());
      var answer = answers.answer(alignment, reading.keys());
      model.addAttribute("answer", answer);
      model.addAttribute("links", actions.of(reading, answer));
      model.addAttribute("moves", nextMoves.of(reading, answer));
      return reading;
    } catch (InvalidInput refused) {
      var problems = new LinkedHashMap<String, FormReading.Problem>();
      for (var problem : refused.problems()) {
        problems.put(
            field(problem.field(), reading), new FormReading.Problem(problem.message(), List.of()));
      }
      return reading.refused(problems);
    }
  }

  /** The field of the form: empty rows are not part of the question. */
  private static String field(String field, FormReading reading) {
    var need = NEED.matcher(field);
    return need.matches()
        ? "needs[" + reading.row(Integer.parseInt(need.group(1))) + "]" + need.group(2)
        : field;
  }
}
