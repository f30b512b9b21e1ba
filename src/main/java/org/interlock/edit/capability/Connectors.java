package org.interlock.edit.capability;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All connectors, to be edited one at a time. */
interface Connectors extends Neo4jRepository<Connector, String> {}
