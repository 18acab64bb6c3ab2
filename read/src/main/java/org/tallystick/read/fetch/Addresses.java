package org.tallystick.read.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells public network addresses from all that lead into a local or special network. */
final class Addresses {
  private Addresses() {}

  static boolean isPublic(InetAddress address) {
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(b, 0);
    }
    return address instanceof Inet6Address && isPublic6(b);
  }

  private static boolean isPublic4(byte[] b, int at) {
    int one = b[at] & 0xFF;
    int two = b[at + 1] & 0xFF;
    int three = b[at + 2] & 0xFF;
    return switch (one) {
      case 0, 10, 127 -> false;
      case 100 -> two < 64 || two > 127;
      case 169 -> two != 254;
      case 172 -> two < 16 || two > 31;
      case 192 ->
          two != 168 && !(two == 0 && (three == 0 || three == 2)) && !(two == 88 && three == 99);
      case 198 -> two != 18 && two != 19 && !(two == 51 && three == 100);
      case 203 -> !(two == 0 && three == 113);
      default -> one < 224;
    };
  }

  /** Only global unicast counts, and of what wraps an IPv4 address only what wraps a public one. */
  private static boolean isPublic6(byte[] b) {
    if (zeros(b, 0, 10) && (b[10] & 0xFF) == 0xFF && (b[11] & 0xFF) == 0xFF) {
      return isPublic4(b, 12);
    }
    int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
    int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
    if (first == 0x64 && second == 0xFF9B) {
      return zeros(b, 4, 12) && isPublic4(b, 12);
    }
    if (first == 0x2002) {
      return isPublic4(b, 2);
    }
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    return (first & 0xE000) == 0x2000 && !special;
  }

  private static boolean zeros(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
