package org.interlock.edit.offering;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All offerings, to be edited one at a time. */
interface Offerings extends Neo4jRepository<Offering, String> {}
