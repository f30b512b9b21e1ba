package org.interlock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.neo4j.aot.Neo4jManagedTypes;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/**
 * The mapping that most records share. Aggregates that refer to records of other kinds have one of
 * their own ({@code org.interlock.edit.AggregateMapping}), in rooms of their own.
 */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.interlock\\.edit\\.(organization|person|offering|deal|objective|interaction)\\..*"))
class RecordMapping {

  /** Each class is known when its repository is: a scan would find several for a label. */
  @Bean
  static Neo4jManagedTypes managedTypes() {
    return Neo4jManagedTypes.from();
  }
}
