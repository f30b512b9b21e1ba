package org.interlock.catalog.edit;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All people, to be changed one at a time. */
interface People extends Neo4jRepository<Person, String> {}
