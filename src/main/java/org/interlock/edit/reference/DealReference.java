package org.interlock.edit.reference;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A deal, by its key. */
@Node("Deal")
public record DealReference(@Id String key) implements Reference {}
