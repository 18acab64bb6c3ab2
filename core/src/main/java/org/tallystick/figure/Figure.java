package org.tallystick.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.text.Span;

/**
 * One quantity that a document reports as lost or affected: the observation, never edited. Every
 * slot that a span states has that span as evidence; a slot filled from context is listed as
 * implied.
 *
 * @param id stable: made from document, part, offsets and measure
 * @param doc the document's id
 * @param at the quantity expression alone
 * @param text its characters
 * @param amount what the text says of the number
 * @param measure what happened to them; empty for other counts, read only on request
 * @param counted what is counted, the narrowest class of the vocabulary
 * @param side whose people or things they are: a country or party, or {@code each}
 * @param place where, as named
 * @param claimant who is said to know: canonical name where known, else as written; empty where the
 *     outlet says it in its own voice
 * @param party the side the claimant speaks for, or {@code independent}
 * @param relation the claimant's relation to the counted side
 * @param relays who carries the claim between claimant and outlet
 * @param partOf the number, as written, of which this is a stated part
 * @param change where a change is stated, which way
 * @param quote the sentence
 * @param evidence the span that states each stated slot
 * @param implied the slots filled from context
 * @param rules names of the rules that read it
 */
public record Figure(
    String id,
    String doc,
    Span at,
    String text,
    Amount amount,
    Optional<String> measure,
    String counted,
    Optional<String> side,
    Optional<String> place,
    Optional<String> claimant,
    Optional<String> party,
    Relation relation,
    List<String> relays,
    Stance stance,
    List<Caveat> caveats,
    Period period,
    Optional<String> partOf,
    Optional<Change> change,
    Span quote,
    String quoteText,
    Map<Slot, Span> evidence,
    Set<Slot> implied,
    List<String> rules) {

  public Figure {
    relays = List.copyOf(relays);
    caveats = List.copyOf(caveats);
    evidence = Map.copyOf(evidence);
    implied = Set.copyOf(implied);
    rules = List.copyOf(rules);
  }

  /** The span that states a slot; empty where the slot is open or implied. */
  public Optional<Span> stated(Slot slot) {
    return Optional.ofNullable(evidence.get(slot));
  }
}
