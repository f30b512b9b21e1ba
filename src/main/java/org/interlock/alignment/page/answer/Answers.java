package org.interlock.alignment.page.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.Alignment.Takeover;
import org.interlock.alignment.answer.CostTerms;
import org.interlock.alignment.drawing.BrickLayout;
import org.interlock.alignment.drawing.Marks;
import org.interlock.alignment.drawing.Palette;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.WarmPath.Known;
import org.interlock.trust.WarmPath.Tie;
import org.interlock.trust.WarmPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an alignment into names, bricks and terms: one query for the names. */
@Component
public class Answers {

  private static final Cypher NAMES = Cypher.named("alignment/names");

  private final Graph graph;
  private final HomeOrganizations home;
  private final WarmPaths warmPaths;

  Answers(Graph graph, HomeOrganizations home, WarmPaths warmPaths) {
    this.graph = graph;
    this.home = home;
    this.warmPaths = warmPaths;
  }

  public Answer answer(Alignment alignment, QuestionForm form) {
    var asked = asked(alignment);
    add(asked, "organizations", QuestionForm.several(form.pin()).stream());
    add(asked, "organizations", QuestionForm.several(form.exclude()).stream());
    add(asked, "offerings", form.tweaks().assign().values().stream());
    var before = EarlierAnswer.of(form);
    before.ifPresent(
        last -> {
          add(asked, "organizations", last.organizations().stream());
          add(asked, "offerings", last.offerings().stream());
        });
    return answer(
        alignment,
        named(asked),
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
    var names = named(asked(alignment)).marking();
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
      var changed = before.map(last -> AnswerChange.between(last, null, names)).orElse(null);
      return new Answer(
          alignment, null, 1, names, null, List.of(), List.of(), List.of(), List.of(), changed);
    }
    var ensemble = alignment.ensembles().get(number - 1);
    var changed = before.map(last -> AnswerChange.between(last, ensemble, names)).orElse(null);
    var costs = new CostTerms(alignment.weights());
    var palette = new Palette(ensemble, BrickLayout.order(ensemble), names, home.keys());
    var marks = changed == null ? Marks.NONE : new Marks(changed.offerings(), changed.needs());
    var drawing = new BrickLayout(ensemble, names, palette, marks).draw();
    return new Answer(
        alignment,
        ensemble,
        number,
        names,
        drawing,
        palette.legend(),
        terms(ensemble, costs),
        partners(ensemble, palette, names, costs),
        others(alignment, number, names, address),
        changed);
  }

  private static Map<String, Collection<String>> asked(Alignment alignment) {
    var asked = nothingAsked();
    alignment.ensembles().forEach(ensemble -> collect(ensemble, asked));
    var conflict = alignment.conflict();
    if (conflict != null) {
      add(asked, "needs", conflict.needs().stream());
      add(asked, "capabilities", conflict.needs().stream());
    }
    return asked;
  }

  /** What the things of these ensembles are called. */
  public Names namesIn(Collection<Ensemble> ensembles) {
    var asked = nothingAsked();
    ensembles.forEach(ensemble -> collect(ensemble, asked));
    return named(asked);
  }

  /** What these offerings and those who offer them are called. */
  public Names names(Collection<String> offerings) {
    var asked = nothingAsked();
    add(asked, "offerings", offerings.stream());
    return named(asked);
  }

  private static Map<String, Collection<String>> nothingAsked() {
    var asked = new HashMap<String, Collection<String>>();
    for (var kind :
        List.of("organizations", "people", "capabilities", "connectors", "offerings", "needs")) {
      asked.put(kind, new TreeSet<>());
    }
    return asked;
  }

  private Names named(Map<String, Collection<String>> asked) {
    var lists = new HashMap<String, List<String>>();
    asked.forEach((kind, keys) -> lists.put(kind, List.copyOf(keys)));
    return Names.of(graph.rows(NAMES, lists, Names.Name.class));
  }

  private static void collect(Ensemble ensemble, Map<String, Collection<String>> asked) {
    var fits = ensemble.fits();
    var joints = ensemble.joints();
    add(asked, "organizations", ensemble.organizations().stream());
    add(asked, "organizations", fits.stream().map(Fit::organization));
    add(asked, "organizations", ensemble.partners().stream().map(Partner::organization));
    add(asked, "people", ensemble.partners().stream().flatMap(one -> one.path().stream()));
    add(asked, "offerings", ensemble.offerings().stream());
    add(asked, "offerings", joints.stream().flatMap(one -> Stream.of(one.offering(), one.by())));
    add(asked, "capabilities", fits.stream().flatMap(f -> Stream.of(f.capability(), f.provided())));
    add(asked, "capabilities", ensemble.open().stream().map(Alignment.OpenNeed::capability));
    add(asked, "capabilities", joints.stream().map(Joint::requires));
    add(asked, "needs", fits.stream().map(Fit::need));
    add(asked, "needs", ensemble.open().stream().map(Alignment.OpenNeed::need));
    add(asked, "connectors", fits.stream().map(Fit::connector).filter(Objects::nonNull));
    add(asked, "connectors", joints.stream().map(Joint::connector).filter(Objects::nonNull));
    Stream.concat(
            fits.stream().map(Fit::runnerUp),
            ensemble.open().stream().map(Alignment.OpenNeed::runnerUp))
        .filter(Objects::nonNull)
        .forEach(
            other -> {
              add(asked, "organizations", Stream.ofNullable(other.organization()));
              add(asked, "offerings", Stream.ofNullable(other.offering()));
            });
    ensemble.partners().stream()
        .map(Partner::loss)
        .filter(Objects::nonNull)
        .forEach(loss -> collect(loss, asked));
  }

  private static void collect(Loss loss, Map<String, Collection<String>> asked) {
    add(asked, "organizations", loss.instead().stream());
    add(asked, "organizations", loss.takeovers().stream().map(Takeover::organization));
    add(asked, "offerings", loss.takeovers().stream().map(Takeover::offering));
    add(asked, "needs", loss.uncovered().stream());
  }

  private static void add(
      Map<String, Collection<String>> asked, String kind, Stream<? extends @Nullable String> keys) {
    var collected = Objects.requireNonNull(asked.get(kind));
    keys.forEach(
        key -> {
          if (key != null) {
            collected.add(key);
          }
        });
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
        .sorted((one, other) -> Integer.compare(one.entry().number(), other.entry().number()))
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

  private static List<Answer.Other> others(
      Alignment alignment, int shown, Names names, IntFunction<String> address) {
    var here = alignment.ensembles().get(shown - 1);
    var others = new ArrayList<Answer.Other>();
    for (var i = 1; i <= alignment.ensembles().size(); i++) {
      var other = alignment.ensembles().get(i - 1);
      if (i != shown) {
        others.add(
            new Answer.Other(
                i,
                other.cost(),
                other.cost() - here.cost(),
                without(other, here, names),
                without(here, other, names),
                address.apply(i)));
      }
    }
    return others;
  }

  /** What the organizations are called that take part in one ensemble only. */
  public static List<String> without(Ensemble one, Ensemble other, Names names) {
    return one.organizations().stream()
        .filter(key -> !other.organizations().contains(key))
        .map(names::organization)
        .toList();
  }
}
