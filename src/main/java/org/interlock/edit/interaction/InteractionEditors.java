package org.interlock.edit.interaction;

import java.time.Clock;
import org.interlock.edit.Aggregate;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartTrash;
import org.interlock.edit.RecordHolds;
import org.interlock.history.RecordKind;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** What edits interactions at each kind of records that they are about. */
@Component
public class InteractionEditors {

  private final Interactions interactions;
  private final Neo4jClient neo4j;
  private final RecordHolds holds;
  private final NodeLinks links;
  private final PartTrash trash;
  private final Clock clock;

  InteractionEditors(
      Interactions interactions,
      Neo4jClient neo4j,
      RecordHolds holds,
      NodeLinks links,
      PartTrash trash,
      Clock clock) {
    this.interactions = interactions;
    this.neo4j = neo4j;
    this.holds = holds;
    this.links = links;
    this.trash = trash;
    this.clock = clock;
  }

  public <A extends Record & Aggregate> PartEditor<A, ?> of(RecordKind records) {
    return new InteractionParts<>(records, interactions, neo4j, holds, links, trash, clock);
  }
}
