package org.interlock.edit.interaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlock.edit.Aggregate;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartTrash;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordHolds;
import org.interlock.edit.form.Binding;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.Cypher;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.validation.Errors;

/**
 * Edits interactions at records of one kind. The record itself gets another version by it, but
 * nobody is said to have edited it.
 */
final class InteractionParts<A extends Record & Aggregate> extends PartEditor<A, Interaction> {

  private static final Cypher OF = Cypher.named("edit/interactions-of");
  private static final String INTERACTION = "Interaction";

  private final RecordKind records;
  private final Interactions interactions;
  private final Neo4jClient neo4j;
  private final RecordHolds holds;
  private final NodeLinks links;
  private final PartTrash trash;
  private final Clock clock;

  InteractionParts(
      RecordKind records,
      Interactions interactions,
      Neo4jClient neo4j,
      RecordHolds holds,
      NodeLinks links,
      PartTrash trash,
      Clock clock) {
    super("interactions", INTERACTION, Interaction.class);
    this.records = records;
    this.interactions = interactions;
    this.neo4j = neo4j;
    this.holds = holds;
    this.links = links;
    this.trash = trash;
    this.clock = clock;
  }

  @Override
  public Set<String> rareFields() {
    return Set.of("aboutDeals", "aboutOrganizations", "aboutPeople", "promisedBy", "due");
  }

  @Override
  public Set<String> hiddenFields() {
    return Set.of("settles");
  }

  /** What settles a promise begins with the people and the matter of the promise, today. */
  @Override
  public Map<String, String> begun(Map<String, String> given, Binding binding) {
    var promise =
        Optional.ofNullable(given.get("settles"))
            .filter(key -> !key.isBlank())
            .flatMap(interactions::findById)
            .filter(Interaction::isPromise);
    if (promise.isEmpty()) {
      return given;
    }
    var begun = new LinkedHashMap<>(binding.texts(promise.get()));
    begun.keySet().removeAll(Set.of("kind", "promisedBy", "due"));
    begun.put("on", LocalDate.now(clock).toString());
    begun.putAll(given);
    return begun;
  }

  @Override
  public boolean isEvidence() {
    return true;
  }

  @Override
  protected boolean areNodes() {
    return true;
  }

  @Override
  protected List<Interaction> of(A record) {
    var keys =
        neo4j
            .query(OF.text())
            .bindAll(Map.of("label", records.label(), "key", record.key()))
            .fetchAs(String.class)
            .all();
    return interactions.findAllById(keys);
  }

  @Override
  protected Optional<Interaction> find(A record, String part) {
    return interactions.findById(part).filter(interaction -> concerns(interaction, record));
  }

  private boolean concerns(Interaction interaction, A record) {
    return interaction.references().stream()
        .anyMatch(to -> to.label().equals(records.label()) && to.key().equals(record.key()));
  }

  @Override
  protected void add(RecordEditor<A> editor, A record, Interaction interaction) {
    interactions.save(interaction);
    trash.takeBack(INTERACTION, interaction.key());
    holds.raise(records.label(), record.key());
  }

  @Override
  protected void change(
      RecordEditor<A> editor, A record, Interaction stored, Interaction interaction) {
    links.change(INTERACTION, stored, interaction);
    interactions.save(interaction);
    holds.raise(INTERACTION, interaction.key());
    holds.raise(records.label(), record.key());
  }

  @Override
  protected void remove(RecordEditor<A> editor, A record, Interaction interaction, String by) {
    trash.putAway(INTERACTION, interaction.key(), by);
    interactions.deleteById(interaction.key());
    holds.raise(records.label(), record.key());
  }

  @Override
  protected void check(A record, Interaction interaction, Errors errors) {
    var today = LocalDate.now(clock);
    var on = interaction.on();
    if (on != null && on.isAfter(today) && !interaction.mayCome()) {
      errors.rejectValue("on", "edit.wrong.to-come");
    }
    if (!interaction.isPromise()) {
      if (interaction.due() != null) {
        errors.rejectValue("due", "edit.wrong.no-promise");
      }
      if (interaction.promisedBy() != null) {
        errors.rejectValue("promisedBy", "edit.wrong.no-promise");
      }
    } else if (interaction.due() != null && on != null && interaction.due().isBefore(on)) {
      errors.rejectValue("due", "edit.wrong.due-before-promised");
    }
    var settled = interaction.settles();
    if (settled != null) {
      var promise = interactions.findById(settled).filter(Interaction::isPromise);
      if (!interaction.isSettlement()) {
        errors.rejectValue("kind", "edit.wrong.no-settlement");
      } else if (promise.isEmpty()) {
        errors.rejectValue("settles", "edit.wrong.no-such-promise");
      } else if (on != null && promise.get().on() != null && on.isBefore(promise.get().on())) {
        errors.rejectValue("on", "edit.wrong.settled-before-promised");
      }
    }
    if (interaction.references().isEmpty()) {
      errors.reject("edit.wrong.about-nothing");
    }
  }

  @Override
  protected Interaction kept(Interaction interaction, @Nullable Interaction stored) {
    return interaction.kept(stored);
  }

  @Override
  protected @Nullable String title(Interaction interaction, Map<Reference, String> names) {
    return interaction.note();
  }
}
