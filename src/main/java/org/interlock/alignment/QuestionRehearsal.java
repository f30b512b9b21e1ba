package org.interlock.alignment;

import java.util.List;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.Question.Need;
import org.interlock.alignment.supply.ProviderIndexes;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Rehearsal;
import org.springframework.stereotype.Component;

/**
 * A question for a few capabilities that neither many nor few provide, by one of those who do. It
 * takes no turn from anybody.
 */
@Component
class QuestionRehearsal implements Rehearsal {

  private static final int FEW = 3;

  private final ProviderIndexes providerIndexes;
  private final HomeOrganizations home;
  private final Alignments alignments;

  QuestionRehearsal(
      ProviderIndexes providerIndexes, HomeOrganizations home, Alignments alignments) {
    this.providerIndexes = providerIndexes;
    this.home = home;
    this.alignments = alignments;
  }

  @Override
  public void rehearse() {
    if (home.keys().isEmpty()) {
      return;
    }
    var providerIndex = providerIndexes.providerIndex();
    var provided = providerIndex.taxonomy().byProviders();
    var capabilities =
        provided.subList(provided.size() / 2, provided.size()).stream().limit(FEW).toList();
    providerIndex.of(providerIndex.taxonomy().near(capabilities)).values().stream()
        .flatMap(providerList -> providerIndex.organizations(providerList).stream())
        .findFirst()
        .ifPresent(customer -> alignments.find(Question.of(customer, needs(capabilities)), true));
  }

  /** None that must be served: if nobody else provides it, the customer remains without. */
  private static List<Need> needs(List<String> capabilities) {
    return capabilities.stream().map(key -> new Need(key, Priority.SHOULD, List.of())).toList();
  }
}
