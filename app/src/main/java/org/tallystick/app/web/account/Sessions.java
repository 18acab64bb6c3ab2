package org.tallystick.app.web.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who is signed in under which secret of a cookie, and the token that forms must send back with it.
 * Kept in memory: a restart signs everybody out. Thread-safe.
 */
public final class Sessions {
  private static final int MOST = 10_000;
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration WHOLE = Duration.ofDays(7);

  private record Session(String name, Instant since, Instant seen) {}

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[32];
  private final Map<String, Session> sessions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  public Sessions(Clock clock) {
    this.clock = clock;
    random.nextBytes(key);
  }

  /** A new secret for a cookie, signed in as nobody. */
  public String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether a cookie's value may be one of our secrets. */
  public static boolean plausible(String secret) {
    return secret.length() == 48 && secret.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** What forms of whoever holds this secret must send back. */
  public String token(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Whether that is the token of this secret. */
  public boolean fits(String secret, String token) {
    return MessageDigest.isEqual(
        token(secret).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs a person in under a new secret. */
  public synchronized String begin(String name) {
    String secret = secret();
    Instant now = clock.instant();
    sessions.put(secret, new Session(name, now, now));
    return secret;
  }

  /** The name signed in under a secret. */
  public synchronized Optional<String> name(String secret) {
    Session found = sessions.get(secret);
    if (found == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (now.isAfter(found.seen().plus(IDLE)) || now.isAfter(found.since().plus(WHOLE))) {
      sessions.remove(secret);
      return Optional.empty();
    }
    sessions.put(secret, new Session(found.name(), found.since(), now));
    return Optional.of(found.name());
  }

  /** Signs out whoever holds this secret. */
  public synchronized void end(String secret) {
    sessions.remove(secret);
  }

  /** How many are kept. */
  public synchronized int count() {
    return sessions.size();
  }
}
