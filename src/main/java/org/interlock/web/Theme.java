package org.interlock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.interlock.access.address.LocalAddress;
import org.interlock.access.address.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Light or dark as a cookie says, otherwise as the system does. The layout finds the theme as the
 * request attribute {@code theme}, absent for the system's.
 */
@Controller
class Theme implements WebMvcConfigurer, HandlerInterceptor {

  private static final String NAME = "theme";
  private static final Set<String> THEMES = Set.of("light", "dark");

  private final PublicAddress address;

  Theme(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .excludePathPatterns("/api/**", "/webjars/**", "/css/**", "/actuator/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    address
        .cookie(NAME, request)
        .filter(THEMES::contains)
        .ifPresent(theme -> request.setAttribute(NAME, theme));
    return true;
  }

  @PostMapping("/theme")
  String choose(
      @RequestParam String theme,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = THEMES.contains(theme);
    var cookie =
        address
            .cookie(NAME, chosen ? theme : "", request)
            .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + LocalAddress.of(from);
  }
}
