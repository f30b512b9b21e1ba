package org.interlock.edit.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.catalog.DealStatus;
import org.interlock.edit.ListedParts;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartTrash;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.interaction.InteractionEditors;
import org.interlock.edit.need.Needs;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Edits deals. A deal that was lost or walked away from tells its honest reason. */
@Component
class DealEditor extends RecordEditor<Deal> {

  DealEditor(
      Deals deals,
      @Qualifier("dealTemplate") Neo4jTemplate template,
      Relationships relationships,
      NodeLinks links,
      PartTrash trash,
      InteractionEditors interactions) {
    super(
        RecordKind.DEAL,
        Deal.class,
        deals,
        template,
        List.of(
            new Needs<>(Deal::needs, template, relationships, links, trash),
            new ListedParts<>("parties", "TAKES_PART", DealParty.class, relationships),
            new ListedParts<>("stakeholders", "STAKEHOLDER_IN", Stakeholder.class, relationships),
            new Wins(template, relationships, links, trash),
            interactions.of(RecordKind.DEAL)));
  }

  @Override
  public Optional<Class<? extends Record>> start() {
    return Optional.of(DealStart.class);
  }

  @Override
  protected Deal started(Deal deal, @Nullable Record start) {
    var customer = ((DealStart) Objects.requireNonNull(start)).customer();
    return with(deal, Map.of("parties", List.of(DealParty.customer(customer, deal))));
  }

  @Override
  protected Deal completed(Deal deal) {
    return deal.status() == null ? with(deal, Map.of("status", DealStatus.OPEN.name())) : deal;
  }

  @Override
  protected void check(Deal deal, Errors errors) {
    if (deal.reason() == null
        && DealStatus.named(deal.status()).filter(DealStatus::needsReason).isPresent()) {
      errors.rejectValue("reason", "edit.wrong.no-reason");
    }
    if (isBefore(deal.closedOn(), deal.openedOn())) {
      errors.rejectValue("closedOn", "edit.wrong.closed-before-opened");
    }
  }

  private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }
}
