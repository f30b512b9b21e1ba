package org.interlock.edit.reference;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A person, by its key. */
@Node("Person")
public record PersonReference(@Id String key) implements Reference {}
