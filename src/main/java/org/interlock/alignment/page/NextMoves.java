package org.interlock.alignment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.alignment.page.form.QuestionForm.Row;
import org.interlock.alignment.page.form.QuestionForm.View;
import org.interlock.alignment.page.form.QuestionForm.Way;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.solver.Solution.Status;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with an answer next. Each move is an address: the same question with one thing
 * changed, and what the answer was until then, so that the next one can say what it changed.
 *
 * @param now the question of the answer, in keys
 * @param view what the address said of the answer before
 * @param stated priorities of the deal's needs; empty if the needs are ad hoc
 * @param before the answer, as {@link EarlierAnswer}
 * @param undo the address of the last answer's question; null if there was none
 * @param chips what is other than the deal and the settings say
 * @param options for the need whose other offerings are listed; empty if none are
 */
public record NextMoves(
    QuestionForm now,
    View view,
    Map<String, String> stated,
    String before,
    @Nullable String undo,
    List<Chip> chips,
    List<Option> options) {

  /**
   * A change that can be taken back.
   *
   * @param kind {@code pin}, {@code exclude}, {@code assign}, {@code priority}, {@code weight} or
   *     {@code maxPartners}
   * @param address without it
   */
  public record Chip(String kind, String key, String subject, String detail, String address) {}

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

  NextMoves with(List<Chip> allChips, List<Option> allOptions) {
    return new NextMoves(now, view, stated, before, undo, allChips, allOptions);
  }

  /** The question as the next answer calls the last one. */
  public String back() {
    return now.query();
  }

  private String address(QuestionForm changed) {
    return changed.after(before, back()).address();
  }

  public boolean pinned(String organization) {
    return QuestionForm.several(now.pin()).contains(organization);
  }

  public String pin(String organization) {
    return address(
        now.withPin(with(now.pin(), organization))
            .withExclude(without(now.exclude(), organization)));
  }

  public String unpin(String organization) {
    return address(now.withPin(without(now.pin(), organization)));
  }

  public String exclude(String organization) {
    return address(
        now.withPin(without(now.pin(), organization))
            .withExclude(with(now.exclude(), organization)));
  }

  public String include(String organization) {
    return address(now.withExclude(without(now.exclude(), organization)));
  }

  public boolean assigned(String need) {
    return now.tweaks().assign().containsKey(need);
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
    var tweaks = now.tweaks();
    return address(now.withTweaks(tweaks.withAssign(with(tweaks.assign(), need, offering))));
  }

  /** Whether the offerings that can serve that need are listed. */
  public boolean choosing(String need) {
    return view.swap().equals(need);
  }

  /** The same answer with the offerings listed that can serve that need; empty: none. */
  public String choose(String need) {
    return now.withView(now.view().withSwap(need).withLast(view.before(), view.back())).address();
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
    if (now.way() == Way.NEEDS) {
      return address(
          now.withRows(
              now.rows().stream()
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
    var tweaks = now.tweaks();
    return address(
        now.withTweaks(tweaks.withPriorities(with(tweaks.priorities(), need, priority))));
  }

  /** The weight of the settings again. */
  public String usualWeight(String name) {
    var tweaks = now.tweaks();
    return address(now.withTweaks(tweaks.withWeights(with(tweaks.weights(), name, ""))));
  }

  /** All weights of the settings again; null if they are. */
  public @Nullable String usualWeights() {
    var tweaks = now.tweaks();
    return tweaks.weights().isEmpty()
        ? null
        : address(now.withTweaks(tweaks.withWeights(Map.of())));
  }

  public String anyNumberOfPartners() {
    return address(now.withMaxPartners(""));
  }

  private static String with(String keys, String key) {
    var all = new ArrayList<>(QuestionForm.several(keys));
    if (!all.contains(key)) {
      all.add(key);
    }
    return String.join("|", all);
  }

  private static String without(String keys, String key) {
    return String.join(
        "|", QuestionForm.several(keys).stream().filter(one -> !one.equals(key)).toList());
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
