package org.interlock.catalog.edit;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All offerings, to be changed one at a time. */
interface Offerings extends Neo4jRepository<Offering, String> {}
