package org.interlock.alignment.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.CostTerms;
import org.interlock.alignment.drawing.BrickLayout;
import org.interlock.alignment.drawing.Highlights;
import org.interlock.alignment.drawing.Palette;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.trust.WarmPath.Known;
import org.interlock.trust.WarmPath.Tie;
import org.interlock.trust.WarmPaths;
import org.springframework.stereotype.Component;

/** Puts an alignment into names, bricks and terms. */
@Component
public class Answers {

  private final AnswerNames answerNames;
  private final HomeOrganizations home;
  private final WarmPaths warmPaths;

  Answers(AnswerNames answerNames, HomeOrganizations home, WarmPaths warmPaths) {
    this.answerNames = answerNames;
    this.home = home;
    this.warmPaths = warmPaths;
  }

  public Answer answer(Alignment alignment, QuestionForm form) {
    var organizations = new ArrayList<String>();
    organizations.addAll(QuestionForm.several(form.pin()));
    organizations.addAll(QuestionForm.several(form.exclude()));
    var offerings = new ArrayList<>(form.adjustments().assign().values());
    var before = EarlierAnswer.of(form);
    before.ifPresent(
        last -> {
          organizations.addAll(last.organizations());
          offerings.addAll(last.offerings());
        });
    return answer(
        alignment,
        answerNames.of(alignment, organizations, offerings),
        form.ensemble(),
        number -> form.withEnsemble(number).address(),
        before);
  }

  /**
   * An answer that was kept: what is not there any more is marked as gone.
   *
   * @param address where the ensemble of a number is shown
   */
  public Answer kept(Alignment alignment, int ensemble, IntFunction<String> address) {
    var names = answerNames.of(alignment, List.of(), List.of()).marking();
    return answer(alignment, names, ensemble, address, Optional.empty());
  }

  private Answer answer(
      Alignment alignment,
      Names names,
      int asked,
      IntFunction<String> address,
      Optional<EarlierAnswer> before) {
    var number = Math.clamp(asked, 1, Math.max(1, alignment.ensembles().size()));
    if (alignment.ensembles().isEmpty()) {
      var change = before.map(last -> AnswerChange.between(last, null, names)).orElse(null);
      return new Answer(
          alignment, null, 1, names, null, List.of(), List.of(), List.of(), List.of(), change);
    }
    var ensemble = alignment.ensembles().get(number - 1);
    var change = before.map(last -> AnswerChange.between(last, ensemble, names)).orElse(null);
    var costs = new CostTerms(alignment.weights());
    var palette = new Palette(ensemble, BrickLayout.order(ensemble), names, home.keys());
    var highlights =
        change == null ? Highlights.NONE : new Highlights(change.offerings(), change.needs());
    var drawing = new BrickLayout(ensemble, names, palette, highlights).draw();
    return new Answer(
        alignment,
        ensemble,
        number,
        names,
        drawing,
        palette.legend(),
        terms(ensemble, costs),
        partners(ensemble, palette, names, costs),
        alternatives(alignment, number, names, address),
        change);
  }

  private List<Answer.Term> terms(Ensemble ensemble, CostTerms costs) {
    var terms = new ArrayList<Answer.Term>();
    var from = 0.0;
    for (var cost : costs.of(ensemble)) {
      var share = 100.0 * cost.points() / Math.max(1, ensemble.cost());
      terms.add(new Answer.Term(cost, percent(from), percent(share)));
      from += share;
    }
    return terms;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", share);
  }

  private List<Answer.PartnerRow> partners(
      Ensemble ensemble, Palette palette, Names names, CostTerms costs) {
    var ties = ties(ensemble.partners());
    return ensemble.partners().stream()
        .map(
            partner ->
                new Answer.PartnerRow(
                    partner,
                    palette.of(partner.organization()),
                    costs.of(partner),
                    path(partner.path(), ties, names)))
        .sorted(Comparator.comparingInt(row -> row.entry().number()))
        .toList();
  }

  /** Of the warmest paths as they are now, by the keys of the two persons. */
  private Map<List<String>, Tie> ties(List<Partner> partners) {
    var warmth = warmPaths.from(home.keys());
    var ties = new HashMap<List<String>, Tie>();
    for (var partner : partners) {
      for (var tie : warmth.to(partner.organization()).ties()) {
        ties.put(List.of(tie.from(), tie.to()), tie);
      }
    }
    return ties;
  }

  private static List<Answer.Step> path(
      List<String> path, Map<List<String>, Tie> ties, Names names) {
    var steps = new ArrayList<Answer.Step>();
    for (var i = 0; i < path.size(); i++) {
      var tie = i == 0 ? null : ties.get(List.of(path.get(i - 1), path.get(i)));
      steps.add(
          new Answer.Step(
              path.get(i),
              names.person(path.get(i)),
              tie == null ? 1 : tie.strength(),
              tie == null ? Known.STATED : tie.known(),
              tie == null ? 0 : tie.interactions(),
              tie == null ? null : tie.lastContact()));
    }
    return steps;
  }

  private static List<Answer.Alternative> alternatives(
      Alignment alignment, int shown, Names names, IntFunction<String> address) {
    var here = alignment.ensembles().get(shown - 1);
    var alternatives = new ArrayList<Answer.Alternative>();
    for (var i = 1; i <= alignment.ensembles().size(); i++) {
      var other = alignment.ensembles().get(i - 1);
      if (i != shown) {
        alternatives.add(
            new Answer.Alternative(
                i,
                other.cost(),
                other.cost() - here.cost(),
                without(other, here, names),
                without(here, other, names),
                address.apply(i)));
      }
    }
    return alternatives;
  }

  /** What the organizations are called that take part in one ensemble only. */
  public static List<String> without(Ensemble ensemble, Ensemble other, Names names) {
    return ensemble.organizations().stream()
        .filter(key -> !other.organizations().contains(key))
        .map(names::organization)
        .toList();
  }
}
