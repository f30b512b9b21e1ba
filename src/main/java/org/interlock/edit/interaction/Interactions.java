package org.interlock.edit.interaction;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All interactions. */
interface Interactions extends Neo4jRepository<Interaction, String> {}
