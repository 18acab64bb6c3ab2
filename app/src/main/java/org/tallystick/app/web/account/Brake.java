package org.tallystick.app.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few failures on one key (a name, an address) it is locked for a
 * while, longer with each failure. Remembers a bounded number of keys, the latest. Thread-safe.
 */
public final class Brake {
  private static final int FREE = 5;
  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private record Failures(int count, Instant until) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Brake(Clock clock) {
    this.clock = clock;
  }

  /** How long a key is still locked; zero where it is not. */
  public synchronized Duration locked(String key) {
    Failures found = failures.get(key);
    Instant now = clock.instant();
    return found == null || !found.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, found.until());
  }

  /** Notes a failure. */
  public synchronized void failed(String key) {
    Failures before = failures.getOrDefault(key, new Failures(0, Instant.EPOCH));
    int count = before.count() + 1;
    Duration pause =
        count < FREE ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(10, count - FREE));
    Duration held = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    failures.put(key, new Failures(count, clock.instant().plus(held)));
  }

  /** Forgets a key after a success. */
  public synchronized void succeeded(String key) {
    failures.remove(key);
  }

  synchronized int remembered() {
    return failures.size();
  }
}
