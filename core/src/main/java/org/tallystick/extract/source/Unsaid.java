package org.tallystick.extract.source;

import java.util.Set;
import org.tallystick.extract.number.NumeralReader;
import org.tallystick.extract.source.Cues.Cue;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Words of saying by which nothing is said: nouns, acts, what a storm claims. Immutable. */
final class Unsaid {
  /** What a storm or a crash claims. */
  private static final Set<String> BORNE = WordSets.of("bear");

  private static final Set<String> DOUBT =
      Set.of("not", "n't", "cannot", "never", "nor", "yet", "declined", "refused", "unable");

  /** Words between "not" and the verb, and one more. */
  private static final int NEGATED = 4;

  private static final Set<String> MEANT = WordSets.of("supposed");
  private static final Set<String> GIVING = Set.of("give", "gives", "gave", "giving");
  private static final Set<String> SIGNS = Set.of("$", "£", "€");
  private static final Set<String> OWNED = Set.of("of", "by", "against");

  /** Objects stand so near behind their verb. */
  private static final int OBJECT = 7;

  private final Sentence sentence;
  private final Placed placed;

  Unsaid(Placed placed) {
    this.sentence = placed.sentence;
    this.placed = placed;
  }

  /** Whether the word of saying at this token says nothing. */
  boolean is(int at, Phrases.Match<Cue> cue) {
    return act(at) || aside(at) || takes(at) || noun(at, cue) || meant(at) || doubted(at, cue);
  }

  /** "could not confirm", "has yet to acknowledge": nothing is said by it. */
  private boolean doubted(int at, Phrases.Match<Cue> cue) {
    boolean not = cue.value().stance() == Stance.CONFIRMED;
    for (int i = at - 1; not && i >= at - NEGATED && sentence.word(i); i--) {
      if (DOUBT.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Gunmen suspected to be rebels", "people reported as missing": others say it of them. */
  private boolean meant(int at) {
    String be = sentence.lower(at + 2);
    boolean of =
        switch (sentence.lower(at + 1)) {
          case "dead", "missing", "drowned", "trapped" -> true;
          case "as" -> !be.equals("many") && !be.equals("much") && !be.equals("of");
          default -> false;
        };
    boolean suspected =
        sentence.lower(at).equals("suspected") && sentence.lower(at + 1).equals("of");
    if (suspected || of && sentence.lower(at).endsWith("ed")) {
      return true;
    }
    boolean to = sentence.lower(at + 1).equals("to") && (be.equals("be") || be.equals("have"));
    return to && MEANT.contains(sentence.lower(at));
  }

  /** "as previously announced,": told before, whoever it was. */
  boolean aside(int at) {
    int as = at - (sentence.lower(at - 1).endsWith("ly") ? 2 : 1);
    return sentence.lower(as).equals("as") && sentence.lower(at + 1).equals(",");
  }

  /** "the attack, claimed by the rebels": a deed and no figure is claimed. */
  boolean deed(int from, int at) {
    return sentence.lower(at).equals("claimed") && !sentence.any(from, at, Frames.NOUNS);
  }

  /** "Crews responded to 40 fires": they came. */
  boolean act(int at) {
    String next = sentence.lower(at + 1);
    String who = sentence.lower(at).equals("admitted") ? sentence.lower(at - 1) : "";
    boolean patients = who.equals("people") || who.equals("patients");
    boolean found = sentence.lower(at).equals("found") && sentence.kind() == Sentence.Kind.HEADLINE;
    return patients
        || found && next.equals(",") // "30 survivors found, 12 missing"
        || sentence.lower(at).startsWith("respond") && next.equals("to")
        || sentence.lower(at).startsWith("show") && next.equals("up");
  }

  /**
   * "Sol's claim", "claims of", "a third of Danish claims": nouns here, for number or owner say so.
   */
  private boolean noun(int at, Phrases.Match<Cue> cue) {
    String lower = sentence.lower(at);
    boolean third = lower.endsWith("s");
    boolean owned = sentence.lower(at - 1).equals("'s") && (third || Cues.is(lower + "s"));
    boolean of = third && OWNED.contains(sentence.lower(at + 1)); // "New Reports of Attacks"
    return cue.last() == at + 1 && (owned || of || third && share(at));
  }

  /** "28 percent of Danish claims". */
  boolean share(int at) {
    int of = placed.endingAt(at).map(Mention::first).orElse(at) - 1;
    return of > 1
        && sentence.lower(of).equals("of")
        && (sentence.token(of - 1).is("%") || sentence.lower(of - 1).equals("percent"));
  }

  /** "The storm claimed 12 lives": nothing is said. */
  boolean takes(int at) {
    if (GIVING.contains(sentence.lower(at))) {
      return SIGNS.contains(sentence.lower(at + 1)); // "gave $9 to him"
    }
    if (sentence.lower(at).startsWith("declar")) {
      return declared(at);
    }
    if (sentence.lower(at).startsWith("releas")) {
      int total = sentence.lower(at + 2).equals("total") ? at + 4 : at + 1;
      boolean in = sentence.lower(at + 1).equals("in"); // "those released in May"
      return in || new NumeralReader(sentence).atom(total).isPresent(); // "released five soldiers"
    }
    if (!sentence.lower(at).startsWith("claim")) {
      return false;
    }
    for (int i = at + 1; i < Math.min(at + OBJECT, sentence.size()); i++) {
      if (BORNE.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "declared a state of emergency after 9 deaths": an act, and nothing is said. */
  private boolean declared(int at) {
    for (int i = at + 1; i < Math.min(at + OBJECT, sentence.size()); i++) {
      switch (sentence.lower(i)) {
        case "emergency", "emergencies", "mourning", "war", "law", "curfew", "ceasefire" -> {
          return true;
        }
        case "that", ",", "dead", "missing" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
