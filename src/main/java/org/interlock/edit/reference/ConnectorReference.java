package org.interlock.edit.reference;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A connector, by its key. */
@Node("Connector")
public record ConnectorReference(@Id String key) implements Reference {}
