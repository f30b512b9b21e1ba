package org.interlock.edit.reference;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An organization, by its key. */
@Node("Organization")
public record OrganizationReference(@Id String key) implements Reference {}
