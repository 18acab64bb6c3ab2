package org.tallystick.app.web.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: salted and stretched with PBKDF2 (HMAC-SHA-256), never itself.
 *
 * @param rounds how often it was stretched
 * @param salt in hex
 * @param hash in hex
 */
record Password(int rounds, String salt, String hash) {
  /** What OWASP advises for this function. */
  static final int ROUNDS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  static Password of(char[] password, int rounds) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    return new Password(rounds, hex, stretched(password, salt, rounds));
  }

  /** Whether this is the password; takes as long for a wrong one as for the right one. */
  boolean is(char[] password) {
    String given = stretched(password, HexFormat.of().parseHex(salt), rounds);
    return MessageDigest.isEqual(HexFormat.of().parseHex(given), HexFormat.of().parseHex(hash));
  }

  private static String stretched(char[] password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, HASH_BITS);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
