package org.tallystick.extract.source;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Stance;
import org.tallystick.text.Span;

/**
 * Who says so, at one place of the text.
 *
 * @param claimant canonical name where the actor is known, else the phrase as written without
 *     article; empty where the outlet speaks in its own voice
 * @param at the phrase that names the claimant, possibly in an earlier sentence
 * @param party the side the claimant speaks for, {@code independent}, or empty where open
 * @param implied whether the claimant was carried over from another sentence
 * @param relays canonical names of those who carry the claim, claimant's end first
 * @param stance how the claimant stands to it
 * @param stanceAt the word that says so
 * @param caveats warnings that govern this place
 * @param rules names of the rules that read it
 */
public record Attribution(
    Optional<String> claimant,
    Optional<Span> at,
    Optional<String> party,
    boolean implied,
    List<String> relays,
    List<Span> relaysAt,
    Stance stance,
    Optional<Span> stanceAt,
    List<Caveat> caveats,
    List<String> rules) {

  /** The outlet's own voice. */
  static final Attribution NONE =
      new Attribution(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          List.of(),
          Stance.ASSERTED,
          Optional.empty(),
          List.of(),
          List.of());

  /** Copies the lists. */
  public Attribution {
    relays = List.copyOf(relays);
    relaysAt = List.copyOf(relaysAt);
    caveats = List.copyOf(caveats);
    rules = List.copyOf(rules);
  }
}
