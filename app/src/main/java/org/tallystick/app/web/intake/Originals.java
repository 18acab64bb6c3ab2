package org.tallystick.app.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The files that documents come from: their hash and time, kept for the file read last. Not
 * thread-safe.
 */
public final class Originals {
  private String file = "";
  private Optional<String> hash = Optional.empty();
  private Optional<Instant> modified = Optional.empty();

  /** SHA-256 of the whole file, in hex; empty for standard input. */
  public Optional<String> hash(String name) {
    look(name);
    return hash;
  }

  /** When the file was written, which is the nearest to when its bytes were fetched. */
  public Optional<Instant> modified(String name) {
    look(name);
    return modified;
  }

  /** SHA-256 of bytes at hand, in hex. */
  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void look(String name) {
    if (name.equals(file)) {
      return;
    }
    file = name;
    hash = Optional.empty();
    modified = Optional.empty();
    Path path = Path.of(name);
    if (name.equals("-") || !Files.isRegularFile(path)) {
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = sha256();
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      hash = Optional.of(HexFormat.of().formatHex(digest.digest()));
      modified = Optional.of(Files.getLastModifiedTime(path).toInstant());
    } catch (IOException e) {
      // The document was read; its file went away since, so its hash stays unknown.
      hash = Optional.empty();
    }
  }
}
