package org.interlock.edit.organization;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All organizations, to be edited one at a time. */
interface Organizations extends Neo4jRepository<Organization, String> {}
