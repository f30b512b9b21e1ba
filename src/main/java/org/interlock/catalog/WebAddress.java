package org.interlock.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells addresses that a browser may follow from those that only look like one. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern BARE =
      Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/.*)?");

  private WebAddress() {}

  /** The address with its scheme if it is a plain http or https one; otherwise empty. */
  public static Optional<String> safe(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    var whole = BARE.matcher(address).matches() ? "https://" + address : address;
    try {
      var uri = new URI(whole);
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return uri.getRawAuthority() != null && SCHEMES.contains(scheme)
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
