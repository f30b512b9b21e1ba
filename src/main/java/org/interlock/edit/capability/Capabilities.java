package org.interlock.edit.capability;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All capabilities, to be edited one at a time. */
interface Capabilities extends Neo4jRepository<Capability, String> {}
