package org.interlock.edit.capability;

import java.util.List;
import org.interlock.edit.RecordEditor;
import org.interlock.history.RecordKind;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Edits connectors. */
@Component
class ConnectorEditor extends RecordEditor<Connector> {

  ConnectorEditor(Connectors connectors, Neo4jTemplate template) {
    super(RecordKind.CONNECTOR, Connector.class, connectors, template, List.of());
  }
}
