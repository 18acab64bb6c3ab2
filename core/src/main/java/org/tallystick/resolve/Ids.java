package org.tallystick.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids made from content, so that the same content has the same id in every run. */
public final class Ids {
  private Ids() {}

  /** A short id: the prefix, then 12 hex digits of a hash over the parts in order. */
  public static String of(String prefix, Object... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        sha.update(part.toString().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return prefix + HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
