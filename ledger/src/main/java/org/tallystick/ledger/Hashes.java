package org.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** The digests by which the ledger notices change. */
final class Hashes {
  private static final int FINGERPRINT_BYTES = 15;

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** The hash of a version's words: title, NUL, text. */
  static String text(String title, String text) {
    MessageDigest digest = sha256();
    digest.update(title.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest.digest());
  }

  static String text(Document document) {
    return text(document.title(), document.text());
  }

  static String of(String value) {
    return hex(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** A digest of fields in which no two different lists of fields look alike. */
  static String fields(@Nullable Object... fields) {
    MessageDigest digest = sha256();
    add(digest, fields);
    return hex(digest.digest());
  }

  /** The first eight bytes of such a digest, as a number. */
  static long eight(@Nullable Object... fields) {
    MessageDigest digest = sha256();
    add(digest, fields);
    return java.nio.ByteBuffer.wrap(digest.digest()).getLong();
  }

  static void add(MessageDigest digest, @Nullable Object... fields) {
    for (Object field : fields) {
      String text = field == null ? "-" : field.toString();
      String framed = field == null ? "-;" : text.length() + ":" + text + ";";
      digest.update(framed.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * What a decision holds on to: the same words, the same place in them, the same quantity
   * expression, quote and measure. A later reading that still says so gets the same fingerprint.
   */
  static String fingerprint(String textHash, Figure figure) {
    MessageDigest digest = sha256();
    add(
        digest,
        textHash,
        figure.at().part().word(),
        figure.at().start(),
        figure.text(),
        figure.quoteText(),
        figure.measure().orElse(null));
    byte[] bytes = java.util.Arrays.copyOf(digest.digest(), FINGERPRINT_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
