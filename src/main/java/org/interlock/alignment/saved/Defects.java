package org.interlock.alignment.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.alignment.Revaluation;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.names.Names;

/** Says what of an ensemble doesn't fit any more, in sentences. */
final class Defects {

  private final Names names;

  Defects(Names names) {
    this.names = names;
  }

  List<String> of(Ensemble then, Revaluation priced) {
    var defects = new ArrayList<String>();
    for (var key : then.organizations()) {
      if (!names.knows("organization", key)) {
        defects.add("The organization “%s” is gone.".formatted(key));
      } else if (priced.barred().contains(key)) {
        defects.add(
            "%s can’t take part any more: it conflicts with the customer or with us, or is the customer."
                .formatted(names.organization(key)));
      }
    }
    for (var key : then.offerings()) {
      offering(key, then, priced).ifPresent(defects::add);
    }
    for (var key : priced.unserved()) {
      defects.add("Nothing in it serves the need “%s”.".formatted(need(key, then)));
    }
    if (priced.ensemble() == null) {
      for (var pair : priced.rivals()) {
        defects.add(
            "%s and %s conflict with each other now."
                .formatted(names.organization(pair.one()), names.organization(pair.other())));
      }
      if (priced.tooMany()) {
        defects.add("These are more partners than the question allows.");
      }
    }
    return defects;
  }

  private Optional<String> offering(String key, Ensemble then, Revaluation priced) {
    if (!names.knows("offering", key)) {
      return Optional.of("The offering “%s” is gone.".formatted(key));
    }
    var whose = "“%s” of %s".formatted(names.offering(key), names.ownerName(key));
    if (priced.unheld().contains(key)) {
      return Optional.of(whose + " requires something that none of the others gives any more.");
    }
    return priced.unneeded().contains(key) && !priced.barred().contains(owner(key, then))
        ? Optional.of(whose + " gives nothing that is asked for any more.")
        : Optional.empty();
  }

  private String owner(String offering, Ensemble then) {
    return then.fits().stream()
        .filter(fit -> fit.offering().equals(offering))
        .map(Fit::organization)
        .findFirst()
        .orElseGet(() -> names.owner(offering));
  }

  private String need(String key, Ensemble then) {
    Map<String, String> capabilities = new HashMap<>();
    then.fits().forEach(fit -> capabilities.put(fit.need(), fit.capability()));
    for (OpenNeed open : then.open()) {
      capabilities.put(open.need(), open.capability());
    }
    return names.need(key, capabilities.getOrDefault(key, ""));
  }
}
