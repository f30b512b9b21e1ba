package org.interlock.alignment.page.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.alignment.page.form.QuestionForm.Adjustments;
import org.interlock.alignment.page.form.QuestionForm.Limits;
import org.interlock.alignment.page.form.QuestionForm.Row;
import org.interlock.alignment.page.form.QuestionForm.Source;
import org.interlock.alignment.page.form.QuestionForm.View;
import org.interlock.alignment.question.Question;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A form as the parameters of an address, and back. */
public final class FormParameters {

  private static final int ROWS = 3;
  private static final int MOST_ADJUSTMENTS = 100;
  private static final int LONGEST = 8_000;

  private FormParameters() {}

  public static QuestionForm form(MultiValueMap<String, String> given) {
    var needs =
        given.containsKey("customer")
            || given.containsKey("need")
            || "needs".equals(given.getFirst("way"));
    return new QuestionForm(
        needs && text(given, "deal").isEmpty() ? Source.NEEDS : Source.DEAL,
        text(given, "deal"),
        text(given, "customer"),
        rows(given),
        new Limits(
            text(given, "maxPartners"),
            joined(given, "pin"),
            joined(given, "exclude"),
            text(given, "alternatives"),
            text(given, "timeLimitMs")),
        new Adjustments(
            named(given, "priorities."), named(given, "assign."), named(given, "weights.")),
        new View(
            number(text(given, "ensemble")),
            text(given, "swap"),
            text(given, "before"),
            text(given, "back"),
            given.containsKey("go")),
        new TreeSet<>(all(given, "is")));
  }

  public static QuestionForm form(Question question) {
    var rows =
        question.needs().stream()
            .map(
                need ->
                    new Row(need.capability(), need.priority().name(), Keys.joined(need.accepts())))
            .toList();
    var priorities = new TreeMap<String, String>();
    question.priorities().forEach((need, priority) -> priorities.put(need, priority.name()));
    var weights = new TreeMap<String, String>();
    question.weights().forEach((name, points) -> weights.put(name, points.toString()));
    return new QuestionForm(
        question.deal() == null ? Source.NEEDS : Source.DEAL,
        Objects.requireNonNullElse(question.deal(), ""),
        Objects.requireNonNullElse(question.customer(), ""),
        rows,
        new Limits(
            unusual(question.maxPartners(), Question.MAX_PARTNERS),
            Keys.joined(question.pin()),
            Keys.joined(question.exclude()),
            unusual(question.alternatives(), Question.ALTERNATIVES),
            unusual(question.timeLimitMs(), Question.TIME_LIMIT_MS)),
        new Adjustments(priorities, new TreeMap<>(question.assign()), weights),
        View.BEST,
        Set.of());
  }

  private static String unusual(int number, int usual) {
    return number == usual ? "" : String.valueOf(number);
  }

  /** The form of a query that {@link #query} wrote; empty if it is none. */
  public static Optional<QuestionForm> form(String query) {
    var given = new LinkedMultiValueMap<String, String>();
    if (query.isEmpty() || query.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      UriComponentsBuilder.newInstance()
          .query(query)
          .build()
          .getQueryParams()
          .forEach(
              (name, values) -> values.forEach(value -> given.add(decoded(name), decoded(value))));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    return Optional.of(form(given));
  }

  /** Whether the form is asked for by just these parameters. */
  public static boolean areAll(MultiValueMap<String, String> given, QuestionForm form) {
    return given.keySet().stream().noneMatch(name -> name.startsWith("slide.") || name.equals("is"))
        && query(form(given)).equals(query(form));
  }

  private static List<Row> rows(MultiValueMap<String, String> given) {
    var needs = all(given, "need");
    var priorities = all(given, "priority");
    var accepts = all(given, "accepts");
    var remove = text(given, "remove");
    var rows = new ArrayList<Row>();
    for (var i = 0; i < Math.min(needs.size(), 2 * QuestionForm.MOST_NEEDS); i++) {
      if (!remove.equals(String.valueOf(i))) {
        rows.add(
            new Row(
                needs.get(i).strip(),
                i < priorities.size() ? priorities.get(i) : Row.EMPTY.priority(),
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

  /** The texts of {@code prefix.name}, by name, without blank ones. */
  private static Map<String, String> named(MultiValueMap<String, String> given, String prefix) {
    return given.keySet().stream()
        .filter(name -> name.startsWith(prefix) && !text(given, name).isEmpty())
        .sorted()
        .limit(MOST_ADJUSTMENTS)
        .collect(
            Collectors.toMap(
                name -> name.substring(prefix.length()),
                name -> text(given, name),
                (first, same) -> first,
                LinkedHashMap::new));
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
  }

  static String query(QuestionForm form) {
    var pairs = new ArrayList<String>();
    if (form.source() == Source.DEAL) {
      add(pairs, "deal", form.deal());
    } else {
      pairs.add("customer=" + encoded(form.customer()));
      form.rows().stream().filter(row -> !row.isEmpty()).forEach(row -> add(pairs, row));
    }
    var limits = form.limits();
    add(pairs, "maxPartners", limits.maxPartners());
    add(pairs, "pin", limits.pin());
    add(pairs, "exclude", limits.exclude());
    add(pairs, "alternatives", limits.alternatives());
    add(pairs, "timeLimitMs", limits.timeLimitMs());
    form.adjustments().priorities().forEach((key, value) -> add(pairs, "priorities." + key, value));
    form.adjustments().assign().forEach((key, value) -> add(pairs, "assign." + key, value));
    form.adjustments().weights().forEach((key, value) -> add(pairs, "weights." + key, value));
    var view = form.view();
    add(pairs, "ensemble", view.ensemble() == 1 ? "" : String.valueOf(view.ensemble()));
    add(pairs, "go", view.go() ? "1" : "");
    add(pairs, "swap", view.swap());
    add(pairs, "before", view.earlierAnswer());
    add(pairs, "back", view.earlierQuestion());
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, Row row) {
    pairs.add("need=" + encoded(row.need()));
    pairs.add("priority=" + encoded(row.priority()));
    pairs.add("accepts=" + encoded(row.accepts()));
  }

  private static void add(List<String> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(encoded(name) + "=" + encoded(value));
    }
  }

  private static String decoded(@Nullable String value) {
    return value == null ? "" : URLDecoder.decode(value, UTF_8);
  }

  /** Commas and colons may stand in a query as they are. */
  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("%2C", ",").replace("%3A", ":");
  }
}
