package org.interlock.edit.reference;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A capability, by its key. */
@Node("Capability")
public record CapabilityReference(@Id String key) implements Reference {}
