package org.interlock.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.interlock.access.address.PublicAddress;
import org.interlock.access.limit.Admission;
import org.interlock.access.user.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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
      SessionValidity sessionValidity,
      ApiRefusals refusals,
      CsrfTokenRepository formTokens,
      FormToken token,
      Admission admission,
      OwnRecords own) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers("/api/loads/**", "/api/users/**", "/api/settings/**")
                    .hasRole("ADMIN")
                    .requestMatchers(DELETE, "/api/trash/**")
                    .hasRole("ADMIN")
                    .requestMatchers(DELETE, "/api/alignments/saved/{key}")
                    .access(own)
                    .requestMatchers("/api/alignments/**")
                    .authenticated()
                    .requestMatchers("/api/interactions/**", "/api/*/*/interactions/**")
                    .authenticated()
                    .requestMatchers(PUT, "/api/{collection}/{key}")
                    .access(own)
                    .requestMatchers(POST, "/api/{collection}/{key}/{parts}")
                    .access(own)
                    .requestMatchers(PUT, "/api/{collection}/{key}/{parts}/{part}")
                    .access(own)
                    .requestMatchers(DELETE, "/api/{collection}/{key}/{parts}/{part}")
                    .access(own)
                    .requestMatchers(GET, "/api/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/api/**")
                    .authenticated()
                    .anyRequest()
                    .hasRole("ALLIANCE_MANAGER"))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens)
                    .csrfTokenRequestHandler(token)
                    .requireCsrfProtectionMatcher(new ForgeableRequest()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(sessionValidity, CsrfFilter.class)
        .addFilterAfter(admission, AuthorizationFilter.class)
        .headers(Security::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionValidity sessionValidity,
      PageRefusals refusals,
      CsrfTokenRepository formTokens,
      PublicAddress address,
      FormToken token,
      Admission admission,
      SignInAnswers answers,
      UserSessions sessions,
      RequestCache savedRequests,
      OwnRecords own) {
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
                    .requestMatchers(
                        "/alignments/saved/{key}/name",
                        "/alignments/saved/{key}/removal",
                        "/alignments/saved/{key}/restoration")
                    .access(own)
                    .requestMatchers("/alignments/**")
                    .authenticated()
                    .requestMatchers("/account/**", "/sign-out")
                    .authenticated()
                    .requestMatchers("/trash/*/for-good")
                    .hasRole("ADMIN")
                    .requestMatchers("/*/*/interactions/*")
                    .authenticated()
                    .requestMatchers(POST, "/history/{change}/undo")
                    .access(own)
                    .requestMatchers("/organizations/new", "/people/new", "/deals/new")
                    .authenticated()
                    .requestMatchers(
                        "/*/follow",
                        "/*/*/follow",
                        "/*/*/owner",
                        "/*/*/private-notes",
                        "/private-notes/**")
                    .authenticated()
                    .requestMatchers(
                        "/{collection}/{key}/edit",
                        "/{collection}/{key}/{parts}/new",
                        "/{collection}/{key}/{parts}/edit",
                        "/{collection}/{key}/{parts}/remove")
                    .access(own)
                    .requestMatchers("/*/new", "/*/*/remove")
                    .hasRole("ALLIANCE_MANAGER")
                    .requestMatchers(GET, "/**")
                    .authenticated()
                    .requestMatchers(HEAD, "/**")
                    .authenticated()
                    .anyRequest()
                    .hasRole("ALLIANCE_MANAGER"))
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(answers).failureHandler(answers))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(sessions))
        .requestCache(cache -> cache.requestCache(savedRequests))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .addLogoutHandler(forgetSession(address))
                    .logoutSuccessUrl("/sign-in?signed-out"))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens)
                    .csrfTokenRequestHandler(token)
                    // The sessions of users see to it.
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(sessionValidity, CsrfFilter.class)
        .addFilterAfter(admission, AuthorizationFilter.class)
        .headers(Security::headers)
        .build();
  }

  /** Otherwise the browser would show the cookie later and be told that its session has ended. */
  private static LogoutHandler forgetSession(PublicAddress address) {
    return (request, response, who) ->
        response.addHeader(
            HttpHeaders.SET_COOKIE,
            address.cookie(SessionSettings.COOKIE, "", request).maxAge(0).build().toString());
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy ->
                policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }

  /** That each role includes the ones before it; for the rules above and for the pages. */
  @Bean
  static RoleHierarchy roles() {
    return RoleHierarchyImpl.fromHierarchy(
        Arrays.stream(Role.values())
            .sorted(Comparator.reverseOrder())
            .map(Role::authority)
            .collect(Collectors.joining(" > ")));
  }

  /**
   * Other control characters come along with text that somebody pastes: the field of the form says
   * so.
   */
  @Bean
  StrictHttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    return firewall;
  }

  /**
   * Tokens of forms are in a cookie, so that a page with a form needs no session; in a page each is
   * masked anew.
   */
  @Bean
  CsrfTokenRepository formTokens(PublicAddress address) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(address.cookieName("INTERLOCK_FORM"));
    tokens.setCookiePath("/");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(
        cookie -> {
          cookie.sameSite("Lax");
          if (address.isSecure()) {
            cookie.secure(true);
          }
        });
    return tokens;
  }
}
