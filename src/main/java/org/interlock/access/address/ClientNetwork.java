package org.interlock.access.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network that a client comes from: its address; of IPv6, where each customer of a provider has
 * a whole /64 of them, the first half.
 */
public final class ClientNetwork {

  private ClientNetwork() {}

  public static String of(InetAddress address) {
    return address instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
        : address.getHostAddress();
  }

  /** What is no address is a network of its own. */
  public static String of(String address) {
    try {
      return of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
