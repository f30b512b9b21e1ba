package org.interlock.alignment.page.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.interlock.alignment.page.form.FormReading.Problem;
import org.interlock.alignment.page.form.FormReading.Suggestion;
import org.interlock.alignment.page.form.QuestionForm.Adjustments;
import org.interlock.alignment.page.form.QuestionForm.Row;
import org.interlock.alignment.page.form.QuestionForm.Source;
import org.interlock.alignment.page.form.TextMeanings.Choice;
import org.interlock.alignment.page.form.TextMeanings.Input;
import org.interlock.alignment.page.form.TextMeanings.Kind;
import org.interlock.alignment.page.form.TextMeanings.Meanings;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.Weights;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Understands what a form asks. */
@Component
public class FormReader {

  /** How many things of another name are suggested, and of the same name. */
  private static final int MOST_ALIKE = 5;

  private static final int MOST_TWINS = 12;

  private static final Cypher DEAL_QUESTION = Cypher.named("alignment/deal-question");
  private static final Cypher OPEN_DEALS = Cypher.named("alignment/open-deals");

  private final Graph graph;
  private final TextMeanings meanings;

  private final Weights weights;

  FormReader(Graph graph, TextMeanings meanings, Weights weights) {
    this.graph = graph;
    this.meanings = meanings;
    this.weights = weights;
  }

  /** Those of the settings. */
  public Weights weights() {
    return weights;
  }

  public List<DealQuestion.OpenDeal> openDeals() {
    return graph.rows(OPEN_DEALS, Map.of(), DealQuestion.OpenDeal.class);
  }

  /**
   * The form that was sent. A weight has a slider and a number beside it: without JavaScript the
   * one that was changed counts.
   */
  public QuestionForm sent(MultiValueMap<String, String> given) {
    var form = QuestionForm.of(given);
    var before =
        FormParameters.form(form.view().earlierQuestion())
            .map(back -> back.adjustments().weights())
            .orElse(Map.of());
    var typed = new LinkedHashMap<>(form.adjustments().weights());
    weights
        .byName()
        .forEach(
            (name, points) -> {
              var slid = given.getFirst("slide." + name);
              var usual = before.getOrDefault(name, points.toString());
              if (slid != null && typed.getOrDefault(name, usual).equals(usual)) {
                typed.put(name, slid);
              }
            });
    return form.withAdjustments(form.adjustments().withWeights(typed));
  }

  /** The question that the address of an answer asks. */
  public static QuestionForm asked(MultiValueMap<String, String> parameters) {
    return QuestionForm.of(parameters).withGo(true);
  }

  /**
   * @throws InvalidInput if the form can't be understood
   */
  public Question question(QuestionForm form) {
    var reading = read(form);
    if (!reading.problems().isEmpty()) {
      throw new InvalidInput(
          reading.problems().entrySet().stream()
              .map(
                  problem ->
                      new InvalidInput.Problem(problem.getKey(), problem.getValue().message()))
              .toList());
    }
    return reading.question();
  }

  public FormReading read(QuestionForm form) {
    var inputs = new ArrayList<Input>();
    var collecting = new Pass(form, new Meanings(Map.of()), inputs);
    collecting.run();
    var pass = new Pass(form, meanings.of(inputs), new ArrayList<>());
    pass.run();
    var deal = deal(form, pass.keys.deal());
    pass.readAdjustments(deal, weights);
    return pass.reading(deal);
  }

  private @Nullable DealQuestion deal(QuestionForm form, String key) {
    return form.source() == Source.NEEDS || key.isEmpty()
        ? null
        : graph.row(DEAL_QUESTION, Map.of("key", key), DealQuestion.class).orElse(null);
  }

  /** One walk over the fields of a form. */
  private static final class Pass {

    private final QuestionForm form;
    private final Meanings meanings;
    private final List<Input> inputs;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();
    private QuestionForm keys;
    private QuestionForm shown;
    private String customer = "";

    Pass(QuestionForm form, Meanings meanings, List<Input> inputs) {
      this.form = form;
      this.meanings = meanings;
      this.inputs = inputs;
      this.keys = form;
      this.shown = form;
    }

    void run() {
      if (form.source() == Source.DEAL) {
        var deal = single("deal", Kind.DEAL, form.deal(), form::withDeal);
        keys = keys.withDeal(deal.key());
        shown = shown.withDeal(deal.name());
        require("deal", form.deal(), "Choose a deal.");
      } else {
        readNeeds();
      }
      var pin = several("pin", Kind.ORGANIZATION, form.pin(), form::withPin);
      var exclude = several("exclude", Kind.ORGANIZATION, form.exclude(), form::withExclude);
      keys = keys.withPin(pin.key()).withExclude(exclude.key());
      shown = shown.withPin(pin.name()).withExclude(exclude.name());
      checkNumber("maxPartners", form.limits().maxPartners(), 2);
      checkNumber("alternatives", form.limits().alternatives(), 2);
      checkNumber("timeLimitMs", form.limits().timeLimitMs(), 5);
    }

    private void checkNumber(String field, String text, int digits) {
      if (!text.isEmpty() && !text.matches("\\d{1,%d}".formatted(digits))) {
        problems.put(
            field,
            new Problem(
                "Write a whole number from 0 to %s.".formatted("9".repeat(digits)), List.of()));
      }
    }

    /**
     * What is as stated or as in the settings is no change and leaves the address, and so does what
     * is said of needs that are not asked for any more.
     */
    private void readAdjustments(@Nullable DealQuestion deal, Weights settings) {
      var adjustments = form.adjustments();
      var priorities = new LinkedHashMap<>(adjustments.priorities());
      var assign = new LinkedHashMap<>(adjustments.assign());
      if (deal != null) {
        priorities.entrySet().removeIf(need -> need.getValue().equals(deal.stated(need.getKey())));
      }
      if (deal != null || form.source() == Source.NEEDS) {
        priorities.keySet().removeIf(need -> !isAsked(need, deal));
        assign.keySet().removeIf(need -> !isAsked(need, deal));
      }
      priorities.forEach((need, priority) -> checkPriority("priorities." + need, priority));
      var weights = new LinkedHashMap<String, String>();
      adjustments
          .weights()
          .forEach(
              (name, points) -> {
                checkNumber("weights." + name, points, 5);
                if (!points.equals(String.valueOf(settings.byName().get(name)))) {
                  weights.put(name, points);
                }
              });
      keys = EarlierAnswer.kept(keys.withAdjustments(new Adjustments(priorities, assign, weights)));
      shown = shown.withAdjustments(adjustments);
    }

    private boolean isAsked(String need, @Nullable DealQuestion deal) {
      return deal == null
          ? keys.rows().stream().anyMatch(row -> row.need().equals(need))
          : deal.stated(need) != null;
    }

    private void checkPriority(String field, String priority) {
      if (Priority.named(priority).isEmpty()) {
        problems.put(field, new Problem("Choose MUST, SHOULD or COULD.", List.of()));
      }
    }

    private void readNeeds() {
      var found = single("customer", Kind.ORGANIZATION, form.customer(), form::withCustomer);
      customer = found.name();
      keys = keys.withCustomer(found.key());
      shown = shown.withCustomer(found.name());
      require("customer", form.customer(), "Choose a customer.");
      for (var i = 0; i < form.rows().size(); i++) {
        readRow(i, form.rows().get(i));
      }
      if (form.go() && form.rows().stream().allMatch(Row::isEmpty)) {
        problems.put("needs[0].capability", new Problem("Say at least one need.", List.of()));
      }
      if (form.rows().stream().filter(row -> !row.isEmpty()).count() > QuestionForm.MOST_NEEDS) {
        problems.put("needs", new Problem("At most 12 needs can be asked for.", List.of()));
      }
    }

    private void readRow(int i, Row row) {
      var field = "needs[" + i + "]";
      var need =
          single(
              field + ".capability",
              Kind.CAPABILITY,
              row.need(),
              key -> form.withRow(i, old -> new Row(key, old.priority(), old.accepts())));
      var accepts =
          several(
              field + ".accepts",
              Kind.CONNECTOR,
              row.accepts(),
              all -> form.withRow(i, old -> new Row(old.need(), old.priority(), all)));
      keys = keys.withRow(i, old -> new Row(need.key(), old.priority(), accepts.key()));
      shown = shown.withRow(i, old -> new Row(need.name(), old.priority(), accepts.name()));
      if (!row.isEmpty()) {
        require(field + ".capability", row.need(), "Say which capability is needed.");
        checkPriority(field + ".priority", row.priority());
      }
    }

    private void require(String field, String text, String message) {
      if (form.go() && text.isEmpty()) {
        problems.put(field, new Problem(message, List.of()));
      }
    }

    private Choice single(
        String field, Kind kind, String text, Function<String, QuestionForm> replacing) {
      if (text.isEmpty()) {
        return new Choice("", "", null);
      }
      var input = new Input(kind, text);
      inputs.add(input);
      var exact = meanings.exactly(input, form.known());
      if (exact.isEmpty()) {
        problems.put(field, problem(input, replacing));
        return new Choice(text, text, null);
      }
      known.add(exact.getFirst().key());
      return exact.getFirst();
    }

    private Choice several(
        String field, Kind kind, String text, Function<String, QuestionForm> replacing) {
      var texts = QuestionForm.several(text);
      var keys = new ArrayList<String>();
      var names = new ArrayList<String>();
      for (var i = 0; i < texts.size(); i++) {
        var place = i;
        var found =
            single(
                field,
                kind,
                texts.get(i),
                key -> {
                  var replaced = new ArrayList<>(texts);
                  replaced.set(place, key);
                  return replacing.apply(Keys.joined(replaced));
                });
        keys.add(found.key());
        names.add(Keys.inList(found.name()));
      }
      return new Choice(Keys.joined(keys), String.join("; ", names), null);
    }

    private Problem problem(Input input, Function<String, QuestionForm> replacing) {
      var twins = meanings.named(input);
      var suggestions =
          (twins.isEmpty() ? meanings.likely(input) : twins)
              .stream()
                  .limit(twins.isEmpty() ? MOST_ALIKE : MOST_TWINS)
                  .map(choice -> new Suggestion(choice, replacing.apply(choice.key()).address()))
                  .toList();
      var message =
          twins.isEmpty()
              ? "There is no %s called “%s”."
              : "Several are this %s, “%s”: choose one.";
      return new Problem(message.formatted(input.kind().word(), input.text()), suggestions);
    }

    public FormReading reading(@Nullable DealQuestion deal) {
      return new FormReading(keys, shown, customer, deal, problems, known);
    }
  }
}
