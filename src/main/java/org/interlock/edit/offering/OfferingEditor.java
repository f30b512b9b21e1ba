package org.interlock.edit.offering;

import java.util.List;
import org.interlock.edit.ListedParts;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.history.RecordKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Edits offerings. */
@Component
class OfferingEditor extends RecordEditor<Offering> {

  OfferingEditor(
      Offerings offerings,
      @Qualifier("offeringTemplate") Neo4jTemplate template,
      Relationships relationships) {
    super(
        RecordKind.OFFERING,
        Offering.class,
        offerings,
        template,
        List.of(
            new ListedParts<>("provides", "PROVIDES", Provision.class, relationships),
            new ListedParts<>("requires", "REQUIRES", Requirement.class, relationships),
            new ListedParts<>("connections", "CONNECTS_BY", Connection.class, relationships)));
  }
}
