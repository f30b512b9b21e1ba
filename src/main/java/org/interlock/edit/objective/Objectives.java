package org.interlock.edit.objective;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All objectives, to be edited one at a time. */
interface Objectives extends Neo4jRepository<Objective, String> {}
