package org.interlock.alignment.page.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.graph.Keys;
import org.springframework.util.MultiValueMap;

/**
 * A question as the page's address has it and a user types it: names or keys, row by row. Several
 * names in one field are separated by semicolons, several keys by bars ({@link Keys#several}).
 *
 * @param source where the needs come from
 * @param known keys that names on the page stand for, to tell things of the same name apart
 */
public record QuestionForm(
    Source source,
    String deal,
    String customer,
    List<Row> rows,
    Limits limits,
    Adjustments adjustments,
    View view,
    Set<String> known) {

  static final int MOST_NEEDS = 12;

  /** Where the needs come from. */
  public enum Source {
    DEAL,
    NEEDS
  }

  /** One need as typed. */
  public record Row(String need, String priority, String accepts) {

    static final Row EMPTY = new Row("", Priority.MUST.name(), "");

    boolean isEmpty() {
      return need.isBlank() && accepts.isBlank();
    }
  }

  /** Who may take part, and how long to look for how much. Empty: as usual. */
  record Limits(
      String maxPartners, String pin, String exclude, String alternatives, String timeLimitMs) {

    Limits withMaxPartners(String number) {
      return new Limits(number, pin, exclude, alternatives, timeLimitMs);
    }

    Limits withPin(String keys) {
      return new Limits(maxPartners, keys, exclude, alternatives, timeLimitMs);
    }

    Limits withExclude(String keys) {
      return new Limits(maxPartners, pin, keys, alternatives, timeLimitMs);
    }
  }

  /**
   * What is other than the deal or the settings say.
   *
   * @param priorities other than stated, by key of the need (deal) or capability (ad hoc)
   * @param assign keys of the only offering that may serve a need, by the same keys
   * @param weights other than in the settings, by name
   */
  public record Adjustments(
      Map<String, String> priorities, Map<String, String> assign, Map<String, String> weights) {

    static final Adjustments NONE = new Adjustments(Map.of(), Map.of(), Map.of());

    public Adjustments withPriorities(Map<String, String> changed) {
      return new Adjustments(changed, assign, weights);
    }

    public Adjustments withAssign(Map<String, String> changed) {
      return new Adjustments(priorities, changed, weights);
    }

    public Adjustments withWeights(Map<String, String> changed) {
      return new Adjustments(priorities, assign, changed);
    }
  }

  /**
   * What is looked at.
   *
   * @param ensemble which ensemble of the answer is shown, the best is 1
   * @param swap the need whose other offerings are listed; empty: none
   * @param earlierAnswer the last answer as {@link EarlierAnswer}; empty: none
   * @param earlierQuestion the question of the last answer, as in its address; empty: none
   * @param go whether an answer is wanted
   */
  public record View(
      int ensemble, String swap, String earlierAnswer, String earlierQuestion, boolean go) {

    static final View BEST = new View(1, "", "", "", true);

    View withEnsemble(int number) {
      return new View(number, swap, earlierAnswer, earlierQuestion, go);
    }

    public View withSwap(String need) {
      return new View(ensemble, need, earlierAnswer, earlierQuestion, go);
    }

    /** After another answer, that of another question. */
    public View withEarlier(String answer, String question) {
      return new View(ensemble, swap, answer, question, go);
    }

    View withGo(boolean wanted) {
      return new View(ensemble, swap, earlierAnswer, earlierQuestion, wanted);
    }
  }

  static QuestionForm of(MultiValueMap<String, String> given) {
    return FormParameters.form(given);
  }

  /** The address that asks a question. */
  public static String addressOf(Question question) {
    return FormParameters.form(question).address();
  }

  /** The single texts of a field that takes several. */
  public static List<String> several(String text) {
    return Keys.several(text, ";|\n");
  }

  public String maxPartners() {
    return limits.maxPartners();
  }

  public String pin() {
    return limits.pin();
  }

  public String exclude() {
    return limits.exclude();
  }

  public int ensemble() {
    return view.ensemble();
  }

  public boolean go() {
    return view.go();
  }

  /** Whether it is asked for the same customer. */
  boolean isAbout(QuestionForm other) {
    return source == other.source
        && (source == Source.DEAL ? deal.equals(other.deal) : customer.equals(other.customer));
  }

  QuestionForm withDeal(String key) {
    return new QuestionForm(source, key, customer, rows, limits, adjustments, view, known);
  }

  QuestionForm withCustomer(String key) {
    return new QuestionForm(source, deal, key, rows, limits, adjustments, view, known);
  }

  public QuestionForm withRows(List<Row> changed) {
    return new QuestionForm(source, deal, customer, changed, limits, adjustments, view, known);
  }

  QuestionForm withRow(int index, UnaryOperator<Row> change) {
    var changed = new ArrayList<>(rows);
    changed.set(index, change.apply(changed.get(index)));
    return withRows(changed);
  }

  public QuestionForm withPin(String keys) {
    return withLimits(limits.withPin(keys));
  }

  public QuestionForm withExclude(String keys) {
    return withLimits(limits.withExclude(keys));
  }

  public QuestionForm withMaxPartners(String number) {
    return withLimits(limits.withMaxPartners(number));
  }

  private QuestionForm withLimits(Limits changed) {
    return new QuestionForm(source, deal, customer, rows, changed, adjustments, view, known);
  }

  public QuestionForm withAdjustments(Adjustments changed) {
    return new QuestionForm(source, deal, customer, rows, limits, changed, view, known);
  }

  public QuestionForm withView(View changed) {
    return new QuestionForm(source, deal, customer, rows, limits, adjustments, changed, known);
  }

  /** The same question with another ensemble of its answer shown, and nothing of the last one. */
  public QuestionForm withEnsemble(int number) {
    return withView(View.BEST.withEnsemble(number));
  }

  /** The same question, asked after an answer to another. */
  public QuestionForm after(String answer, String question) {
    return withView(View.BEST.withEarlier(answer, question));
  }

  QuestionForm withGo(boolean wanted) {
    return withView(view.withGo(wanted));
  }

  /** The same question without a deal, its needs to be changed freely. */
  QuestionForm free(String customer, List<Row> needs) {
    var kept = Adjustments.NONE.withWeights(adjustments.weights());
    return new QuestionForm(
        Source.NEEDS, "", customer, needs, limits, kept, View.BEST.withGo(false), known);
  }

  /** The address that asks this. */
  public String address() {
    return address("/alignments");
  }

  /** The address that asks this of another page. */
  public String address(String page) {
    var query = query();
    return query.isEmpty() ? page : page + "?" + query;
  }

  /** The address that puts ensembles of the answer side by side, by their numbers. */
  public String comparison(Collection<Integer> numbers) {
    // UriComponentsBuilder would pull the parameters of the needs apart.
    return withEnsemble(1).address("/alignments/compare")
        + numbers.stream().map(number -> "&with=" + number).collect(Collectors.joining());
  }

  public String query() {
    return FormParameters.query(this);
  }
}
