package org.interlock.alignment.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.interlock.alignment.Priority;
import org.interlock.alignment.Question;
import org.springframework.util.MultiValueMap;

/**
 * A question as the page's address has it and a user types it: names or keys, row by row. Several
 * names in one field are separated by semicolons, several keys by bars.
 *
 * @param way whether a deal tells the needs
 * @param known keys that names on the page stand for, to tell things of the same name apart
 * @param ensemble which ensemble of the answer is shown, the best is 1
 * @param go whether an answer is wanted
 */
public record QuestionForm(
    Way way,
    String deal,
    String customer,
    List<Row> rows,
    String maxPartners,
    String pin,
    String exclude,
    Set<String> known,
    int ensemble,
    boolean go) {

  static final int MOST_NEEDS = 12;
  private static final int ROWS = 3;

  /** Where the needs come from. */
  enum Way {
    DEAL,
    NEEDS
  }

  /** One need as typed. */
  record Row(String need, String priority, String accepts) {

    static final Row EMPTY = new Row("", Priority.MUST.name(), "");

    boolean isEmpty() {
      return need.isBlank() && accepts.isBlank();
    }
  }

  static QuestionForm of(MultiValueMap<String, String> given) {
    var rows = rows(given);
    var needs =
        given.containsKey("customer")
            || given.containsKey("need")
            || "needs".equals(given.getFirst("way"));
    return new QuestionForm(
        needs && text(given, "deal").isEmpty() ? Way.NEEDS : Way.DEAL,
        text(given, "deal"),
        text(given, "customer"),
        rows,
        text(given, "maxPartners"),
        joined(given, "pin"),
        joined(given, "exclude"),
        new TreeSet<>(all(given, "is")),
        number(text(given, "ensemble")),
        given.containsKey("go"));
  }

  /** The address that asks a question, as far as the form has fields for it. */
  public static String addressOf(Question question) {
    var rows =
        question.needs().stream()
            .map(
                need ->
                    new Row(
                        need.capability(),
                        need.priority().name(),
                        String.join("|", need.accepts())))
            .toList();
    return new QuestionForm(
            question.deal() == null ? Way.NEEDS : Way.DEAL,
            Objects.requireNonNullElse(question.deal(), ""),
            Objects.requireNonNullElse(question.customer(), ""),
            rows,
            question.maxPartners() == Question.MAX_PARTNERS
                ? ""
                : String.valueOf(question.maxPartners()),
            String.join("|", question.pin()),
            String.join("|", question.exclude()),
            Set.of(),
            1,
            true)
        .address();
  }

  private static List<Row> rows(MultiValueMap<String, String> given) {
    var needs = all(given, "need");
    var priorities = all(given, "priority");
    var accepts = all(given, "accepts");
    var remove = text(given, "remove");
    var rows = new ArrayList<Row>();
    for (var i = 0; i < Math.min(needs.size(), 2 * MOST_NEEDS); i++) {
      if (!remove.equals(String.valueOf(i))) {
        rows.add(
            new Row(
                needs.get(i).strip(),
                i < priorities.size() ? priorities.get(i) : Priority.MUST.name(),
                i < accepts.size() ? accepts.get(i).strip() : ""));
      }
    }
    if (given.containsKey("add") || rows.isEmpty()) {
      rows.add(Row.EMPTY);
    }
    while (!given.containsKey("go") && !given.containsKey("remove") && rows.size() < ROWS) {
      rows.add(Row.EMPTY);
    }
    return rows;
  }

  private static List<String> all(MultiValueMap<String, String> given, String name) {
    return Objects.requireNonNullElse(given.get(name), List.<String>of()).stream()
        .map(text -> Objects.requireNonNullElse(text, ""))
        .toList();
  }

  private static String text(MultiValueMap<String, String> given, String name) {
    return Objects.requireNonNullElse(given.getFirst(name), "").strip();
  }

  private static String joined(MultiValueMap<String, String> given, String name) {
    return String.join("; ", all(given, name).stream().filter(text -> !text.isBlank()).toList());
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
  }

  /** The single texts of a field that takes several. */
  static List<String> several(String text) {
    return Arrays.stream(text.split("[;|\\n]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  QuestionForm withDeal(String key) {
    return new QuestionForm(
        way, key, customer, rows, maxPartners, pin, exclude, known, ensemble, go);
  }

  QuestionForm withCustomer(String key) {
    return new QuestionForm(way, deal, key, rows, maxPartners, pin, exclude, known, ensemble, go);
  }

  QuestionForm withPin(String keys) {
    return new QuestionForm(
        way, deal, customer, rows, maxPartners, keys, exclude, known, ensemble, go);
  }

  QuestionForm withExclude(String keys) {
    return new QuestionForm(way, deal, customer, rows, maxPartners, pin, keys, known, ensemble, go);
  }

  QuestionForm withEnsemble(int number) {
    return new QuestionForm(
        way, deal, customer, rows, maxPartners, pin, exclude, known, number, true);
  }

  QuestionForm withRow(int index, UnaryOperator<Row> change) {
    var changed = new ArrayList<>(rows);
    changed.set(index, change.apply(changed.get(index)));
    return withRows(changed);
  }

  QuestionForm withRows(List<Row> changed) {
    return new QuestionForm(
        way, deal, customer, changed, maxPartners, pin, exclude, known, ensemble, go);
  }

  /** The same question without a deal, its needs to be changed freely. */
  QuestionForm free(String customer, List<Row> needs) {
    return new QuestionForm(
        Way.NEEDS, "", customer, needs, maxPartners, pin, exclude, known, 1, false);
  }

  QuestionForm going(boolean wanted) {
    return new QuestionForm(
        way, deal, customer, rows, maxPartners, pin, exclude, known, ensemble, wanted);
  }

  /** The address that asks this. */
  String address() {
    return address("/alignments");
  }

  /** The address that asks this of another page. */
  String address(String page) {
    var pairs = new ArrayList<String>();
    if (way == Way.DEAL) {
      add(pairs, "deal", deal);
    } else {
      pairs.add("customer=" + encoded(customer));
      rows.stream().filter(row -> !row.isEmpty()).forEach(row -> add(pairs, row));
    }
    add(pairs, "maxPartners", maxPartners);
    add(pairs, "pin", pin);
    add(pairs, "exclude", exclude);
    add(pairs, "ensemble", ensemble == 1 ? "" : String.valueOf(ensemble));
    add(pairs, "go", go ? "1" : "");
    return page + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
  }

  private static void add(List<String> pairs, Row row) {
    pairs.add("need=" + encoded(row.need()));
    pairs.add("priority=" + encoded(row.priority()));
    pairs.add("accepts=" + encoded(row.accepts()));
  }

  private static void add(List<String> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + encoded(value));
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
