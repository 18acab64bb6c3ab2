package org.tallystick.extract.source;

import java.util.List;
import org.tallystick.figure.Stance;

/**
 * A source and the stretch of its sentence that it answers for.
 *
 * @param first first token it governs
 * @param last the token after the last it governs
 * @param source who says so
 * @param stance what the cue says of how
 * @param hearers those told so, outlets among them carry it
 * @param shape how the two stand: the name of the rule
 * @param cueAt the token of the cue
 */
record Frame(
    int first,
    int last,
    Mention source,
    Stance stance,
    List<Mention> hearers,
    Shape shape,
    int cueAt) {
  /** How a source and what it says stand around their cue. */
  enum Shape {
    /** "Police said 5 died." */
    LEADING,
    /** "5 died, police said." */
    TRAILING,
    /** "5 died, said police." */
    INVERTED,
    /** "According to police, 5 died." */
    ACCORDING,
    /** "Police: 5 died", "5 died: police". */
    LABEL,
    /** "The police figure of 5". */
    NOUN,
    /** "5 deaths reported by police". */
    BY,
    /** "citing police". */
    CITING,
    /** "Police want 5 more cars": for plain counts alone. */
    STAND;

    private final String rule = "source-" + name().toLowerCase(java.util.Locale.ROOT);

    /** The rule's name in records. */
    String rule() {
      return rule;
    }
  }

  Frame {
    hearers = List.copyOf(hearers);
  }

  boolean governs(int token) {
    return first <= token && token < last;
  }

  /** "In a letter, ...": where it stands, not who says so. */
  boolean within() {
    boolean may = shape == Shape.ACCORDING || shape == Shape.STAND;
    return may && source.sentence().lower(cueAt).equals("in");
  }

  /** The same with these as those told so. */
  Frame heardBy(List<Mention> those) {
    return new Frame(first, last, source, stance, those, shape, cueAt);
  }
}
