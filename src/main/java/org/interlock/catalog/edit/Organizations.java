package org.interlock.catalog.edit;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All organizations, to be changed one at a time. */
interface Organizations extends Neo4jRepository<Organization, String> {}
