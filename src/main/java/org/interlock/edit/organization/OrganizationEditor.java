package org.interlock.edit.organization;

import java.util.List;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.PartTrash;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.interaction.InteractionEditors;
import org.interlock.edit.need.Needs;
import org.interlock.edit.objective.ObjectiveEditors;
import org.interlock.history.RecordKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Edits organizations. */
@Component
class OrganizationEditor extends RecordEditor<Organization> {

  OrganizationEditor(
      Organizations organizations,
      @Qualifier("organizationTemplate") Neo4jTemplate template,
      PartTrash trash,
      Relationships relationships,
      NodeLinks links,
      ObjectiveEditors objectives,
      InteractionEditors interactions) {
    super(
        RecordKind.ORGANIZATION,
        Organization.class,
        organizations,
        template,
        List.of(
            new Relations(relationships),
            new Needs<>(Organization::needs, template, relationships, links, trash),
            objectives.of(RecordKind.ORGANIZATION),
            interactions.of(RecordKind.ORGANIZATION)));
  }
}
