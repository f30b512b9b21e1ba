package org.interlock.edit.person;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All people, to be edited one at a time. */
interface People extends Neo4jRepository<Person, String> {}
