package org.tallystick.read.fetch;

import java.net.InetAddress;
import java.util.List;

/** The policy of a test: every name leads to loopback, and nothing else can be reached. */
public final class OpenedNetwork {
  private OpenedNetwork() {}

  /** The policy. */
  public static Network toLoopback() {
    return Network.opened(
        host -> List.of(InetAddress.getLoopbackAddress()), InetAddress::isLoopbackAddress);
  }
}
