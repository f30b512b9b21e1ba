package org.interlock.alignment.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.CostTerm.OfPartner;
import org.interlock.alignment.answer.CostTerms;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.question.Weights;
import org.interlock.alignment.saved.Reassessment.Change;
import org.jspecify.annotations.Nullable;

/**
 * Says term by term what makes the same ensemble cost more or less than it did. The points of all
 * changes add up to the difference of the costs.
 */
final class Differences {

  private final Names names;
  private final Weights thenWeights;
  private final Weights nowWeights;
  private final List<Change> changes = new ArrayList<>();

  Differences(Names names, Weights then, Weights now) {
    this.names = names;
    this.thenWeights = then;
    this.nowWeights = now;
  }

  List<Change> between(Ensemble then, Ensemble now) {
    weights();
    needs(then, now);
    joints(then, now);
    partners(then, now);
    return List.copyOf(changes);
  }

  private void add(String what, long points) {
    changes.add(new Change(what, points));
  }

  private void weights() {
    var before = thenWeights.byName();
    nowWeights
        .byName()
        .forEach(
            (name, points) -> {
              if (!points.equals(before.get(name))) {
                add(
                    "The weight “%s” is %d now, it was %d."
                        .formatted(name, points, before.get(name)),
                    0);
              }
            });
  }

  /** A need as it was answered. */
  private record NeedAnswer(String capability, String priority, @Nullable Fit fit, long points) {

    static Map<String, NeedAnswer> of(Ensemble ensemble) {
      var all = new LinkedHashMap<String, NeedAnswer>();
      for (var fit : ensemble.fits()) {
        all.put(
            fit.need(), new NeedAnswer(fit.capability(), fit.priority().name(), fit, fit.points()));
      }
      for (OpenNeed open : ensemble.open()) {
        all.put(
            open.need(),
            new NeedAnswer(open.capability(), open.priority().name(), null, open.points()));
      }
      return all;
    }
  }

  private void needs(Ensemble then, Ensemble now) {
    var before = NeedAnswer.of(then);
    var after = NeedAnswer.of(now);
    for (var key : union(before, after)) {
      var was = before.get(key);
      var is = after.get(key);
      var called = "“%s”".formatted(called(key, was == null ? is : was));
      if (is == null && was != null) {
        add("The need " + called + " is not asked for any more.", -was.points());
      } else if (was == null && is != null) {
        add("The need " + called + " is new: " + served(is) + ".", is.points());
      } else if (was != null && is != null) {
        var told = told(was, is);
        if (!told.isEmpty() || was.points() != is.points()) {
          var how = told.isEmpty() ? "is weighed differently" : String.join("; ", told);
          add("The need " + called + " " + how + ".", is.points() - was.points());
        }
      }
    }
  }

  private String called(String key, @Nullable NeedAnswer need) {
    return names.need(key, need == null ? "" : need.capability());
  }

  private String served(NeedAnswer is) {
    return is.fit() == null
        ? "it is left open"
        : "it is served by “%s”".formatted(names.offering(is.fit().offering()));
  }

  private List<String> told(NeedAnswer was, NeedAnswer is) {
    var told = new ArrayList<String>();
    if (!was.priority().equals(is.priority())) {
      told.add("is a %s now, it was a %s".formatted(is.priority(), was.priority()));
    }
    var before = was.fit();
    var after = is.fit();
    if (before != null && after == null) {
      told.add("is left open now");
    } else if (before == null && after != null) {
      told.add("is served now, by “%s”".formatted(names.offering(after.offering())));
    } else if (before != null && after != null) {
      if (!before.offering().equals(after.offering())) {
        told.add(
            "is served by “%s” instead of “%s”"
                .formatted(names.offering(after.offering()), names.offering(before.offering())));
      }
      if (before.fit() != after.fit()) {
        told.add(
            "is served %s: fit %s, it was %s"
                .formatted(
                    after.fit() > before.fit() ? "better" : "worse",
                    number(after.fit()),
                    number(before.fit())));
      }
    }
    return told;
  }

  private void joints(Ensemble then, Ensemble now) {
    var before = joints(then);
    var after = joints(now);
    for (var key : union(before, after)) {
      var was = before.get(key);
      var is = after.get(key);
      var delta = (is == null ? 0 : is.points()) - (was == null ? 0 : was.points());
      if (delta != 0) {
        var joint = is == null ? Objects.requireNonNull(was) : is;
        add(
            "“%s” requires %s: %s."
                .formatted(
                    names.offering(joint.offering()),
                    names.capability(joint.requires()),
                    is == null ? "that is not asked for any more" : met(is)),
            delta);
      }
    }
  }

  private String met(Joint joint) {
    var by = names.offering(joint.by());
    return joint.verified()
        ? "“%s” meets it, and by a connector that both have".formatted(by)
        : "“%s” meets it, but no connector that both have is known".formatted(by);
  }

  private static Map<List<String>, Joint> joints(Ensemble ensemble) {
    return ensemble.joints().stream()
        .collect(
            Collectors.toMap(
                joint -> List.of(joint.offering(), joint.requires()),
                Function.identity(),
                (first, same) -> first,
                LinkedHashMap::new));
  }

  private void partners(Ensemble then, Ensemble now) {
    var before = partners(then);
    var after = partners(now);
    for (var key : union(before, after)) {
      var was = before.get(key);
      var is = after.get(key);
      if (is == null && was != null) {
        add(names.organization(key) + " is no partner in it any more.", -was.points());
      } else if (was == null && is != null) {
        add(names.organization(key) + " is a partner in it now.", is.points());
      } else if (was != null && is != null) {
        partner(names.organization(key), was, is);
      }
    }
  }

  private static Map<String, Partner> partners(Ensemble ensemble) {
    return ensemble.partners().stream()
        .collect(
            Collectors.toMap(
                Partner::organization,
                Function.identity(),
                (first, same) -> first,
                LinkedHashMap::new));
  }

  private void partner(String name, Partner was, Partner is) {
    OfPartner before = new CostTerms(thenWeights).of(was);
    OfPartner after = new CostTerms(nowWeights).of(is);
    term(after.base() - before.base(), name + " costs more or less for taking part at all.");
    term(after.trust() - before.trust(), moved("Trust in " + name, was.trust(), is.trust()));
    term(
        after.warmth() - before.warmth(),
        moved("Warmth to " + name, was.warmth(), is.warmth()) + way(was, is));
    term(after.unproven() - before.unproven(), win(name, was.objective(), is.objective()));
  }

  private void term(long delta, String what) {
    if (delta != 0) {
      add(what, delta);
    }
  }

  private static String moved(String what, double was, double is) {
    if (was == is) {
      return what + " is weighed differently.";
    }
    return "%s %s from %s to %s."
        .formatted(what, is > was ? "rose" : "fell", number(was), number(is));
  }

  private String way(Partner was, Partner is) {
    if (was.path().equals(is.path()) || is.path().isEmpty()) {
      return "";
    }
    return " The way in is now "
        + String.join(" → ", is.path().stream().map(names::person).toList())
        + ".";
  }

  private static String win(String name, @Nullable String was, @Nullable String is) {
    if (is != null) {
      return "The deal advances something for %s now: “%s”.".formatted(name, is);
    }
    return was == null
        ? "That no win is known for " + name + " is weighed differently."
        : "The deal advances nothing for %s any more; it was “%s”.".formatted(name, was);
  }

  private static <K> LinkedHashSet<K> union(Map<K, ?> some, Map<K, ?> others) {
    var keys = new LinkedHashSet<>(some.keySet());
    keys.addAll(others.keySet());
    return keys;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
