package org.interlock.access;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.neo4j.config.EnableNeo4jAuditing;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who changes what Spring Data stores, and when: the signed-in user by their key, nobody where
 * nobody is signed in; the time in UTC to the millisecond.
 */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jAuditing(dateTimeProviderRef = "timeOfChange")
class Auditing {

  @Bean
  AuditorAware<String> signedInUser() {
    return () ->
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(who -> !(who instanceof AnonymousAuthenticationToken))
            .map(Authentication::getName);
  }

  @Bean
  DateTimeProvider timeOfChange() {
    return () -> Optional.of(ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
  }
}
