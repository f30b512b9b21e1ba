package org.interlock.edit.deal;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All deals, to be edited one at a time. */
interface Deals extends Neo4jRepository<Deal, String> {}
