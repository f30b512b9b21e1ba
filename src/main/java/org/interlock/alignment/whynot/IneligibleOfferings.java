package org.interlock.alignment.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.names.KnownNames;
import org.interlock.alignment.names.Phrases;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Want;

/**
 * The offerings that match what is needed but may not serve: of customers and rivals, or with no
 * accepted connector.
 *
 * @param offers by key of the organization
 * @param rivals whom an organization that can't serve conflicts with, by its key
 */
record IneligibleOfferings(
    Inquiry inquiry, Map<String, List<MatchedOffering>> offers, Map<String, Set<String>> rivals) {

  private static final int FEW = 3;

  static IneligibleOfferings of(
      Inquiry inquiry, List<MatchedOffering> all, Map<String, Set<String>> rivals) {
    var offers = new TreeMap<String, List<MatchedOffering>>();
    all.forEach(
        offer -> offers.computeIfAbsent(offer.organization(), key -> new ArrayList<>()).add(offer));
    return new IneligibleOfferings(inquiry, offers, rivals);
  }

  /** Why nobody at all can serve the need. */
  String nobody(Want want, KnownNames called) {
    var reasons = new ArrayList<String>();
    var unfit = new ArrayList<String>();
    for (var organization : matching(want)) {
      var name = called.organization(organization);
      if (inquiry.customers().contains(organization)) {
        reasons.add("%s offers it, but is the customer".formatted(name));
      } else if (inquiry.barred().contains(organization)) {
        var rivals =
            rivals().getOrDefault(organization, Set.of()).stream()
                .map(called::organization)
                .toList();
        reasons.add(
            "%s offers it, but conflicts with %s"
                .formatted(name, rivals.isEmpty() ? "the customer or us" : Phrases.and(rivals)));
      } else {
        unfit.add(name);
      }
    }
    if (!unfit.isEmpty()) {
      reasons.add(
          "%s %s it, but by none of the accepted connectors (%s)"
              .formatted(few(unfit), unfit.size() == 1 ? "offers" : "offer", connectors(want)));
    }
    return reasons.isEmpty()
        ? "Nobody offers “%s”, or anything within two steps of it.".formatted(want.name())
        : "Nobody who may take part can serve “%s”: %s."
            .formatted(want.name(), Phrases.and(reasons));
  }

  private Set<String> matching(Want want) {
    var matching = new TreeSet<String>();
    offers.forEach(
        (organization, of) -> {
          if (of.stream().anyMatch(offer -> offer.match(want.capability()).isPresent())) {
            matching.add(organization);
          }
        });
    return matching;
  }

  private static String few(List<String> names) {
    return names.size() > FEW ? names.size() + " organizations" : Phrases.and(names);
  }

  private String connectors(Want want) {
    return String.join(
        ", ",
        want.accepts().stream().map(key -> inquiry.connectors().getOrDefault(key, key)).toList());
  }
}
