package org.interlock.graph.store;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the driver where the embedded store is, unless a server is named. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  @ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
  Neo4jConnectionDetails embeddedStoreConnection(EmbeddedStore store) {
    var access = store.access();
    return new Neo4jConnectionDetails() {
      @Override
      public URI getUri() {
        return URI.create(access.uri());
      }

      @Override
      public AuthToken getAuthToken() {
        return AuthTokens.basic(access.user(), access.password());
      }
    };
  }
}
