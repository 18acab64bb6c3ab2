package org.tallystick.app.web.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far an import has come, at one moment.
 *
 * @param actor who started it
 * @param what a few words on what was given, such as {@code 3 files}
 * @param bytes of what was given
 * @param read documents read so far, those that await being stored too
 * @param fresh documents new to the ledger
 * @param changed documents of which a new version came
 * @param reread documents known word for word, read by a newer reader
 * @param unchanged documents known and left as they were
 * @param figures stored
 * @param failed inputs and documents that were left out
 * @param failures the first of them
 */
public record Progress(
    String id,
    String actor,
    String what,
    long bytes,
    State state,
    Instant given,
    Optional<Instant> ended,
    long read,
    long fresh,
    long changed,
    long reread,
    long unchanged,
    long figures,
    long failed,
    List<Failure> failures) {
  /** Where an import stands. */
  public enum State {
    WAITING,
    RUNNING,
    /** To its end; what failed is named. */
    DONE,
    /** By a person or by the end of the server; what was stored is kept. */
    STOPPED,
    /** By the storage; what was stored is kept. */
    BROKEN;

    /** Its name in records and pages. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An input or document that was left out.
   *
   * @param source as it was named when it was given
   * @param reason one sentence, with the place in the file where there is one
   */
  public record Failure(String source, String reason) {}

  /** Whether nothing more will come. */
  public boolean over() {
    return state != State.WAITING && state != State.RUNNING;
  }
}
