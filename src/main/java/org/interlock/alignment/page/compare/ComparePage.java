package org.interlock.alignment.page.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.answer.Alignment;
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

  private final FormReader questions;
  private final Alignments alignments;
  private final EnsembleComparisons comparisons;

  ComparePage(FormReader questions, Alignments alignments, EnsembleComparisons comparisons) {
    this.questions = questions;
    this.alignments = alignments;
    this.comparisons = comparisons;
  }

  @GetMapping("/alignments/compare")
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
    model.addAttribute("comparison", comparisons.of(items(form, found, numbers)));
    model.addAttribute("back", form.withEnsemble(1).address());
    model.addAttribute(
        "more", numbers.size() == EnsembleComparison.MOST ? List.of() : more(form, count, numbers));
    return "alignment/compare";
  }

  private static List<Item> items(QuestionForm form, Alignment found, List<Integer> numbers) {
    return numbers.stream()
        .map(
            number -> {
              var less = numbers.size() == 2 ? null : form.comparison(without(number, numbers));
              var address = form.withEnsemble(number).address();
              return new Item(
                  new Column("Ensemble " + number, "", address, less),
                  found.ensembles().get(number - 1),
                  found.weights());
            })
        .toList();
  }

  /** The ensembles that can be put beside those. */
  private static List<Column> more(QuestionForm form, int count, List<Integer> numbers) {
    return IntStream.rangeClosed(1, count)
        .boxed()
        .filter(number -> !numbers.contains(number))
        .map(
            number ->
                new Column("Ensemble " + number, "", form.comparison(with(number, numbers)), null))
        .toList();
  }

  private static List<Integer> without(int dropped, List<Integer> numbers) {
    return numbers.stream().filter(number -> number != dropped).toList();
  }

  private static List<Integer> with(int added, List<Integer> numbers) {
    return Stream.concat(numbers.stream(), Stream.of(added)).toList();
  }
}
