package org.interlock.alignment.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.CostTerms;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.page.answer.Answers;
import org.interlock.alignment.page.compare.EnsembleComparison.Cell;
import org.interlock.alignment.page.compare.EnsembleComparison.Column;
import org.interlock.alignment.page.compare.EnsembleComparison.Difference;
import org.interlock.alignment.page.compare.EnsembleComparison.Group;
import org.interlock.alignment.page.compare.EnsembleComparison.Row;
import org.interlock.alignment.question.Weights;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts ensembles side by side: one query for the names. */
@Component
public class EnsembleComparisons {

  /** An ensemble to compare, with the weights that it was counted with. */
  public record Item(Column column, Ensemble ensemble, Weights weights) {}

  private final AnswerNames answerNames;

  EnsembleComparisons(AnswerNames answerNames) {
    this.answerNames = answerNames;
  }

  /**
   * @throws InvalidInput if these are too few or too many to compare
   */
  public static void check(String field, int count) {
    if (count < EnsembleComparison.LEAST || count > EnsembleComparison.MOST) {
      throw new InvalidInput(field, "Choose two to four ensembles to compare.");
    }
  }

  public EnsembleComparison of(List<Item> items) {
    var ensembles = items.stream().map(Item::ensemble).toList();
    var names = answerNames.of(ensembles).marking();
    return new EnsembleComparison(
        items.stream().map(Item::column).toList(),
        ensembles.stream()
            .map(ensemble -> difference(ensemble, ensembles.getFirst(), names))
            .toList(),
        List.of(
            new Group("cost", costs(items)),
            new Group("needs", needs(ensembles, names)),
            new Group("partners", partners(ensembles, names)),
            new Group("joints", joints(ensembles, names))));
  }

  private static Difference difference(Ensemble ensemble, Ensemble first, Names names) {
    return new Difference(
        Answers.without(ensemble, first, names), Answers.without(first, ensemble, names));
  }

  private static List<Row> costs(List<Item> items) {
    var rows = new ArrayList<Row>();
    rows.add(row("sum", null, items, item -> List.of(), item -> item.ensemble().cost()));
    var terms = items.stream().map(i -> new CostTerms(i.weights()).of(i.ensemble())).toList();
    for (var term = 0; term < terms.getFirst().size(); term++) {
      var at = term;
      rows.add(
          row(
              terms.getFirst().get(term).name(),
              null,
              terms,
              column -> List.of(),
              column -> column.get(at).points()));
    }
    return rows;
  }

  private static List<Row> needs(List<Ensemble> ensembles, Names names) {
    var keys = new LinkedHashSet<List<String>>();
    for (var ensemble : ensembles) {
      ensemble.fits().forEach(fit -> keys.add(List.of(fit.need(), fit.capability())));
      ensemble.open().forEach(open -> keys.add(List.of(open.need(), open.capability())));
    }
    return keys.stream()
        .map(
            key ->
                row(
                    names.need(key.getFirst(), key.getLast()),
                    names.capability(key.getLast()),
                    ensembles,
                    ensemble -> served(key.getFirst(), ensemble, names),
                    ensemble -> needPoints(key.getFirst(), ensemble)))
        .toList();
  }

  private static List<String> served(String need, Ensemble ensemble, Names names) {
    var fit = fit(need, ensemble);
    if (fit != null) {
      return List.of(
          names.offering(fit.offering()),
          names.organization(fit.organization()),
          fit.priority() + " · fit " + number(fit.fit()) + (fit.verified() ? "" : ", unverified"));
    }
    return ensemble.open().stream()
        .filter(open -> open.need().equals(need))
        .map(open -> List.of("left open", open.priority().name()))
        .findFirst()
        .orElse(List.of());
  }

  private static @Nullable Fit fit(String need, Ensemble ensemble) {
    return ensemble.fits().stream().filter(fit -> fit.need().equals(need)).findFirst().orElse(null);
  }

  private static @Nullable Long needPoints(String need, Ensemble ensemble) {
    var fit = fit(need, ensemble);
    if (fit != null) {
      return fit.points();
    }
    return ensemble.open().stream()
        .filter(open -> open.need().equals(need))
        .map(OpenNeed::points)
        .findFirst()
        .orElse(null);
  }

  private static List<Row> partners(List<Ensemble> ensembles, Names names) {
    var keys = new LinkedHashSet<String>();
    ensembles.forEach(
        ensemble -> ensemble.partners().forEach(partner -> keys.add(partner.organization())));
    return keys.stream()
        .map(
            key ->
                row(
                    names.organization(key),
                    null,
                    ensembles,
                    ensemble -> partner(partner(key, ensemble)),
                    ensemble -> {
                      var partner = partner(key, ensemble);
                      return partner == null ? null : partner.points();
                    }))
        .toList();
  }

  private static @Nullable Partner partner(String key, Ensemble ensemble) {
    return ensemble.partners().stream()
        .filter(partner -> partner.organization().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static List<String> partner(@Nullable Partner partner) {
    return partner == null
        ? List.of()
        : List.of(
            "warmth " + number(partner.warmth()) + " · trust " + number(partner.trust()),
            Objects.requireNonNullElse(partner.objective(), "no known win"));
  }

  /** Only those that somebody has to check; the others cost nothing. */
  private static List<Row> joints(List<Ensemble> ensembles, Names names) {
    var keys = new LinkedHashSet<List<String>>();
    for (var ensemble : ensembles) {
      ensemble.joints().stream()
          .filter(joint -> !joint.ground() && !joint.verified())
          .forEach(joint -> keys.add(List.of(joint.offering(), joint.requires())));
    }
    return keys.stream()
        .map(
            key ->
                row(
                    names.offering(key.getFirst()),
                    names.capability(key.getLast()),
                    ensembles,
                    ensemble -> joint(joint(key, ensemble), names),
                    ensemble -> {
                      var joint = joint(key, ensemble);
                      return joint == null ? null : joint.points();
                    }))
        .toList();
  }

  private static @Nullable Joint joint(List<String> key, Ensemble ensemble) {
    return ensemble.joints().stream()
        .filter(joint -> List.of(joint.offering(), joint.requires()).equals(key))
        .findFirst()
        .orElse(null);
  }

  private static List<String> joint(@Nullable Joint joint, Names names) {
    if (joint == null) {
      return List.of();
    }
    return List.of(
        names.offering(joint.by()),
        joint.connector() != null
            ? names.connector(joint.connector())
            : joint.ground() ? "the customer’s own" : "unverified");
  }

  private static <T> Row row(
      String name,
      @Nullable String note,
      List<T> columns,
      Function<T, List<String>> lines,
      Function<T, @Nullable Long> points) {
    var all =
        columns.stream()
            .map(column -> new Cell(lines.apply(column), points.apply(column), false))
            .toList();
    var least =
        all.stream().map(Cell::points).filter(Objects::nonNull).min(Long::compare).orElse(null);
    var differs = all.stream().distinct().count() > 1;
    var cells =
        all.stream()
            .map(
                cell -> new Cell(cell.lines(), cell.points(), differs && isLeast(cell, least, all)))
            .toList();
    return new Row(name, note, differs, cells);
  }

  private static boolean isLeast(Cell cell, @Nullable Long least, List<Cell> all) {
    return cell.points() != null
        && cell.points().equals(least)
        && all.stream().anyMatch(other -> other.points() != null && !other.points().equals(least));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
