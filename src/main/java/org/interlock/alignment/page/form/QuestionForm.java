package org.interlock.alignment.page.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.springframework.util.MultiValueMap;

/**
 * A question as the page's address has it and a user types it: names or keys, row by row. Several
 * names in one field are separated by semicolons, several keys by bars.
 *
 * @param way whether a deal tells the needs
 * @param known keys that names on the page stand for, to tell things of the same name apart
 */
public record QuestionForm(
    Way way,
    String deal,
    String customer,
    List<Row> rows,
    Limits limits,
    Tweaks tweaks,
    View view,
    Set<String> known) {

  static final int MOST_NEEDS = 12;

  /** Where the needs come from. */
  public enum Way {
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
   * What is played with.
   *
   * @param priorities other than stated, by key of the need (deal) or capability (ad hoc)
   * @param assign keys of the only offering that may serve a need, by the same keys
   * @param weights other than in the settings, by name
   */
  public record Tweaks(
      Map<String, String> priorities, Map<String, String> assign, Map<String, String> weights) {

    static final Tweaks NONE = new Tweaks(Map.of(), Map.of(), Map.of());

    public Tweaks withPriorities(Map<String, String> changed) {
      return new Tweaks(changed, assign, weights);
    }

    public Tweaks withAssign(Map<String, String> changed) {
      return new Tweaks(priorities, changed, weights);
    }

    public Tweaks withWeights(Map<String, String> changed) {
      return new Tweaks(priorities, assign, changed);
    }
  }

  /**
   * What is looked at.
   *
   * @param ensemble which ensemble of the answer is shown, the best is 1
   * @param swap the need whose other offerings are listed; empty: none
   * @param before a {@link EarlierAnswer} of the last answer; empty: none
   * @param back the question of the last answer, as in its address
   * @param go whether an answer is wanted
   */
  public record View(int ensemble, String swap, String before, String back, boolean go) {

    static final View BEST = new View(1, "", "", "", true);

    View withEnsemble(int number) {
      return new View(number, swap, before, back, go);
    }

    public View withSwap(String need) {
      return new View(ensemble, need, before, back, go);
    }

    /** After another answer, that of another question. */
    public View withLast(String answer, String question) {
      return new View(ensemble, swap, answer, question, go);
    }

    View withGo(boolean wanted) {
      return new View(ensemble, swap, before, back, wanted);
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
    return Arrays.stream(text.split("[;|\\n]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
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
    return way == other.way
        && (way == Way.DEAL ? deal.equals(other.deal) : customer.equals(other.customer));
  }

  QuestionForm withDeal(String key) {
    return new QuestionForm(way, key, customer, rows, limits, tweaks, view, known);
  }

  QuestionForm withCustomer(String key) {
    return new QuestionForm(way, deal, key, rows, limits, tweaks, view, known);
  }

  public QuestionForm withRows(List<Row> changed) {
    return new QuestionForm(way, deal, customer, changed, limits, tweaks, view, known);
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
    return new QuestionForm(way, deal, customer, rows, changed, tweaks, view, known);
  }

  public QuestionForm withTweaks(Tweaks changed) {
    return new QuestionForm(way, deal, customer, rows, limits, changed, view, known);
  }

  public QuestionForm withView(View changed) {
    return new QuestionForm(way, deal, customer, rows, limits, tweaks, changed, known);
  }

  /** The same question with another ensemble of its answer shown, and nothing of the last one. */
  public QuestionForm withEnsemble(int number) {
    return withView(View.BEST.withEnsemble(number));
  }

  /** The same question, asked after an answer to another. */
  public QuestionForm after(String answer, String question) {
    return withView(View.BEST.withLast(answer, question));
  }

  QuestionForm withGo(boolean wanted) {
    return withView(view.withGo(wanted));
  }

  /** The same question without a deal, its needs to be changed freely. */
  QuestionForm free(String customer, List<Row> needs) {
    var kept = Tweaks.NONE.withWeights(tweaks.weights());
    return new QuestionForm(
        Way.NEEDS, "", customer, needs, limits, kept, View.BEST.withGo(false), known);
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

  public String query() {
    return FormParameters.query(this);
  }
}
