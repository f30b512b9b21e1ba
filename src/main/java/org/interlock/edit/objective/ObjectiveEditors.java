package org.interlock.edit.objective;

import org.interlock.edit.Aggregate;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartTrash;
import org.interlock.edit.Relationships;
import org.interlock.history.RecordKind;
import org.springframework.stereotype.Component;

/** What edits the objectives of each kind of records that pursues some. */
@Component
public class ObjectiveEditors {

  private final Objectives objectives;
  private final Relationships relationships;
  private final NodeLinks links;
  private final PartTrash trash;

  ObjectiveEditors(
      Objectives objectives, Relationships relationships, NodeLinks links, PartTrash trash) {
    this.objectives = objectives;
    this.relationships = relationships;
    this.links = links;
    this.trash = trash;
  }

  public <A extends Record & Aggregate> PartEditor<A, ?> of(RecordKind owners) {
    return new ObjectiveParts<>(owners, objectives, relationships, links, trash);
  }
}
