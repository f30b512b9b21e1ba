package org.interlock.catalog.edit;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All capabilities, to be changed one at a time. */
interface Capabilities extends Neo4jRepository<Capability, String> {}
