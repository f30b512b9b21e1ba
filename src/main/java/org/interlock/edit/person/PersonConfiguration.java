package org.interlock.edit.person;

import org.interlock.edit.AggregateMapping;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.PlatformTransactionManager;

/** The mapping of people alone, in which other records are references. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(
    neo4jMappingContextRef = "personMapping",
    neo4jTemplateRef = "personTemplate")
class PersonConfiguration {

  @Bean(defaultCandidate = false)
  Neo4jMappingContext personMapping(Neo4jConversions conversions) {
    return AggregateMapping.of(Person.class, conversions);
  }

  @Bean(defaultCandidate = false)
  Neo4jTemplate personTemplate(
      Neo4jClient client,
      @Qualifier("personMapping") Neo4jMappingContext mapping,
      PlatformTransactionManager transactions) {
    return new Neo4jTemplate(client, mapping, transactions);
  }
}
