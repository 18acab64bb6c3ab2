package org.tallystick.read.fetch;

import java.time.Duration;
import java.util.Optional;

/** What a request came to. Every reason is one sentence for the user. */
public sealed interface Fetched {
  /**
   * It was delivered.
   *
   * @param address where it was in the end, after redirects
   * @param type its content type as stated
   * @param validators to be shown when it is asked for again
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes it, and records are not compared
  record Page(String address, byte[] body, Optional<String> type, Validators validators)
      implements Fetched {}

  /** It is as it was when the validators were given. */
  record Unchanged() implements Fetched {}

  /**
   * Not now: the server is busy, away or asks to wait.
   *
   * @param after how long it asks to wait, at most a week
   */
  record Later(String reason, Optional<Duration> after) implements Fetched {}

  /**
   * It cannot be had.
   *
   * @param gone whether the server says that it is not there, or not there any longer
   */
  record Failed(String reason, boolean gone) implements Fetched {}

  /** The network policy does not let it be asked for. */
  record Refused(String reason) implements Fetched {}
}
