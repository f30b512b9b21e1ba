package org.interlock.edit;

import java.util.Set;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;

/**
 * The mapping of one aggregate. Spring Data Neo4j knows one class for a label in a mapping; in one
 * of its own, an aggregate refers to other records by classes that have a key alone.
 */
public final class AggregateMapping {

  private AggregateMapping() {}

  /** Of this aggregate and all that it has. */
  public static Neo4jMappingContext of(Class<?> aggregate, Neo4jConversions conversions) {
    var mapping = new Neo4jMappingContext(conversions);
    mapping.setInitialEntitySet(Set.of(aggregate));
    return mapping;
  }
}
