package org.interlock.access.address;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address that stays on this site: path and query. It is the one guard of all that
 * lead somebody back to where a header or a cookie says they came from.
 */
public final class LocalAddress {

  public static final String HOME = "/";

  private LocalAddress() {}

  /** Path and query without scheme and host; the home page if there is none or it is malformed. */
  public static String of(@Nullable String address) {
    if (address == null) {
      return HOME;
    }
    try {
      var uri = URI.create(address);
      var path = uri.getRawPath();
      // A browser takes what follows two slashes for another host.
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return HOME;
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException malformed) {
      return HOME;
    }
  }
}
