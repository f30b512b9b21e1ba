package org.interlock.alignment.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.alignment.page.form.TextMeanings.Choice;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form understood: the same question in keys, in names, and what was not understood.
 *
 * @param keys the form with keys where a text was understood
 * @param shown the form with names, as the page shows it
 * @param customer the name of the customer; empty if a deal tells or none is chosen
 * @param problems by field, as {@link Question} has them: {@code needs[1].capability}
 * @param known the keys that the names on the page stand for
 */
public record FormReading(
    QuestionForm keys,
    QuestionForm shown,
    String customer,
    @Nullable DealQuestion deal,
    Map<String, Problem> problems,
    Set<String> known) {

  /** What is wrong with a field, and what may have been meant. */
  public record Problem(String message, List<Suggestion> suggestions) {}

  /** A way out: the same question with one text replaced. */
  record Suggestion(Choice choice, String address) {}

  /** The question to be solved; fields of empty rows are left out. */
  public Question question() {
    var limits = keys.limits();
    var question =
        keys.source() == QuestionForm.Source.DEAL
            ? Question.of(keys.deal())
            : Question.of(keys.customer(), needs());
    return question
        .withMaxPartners(number(limits.maxPartners(), Question.MAX_PARTNERS))
        .withPin(QuestionForm.several(limits.pin()))
        .withExclude(QuestionForm.several(limits.exclude()))
        .withAlternatives(number(limits.alternatives(), Question.ALTERNATIVES))
        .withTimeLimitMs(number(limits.timeLimitMs(), Question.TIME_LIMIT_MS))
        .withPriorities(mapped(keys.adjustments().priorities(), Priority::valueOf))
        .withAssign(keys.adjustments().assign())
        .withWeights(mapped(keys.adjustments().weights(), Integer::valueOf));
  }

  private static int number(String text, int usual) {
    return text.isEmpty() ? usual : Integer.parseInt(text);
  }

  private static <T> Map<String, T> mapped(Map<String, String> texts, Function<String, T> read) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> read.apply(text.getValue())));
  }

  private List<Question.Need> needs() {
    return keys.rows().stream()
        .filter(row -> !row.isEmpty())
        .map(
            row ->
                new Question.Need(
                    row.need(),
                    Priority.valueOf(row.priority()),
                    QuestionForm.several(row.accepts())))
        .toList();
  }

  /** The number of the row that holds the need of that number in the question. */
  public int row(int need) {
    var filled = new ArrayList<Integer>();
    for (var i = 0; i < keys.rows().size(); i++) {
      if (!keys.rows().get(i).isEmpty()) {
        filled.add(i);
      }
    }
    return need < filled.size() ? filled.get(need) : need;
  }

  /** The same with what the search itself refused. */
  public FormReading refused(Map<String, Problem> more) {
    return new FormReading(keys, shown, customer, deal, more, known);
  }

  /** The deal's question, free to be changed; null without a deal. */
  public @Nullable String freeAddress() {
    if (deal == null) {
      return null;
    }
    var customer = deal.customers().isEmpty() ? "" : deal.customers().getFirst().key();
    return keys.free(customer, deal.rows(keys.adjustments().priorities())).address();
  }
}
