package org.interlock.edit.interaction;

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

/** The mapping of interactions alone, in which other records are references. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(
    neo4jMappingContextRef = "interactionMapping",
    neo4jTemplateRef = "interactionTemplate")
class InteractionConfiguration {

  @Bean(defaultCandidate = false)
  Neo4jMappingContext interactionMapping(Neo4jConversions conversions) {
    return AggregateMapping.of(Interaction.class, conversions);
  }

  @Bean(defaultCandidate = false)
  Neo4jTemplate interactionTemplate(
      Neo4jClient client,
      @Qualifier("interactionMapping") Neo4jMappingContext mapping,
      PlatformTransactionManager transactions) {
    return new Neo4jTemplate(client, mapping, transactions);
  }
}
