package org.interlock.access.address;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The address under which users reach Interlock, if the setting {@code interlock.public-address}
 * names it, and the cookies that belong to it. If it begins with https, cookies go over TLS alone
 * and bear the prefix {@code __Host-}: no other host and no plain http can plant one.
 */
@Component
public class PublicAddress {

  private static final String SETTING = "interlock.public-address";

  private final String given;

  /**
   * @throws InvalidConfigurationPropertyValueException if it is no address of a site
   */
  public PublicAddress(@Value("${" + SETTING + ":}") String given) {
    this.given = given.strip().replaceFirst("/+$", "");
    if (!given.isBlank() && !isSite(this.given)) {
      throw new InvalidConfigurationPropertyValueException(
          SETTING, given, "It is written like https://interlock.example.org.");
    }
  }

  private static boolean isSite(String address) {
    try {
      var uri = URI.create(address);
      var scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** The setting without a slash at its end. */
  public Optional<String> known() {
    return given.isEmpty() ? Optional.empty() : Optional.of(given);
  }

  /** Whether users come by TLS alone. */
  public boolean isSecure() {
    return given.startsWith("https:");
  }

  public String cookieName(String name) {
    return isSecure() ? "__Host-" + name : name;
  }

  /** A cookie that no script reads and that no form of another site brings along. */
  public ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
    return ResponseCookie.from(cookieName(name), value)
        .path("/")
        .httpOnly(true)
        .secure(isSecure() || request.isSecure())
        .sameSite("Lax");
  }

  /** What a request brings as the cookie of this name. */
  public Optional<String> cookie(String name, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, cookieName(name))).map(Cookie::getValue);
  }
}
