package org.tallystick.read.fetch;

import java.time.Duration;

/**
 * How much a fetch may cost, us and others.
 *
 * @param bytes the most a page may have, once unpacked
 * @param time the longest one request may take, from connecting to its last byte
 * @param redirects how many are followed
 * @param pause the least time between two requests to one host
 */
public record FetchLimits(long bytes, Duration time, int redirects, Duration pause) {
  /** Pages to 20 MiB, 30 seconds, 5 redirects, 2 seconds between requests to a host. */
  public static FetchLimits standard() {
    return new FetchLimits(20L << 20, Duration.ofSeconds(30), 5, Duration.ofSeconds(2));
  }

  /** The same with this pause. */
  public FetchLimits pausing(Duration between) {
    return new FetchLimits(bytes, time, redirects, between);
  }
}
