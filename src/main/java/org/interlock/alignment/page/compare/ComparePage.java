package org.interlock.alignment.page.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.page.compare.EnsembleComparison.Column;
import org.interlock.alignment.page.compare.EnsembleComparisons.Item;
import org.interlock.alignment.page.form.FormReader;
import org.interlock.alignment.page.form.QuestionForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ensembles of one answer side by side; the address has the question and their numbers. */
@Controller
class ComparePage {

  private static final String PATH = "/alignments/compare";

  private final FormReader questions;
  private final Alignments alignments;
  private final EnsembleComparisons comparisons;

  ComparePage(FormReader questions, Alignments alignments, EnsembleComparisons comparisons) {
    this.questions = questions;
    this.alignments = alignments;
    this.comparisons = comparisons;
  }

  @GetMapping(PATH)
  String compare(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "") List<Integer> with,
      Model model) {
    var form = FormReader.asked(parameters);
    var question = questions.question(form);
    var found = alignments.ensembles(question);
    var count = found.ensembles().size();
    var numbers =
        with.stream().distinct().filter(number -> number >= 1 && number <= count).toList();
    EnsembleComparisons.check("with", numbers.size());
    var items =
        numbers.stream()
            .map(
                number ->
                    new Item(
                        new Column(
                            "Ensemble " + number,
                            "",
                            form.withEnsemble(number).address(),
                            numbers.size() == 2 ? null : address(form, numbers, number)),
                        found.ensembles().get(number - 1),
                        found.weights()))
            .toList();
    model.addAttribute("comparison", comparisons.of(items));
    model.addAttribute("back", form.withEnsemble(1).address());
    model.addAttribute(
        "more",
        numbers.size() == EnsembleComparison.MOST
            ? List.of()
            : IntStream.rangeClosed(1, count)
                .boxed()
                .filter(number -> !numbers.contains(number))
                .map(
                    number ->
                        new Column(
                            "Ensemble " + number,
                            "",
                            address(form, numbers, 0) + "&with=" + number,
                            null))
                .toList());
    return "alignment/compare";
  }

  private static String address(QuestionForm form, List<Integer> numbers, int without) {
    var address = new StringBuilder(form.withEnsemble(1).address(PATH));
    numbers.stream()
        .filter(number -> number != without)
        .forEach(number -> address.append("&with=").append(number));
    return address.toString();
  }
}
