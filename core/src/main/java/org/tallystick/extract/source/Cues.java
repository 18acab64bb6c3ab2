package org.tallystick.extract.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Words that tie a source to what it says. Read once; immutable and thread-safe. */
public final class Cues {
  /** How the source and what it says stand around the word. */
  enum Frame {
    /** "said that 5 died". */
    SAY,
    /** "reported that 5 died", "reported 5 deaths". */
    REPORT,
    /** "counted 5 deaths": takes a number as its object. */
    COUNT,
    /** "found that 5 died": only documents, bodies and researchers find so. */
    FIND,
    /** "saw 5 bodies": only of reporters and witnesses. */
    SEE,
    /** "given by": only with its source behind. */
    BY
  }

  /** What a word says of the source and its stance. */
  record Cue(Frame frame, Stance stance) {}

  private static final Phrases<Cue> WORDS = read();

  /** Words that may stand between a source and its verb, or before the verb. */
  private static final Set<String> BETWEEN = WordSets.of("between");

  private Cues() {}

  private static Phrases<Cue> read() {
    Phrases.Builder<Cue> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("cues.tsv")) {
      Frame frame = Frame.valueOf(row.get("frame").toUpperCase(Locale.ROOT));
      Stance stance = Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT));
      for (String word : row.list("cues")) {
        builder.add(word, new Cue(frame, stance));
      }
    }
    return builder.build();
  }

  static Optional<Phrases.Match<Cue>> at(Sentence sentence, int at) {
    return WORDS.longest(sentence, at);
  }

  /** The words with which cues open. */
  static Openers openers() {
    return WORDS.openers();
  }

  /** Whether a word of saying can be written so. */
  public static boolean is(String lower) {
    return WORDS.word(lower).isPresent();
  }

  /** Whether the word may stand between a source and its verb. */
  static boolean between(String lower) {
    return BETWEEN.contains(lower) || lower.length() > 4 && lower.endsWith("ly");
  }
}
