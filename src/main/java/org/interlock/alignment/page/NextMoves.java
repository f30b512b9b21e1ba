package org.interlock.alignment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.alignment.page.form.QuestionForm.Row;
import org.interlock.alignment.page.form.QuestionForm.Source;
import org.interlock.alignment.page.form.QuestionForm.View;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with an answer next. Each move is an address: the same question with one thing
 * changed, and what the answer was until then, so that the next one can say what it changed.
 *
 * @param form the question of the answer, in keys
 * @param view what the address said of the answer before it
 * @param stated priorities of the deal's needs; empty if the needs are ad hoc
 * @param answer the answer, as {@link EarlierAnswer}
 * @param undo the address of the last answer's question; null if there was none
 * @param changes what is other than the deal and the settings say
 * @param options for the need whose other offerings are listed; empty if none are
 */
public record NextMoves(
    QuestionForm form,
    View view,
    Map<String, String> stated,
    String answer,
    @Nullable String undo,
    List<Change> changes,
    List<Option> options) {

  /**
   * A change that can be taken back.
   *
   * @param kind {@code pin}, {@code exclude}, {@code assign}, {@code priority}, {@code weight} or
   *     {@code maxPartners}
   * @param address without it
   */
  public record Change(String kind, String key, String subject, String detail, String address) {}

  /**
   * An offering that can serve a need.
   *
   * @param points of the need if it serves it
   * @param more what the best ensemble costs more if no other offering may; null if there is none
   * @param open whether that leaves the need open all the same
   * @param current whether it serves the need now
   */
  public record Option(
      String offering,
      String name,
      String organization,
      long points,
      Status status,
      @Nullable Long more,
      boolean open,
      boolean current,
      String address) {}

  NextMoves with(List<Change> allChanges, List<Option> allOptions) {
    return new NextMoves(form, view, stated, answer, undo, allChanges, allOptions);
  }

  /** The question as the next answer calls the last one. */
  public String question() {
    return form.query();
  }

  private String address(QuestionForm changed) {
    return changed.after(answer, question()).address();
  }

  public boolean pinned(String organization) {
    return QuestionForm.several(form.pin()).contains(organization);
  }

  public String pin(String organization) {
    return address(
        form.withPin(with(form.pin(), organization))
            .withExclude(without(form.exclude(), organization)));
  }

  public String unpin(String organization) {
    return address(form.withPin(without(form.pin(), organization)));
  }

  public String exclude(String organization) {
    return address(
        form.withPin(without(form.pin(), organization))
            .withExclude(with(form.exclude(), organization)));
  }

  public String include(String organization) {
    return address(form.withExclude(without(form.exclude(), organization)));
  }

  public boolean assigned(String need) {
    return form.adjustments().assign().containsKey(need);
  }

  /** Only this offering may serve that need. */
  public String assign(String need, String offering) {
    return assigning(need, offering);
  }

  /** Any offering may serve that need. */
  public String free(String need) {
    return assigning(need, "");
  }

  private String assigning(String need, String offering) {
    var adjustments = form.adjustments();
    return address(
        form.withAdjustments(adjustments.withAssign(with(adjustments.assign(), need, offering))));
  }

  /** Whether the offerings that can serve that need are listed. */
  public boolean choosing(String need) {
    return view.swap().equals(need);
  }

  /** The same answer with the offerings listed that can serve that need; empty: none. */
  public String choose(String need) {
    return form.withView(
            form.view().withSwap(need).withEarlier(view.earlierAnswer(), view.earlierQuestion()))
        .address();
  }

  /** The next weaker priority; null if there is none. */
  public @Nullable Priority softer(Priority priority) {
    return priority == Priority.COULD ? null : Priority.values()[priority.ordinal() + 1];
  }

  /** The next stronger priority; null if there is none. */
  public @Nullable Priority harder(Priority priority) {
    return priority == Priority.MUST ? null : Priority.values()[priority.ordinal() - 1];
  }

  public String priority(String need, Priority priority) {
    var name = priority.name();
    if (form.source() == Source.NEEDS) {
      return address(
          form.withRows(
              form.rows().stream()
                  .map(row -> row.need().equals(need) ? new Row(need, name, row.accepts()) : row)
                  .toList()));
    }
    return prioritizing(need, name.equals(stated.get(need)) ? "" : name);
  }

  /** The priority that the deal states again. */
  public String usualPriority(String need) {
    return prioritizing(need, "");
  }

  private String prioritizing(String need, String priority) {
    var adjustments = form.adjustments();
    return address(
        form.withAdjustments(
            adjustments.withPriorities(with(adjustments.priorities(), need, priority))));
  }

  /** The weight of the settings again. */
  public String usualWeight(String name) {
    var adjustments = form.adjustments();
    return address(
        form.withAdjustments(adjustments.withWeights(with(adjustments.weights(), name, ""))));
  }

  /** All weights of the settings again; null if they are. */
  public @Nullable String usualWeights() {
    var adjustments = form.adjustments();
    return adjustments.weights().isEmpty()
        ? null
        : address(form.withAdjustments(adjustments.withWeights(Map.of())));
  }

  public String anyNumberOfPartners() {
    return address(form.withMaxPartners(""));
  }

  private static String with(String keys, String key) {
    var all = new ArrayList<>(QuestionForm.several(keys));
    if (!all.contains(key)) {
      all.add(key);
    }
    return Keys.joined(all);
  }

  private static String without(String keys, String key) {
    return Keys.joined(
        QuestionForm.several(keys).stream().filter(other -> !other.equals(key)).toList());
  }

  /** Sorted by key, so that the same changes in another order have the same address. */
  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    var changed = new TreeMap<>(map);
    changed.remove(key);
    if (!value.isEmpty()) {
      changed.put(key, value);
    }
    return new LinkedHashMap<>(changed);
  }
}
