package org.interlock.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import org.interlock.access.limit.Admission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may open which address: one chain for the API, one for the pages. */
@Configuration(proxyBeanMethods = false)
class Security {

  static final String[] STATIC_FILES = {
    "/webjars/**", "/css/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico"
  };

  /** Bootstrap's style sheet has its small images as data. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      StillAllowed stillAllowed,
      ApiRefusals refusals,
      FormToken token,
      Admission admission) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers("/api/loads/**", "/api/users/**", "/api/settings/**")
                    .hasRole("ADMIN")
                    .requestMatchers(GET, "/api/alignments/saved/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/api/alignments/saved/**")
                    .authenticated()
                    .requestMatchers("/api/alignments/**")
                    .hasRole("ALLIANCE_MANAGER")
                    .requestMatchers(GET, "/api/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/api/**")
                    .authenticated()
                    .anyRequest()
                    .hasRole("ALLIANCE_MANAGER"))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(new SentByABrowser())
                    .csrfTokenRequestHandler(token))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(stillAllowed, CsrfFilter.class)
        .addFilterAfter(admission, AuthorizationFilter.class)
        .headers(Security::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      StillAllowed stillAllowed,
      PageRefusals refusals,
      RequestCache asked,
      FormToken token,
      Admission admission) {
    return http.authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers(STATIC_FILES)
                    .permitAll()
                    .requestMatchers("/sign-in", "/error", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers(POST, "/theme")
                    .permitAll()
                    .requestMatchers("/loads/**", "/users/**", "/settings/**", "/actuator/**")
                    .hasRole("ADMIN")
                    .requestMatchers(GET, "/alignments/saved/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/alignments/saved/**")
                    .authenticated()
                    .requestMatchers("/alignments/**")
                    .hasRole("ALLIANCE_MANAGER")
                    .requestMatchers("/account/**", "/sign-out")
                    .authenticated()
                    .requestMatchers(GET, "/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/**")
                    .authenticated()
                    .anyRequest()
                    .hasRole("ALLIANCE_MANAGER"))
        .csrf(csrf -> csrf.csrfTokenRequestHandler(token))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
        .requestCache(cache -> cache.requestCache(asked))
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(stillAllowed, CsrfFilter.class)
        .addFilterAfter(admission, AuthorizationFilter.class)
        .headers(Security::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy ->
                policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }

  @Bean
  static RoleHierarchy roles() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role("ADMIN")
        .implies("ALLIANCE_MANAGER")
        .role("ALLIANCE_MANAGER")
        .implies("ACCOUNT_TEAM")
        .build();
  }

  @Bean
  AuthenticationManager whoItIs(PasswordCheck passwords) {
    return new ProviderManager(passwords);
  }

  /** Texts on several lines are fine; other control characters are in no form of a page. */
  @Bean
  StrictHttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(
        value -> value.chars().noneMatch(each -> each < ' ' && "\t\n\r".indexOf(each) < 0));
    return firewall;
  }

  @Bean
  CsrfTokenRepository formTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /** Remembers the page that somebody asked for before signing in; never a part of a page. */
  @Bean
  @SuppressWarnings("NullAway") // null means: no "?continue" in the address; not annotated
  RequestCache asked() {
    var asked = new HttpSessionRequestCache();
    asked.setMatchingRequestParameterName(null);
    asked.setRequestMatcher(
        request -> {
          var mode = request.getHeader("Sec-Fetch-Mode");
          return request.getMethod().equals("GET")
              && request.getHeader("HX-Request") == null
              && (mode == null || mode.equals("navigate"));
        });
    return asked;
  }
}
