package org.interlock.edit.objective;

import java.util.List;
import java.util.Map;
import org.interlock.edit.Aggregate;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartTrash;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.reference.Reference;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Edits the objectives of records of one kind. Each is an aggregate of its own, for organizations
 * and people alike pursue some.
 */
final class ObjectiveParts<A extends Record & Aggregate> extends PartEditor<A, Objective> {

  private static final String PURSUES = "PURSUES";
  private static final String OBJECTIVE = "Objective";

  private final RecordKind owners;
  private final Objectives objectives;
  private final Relationships relationships;
  private final NodeLinks links;
  private final PartTrash trash;

  ObjectiveParts(
      RecordKind owners,
      Objectives objectives,
      Relationships relationships,
      NodeLinks links,
      PartTrash trash) {
    super("objectives", OBJECTIVE, Objective.class);
    this.owners = owners;
    this.objectives = objectives;
    this.relationships = relationships;
    this.links = links;
    this.trash = trash;
  }

  @Override
  protected boolean areNodes() {
    return true;
  }

  @Override
  protected List<Objective> of(A record) {
    return objectives.findAllById(
        relationships.from(owners.label(), record.key(), PURSUES, OBJECTIVE).stream()
            .map(Relationships.Stored::key)
            .toList());
  }

  @Override
  protected void add(RecordEditor<A> records, A record, Objective objective) {
    objectives.save(objective);
    relationships.add(owners.label(), record.key(), PURSUES, OBJECTIVE, objective.key(), Map.of());
    trash.takeBack(OBJECTIVE, objective.key());
    records.touch(record);
  }

  @Override
  protected void change(RecordEditor<A> records, A record, Objective stored, Objective objective) {
    links.change(OBJECTIVE, stored, objective);
    objectives.save(objective);
    records.touch(record);
  }

  @Override
  protected void remove(RecordEditor<A> records, A record, Objective objective, String by) {
    trash.putAway(OBJECTIVE, objective.key(), by);
    objectives.deleteById(objective.key());
    records.touch(record);
  }

  @Override
  protected Objective kept(Objective objective, @Nullable Objective stored) {
    return objective.kept(stored);
  }

  @Override
  protected @Nullable String title(Objective objective, Map<Reference, String> names) {
    return objective.statement();
  }
}
