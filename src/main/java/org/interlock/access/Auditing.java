package org.interlock.access;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.mapping.context.PersistentEntities;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.mapping.callback.AuditingBeforeBindCallback;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who changes what Spring Data stores, and when: the signed-in user by their key, nobody where
 * nobody is signed in; the time in UTC to the millisecond. {@code @EnableNeo4jAuditing} would know
 * one mapping alone.
 */
@Configuration(proxyBeanMethods = false)
class Auditing {

  @Bean
  static AuditingBeforeBindCallback marksOfChange(ListableBeanFactory beans) {
    return new AuditingBeforeBindCallback(SingletonSupplier.of(() -> handler(beans))::obtain);
  }

  private static IsNewAwareAuditingHandler handler(ListableBeanFactory beans) {
    var mappings = beans.getBeansOfType(Neo4jMappingContext.class).values();
    var handler = new IsNewAwareAuditingHandler(new PersistentEntities(mappings));
    handler.setAuditorAware(signedInUser());
    handler.setDateTimeProvider(timeOfChange());
    return handler;
  }

  private static AuditorAware<String> signedInUser() {
    return () ->
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(who -> !(who instanceof AnonymousAuthenticationToken))
            .map(Authentication::getName);
  }

  private static DateTimeProvider timeOfChange() {
    return () -> Optional.of(ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
  }
}
