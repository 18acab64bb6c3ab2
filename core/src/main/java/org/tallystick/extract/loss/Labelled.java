package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;

/** A label and its number: "Injured: 230", "Killed – 41", "Houses destroyed: 870". */
public final class Labelled implements Rule {
  private static final Set<String> JOINTS = Set.of(":", "–", "—", "-", "=", "|");

  /** A label has at most this many words. */
  private static final int LONGEST = 6;

  /** What is told of a row of places stands so near before it. */
  private static final int REACH = 14;

  @Override
  public Optional<Link> link(Clause clause, int q) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    int joint = phrase.quantity().phraseFirst() - 1;
    if (joint > 0 && phrase.bare() && marks.lower(joint).equals("(")) {
      return placed(clause, phrase, joint - 1);
    }
    if (joint < 1 || !joint(marks, joint)) {
      return Optional.empty();
    }
    int last = beforeBracket(marks, joint);
    boolean noun = marks.counted(last).isPresent() && marks.loss(last).isEmpty();
    Optional<Loss> loss = marks.loss(noun ? last - 1 : last);
    if (noun && loss.filter(l -> l.is(Sense.Kind.PART) && !l.is(Sense.Kind.TOLL)).isEmpty()) {
      return Optional.empty();
    }
    if (loss.isEmpty() || !label(marks, loss.get(), joint)) {
      return Optional.empty();
    }
    return sense(clause, phrase, loss.get(), joint)
        .map(s -> Link.of(s.measure(), loss.get().first(), "label"));
  }

  /** "deaths were reported from Ohio (4), Utah (2)": what is told before the row of places. */
  private static Optional<Link> placed(Clause clause, NounPhrase phrase, int from) {
    Marks marks = clause.marks;
    String name = marks.token(from).text();
    int i = Character.isLowerCase(name.charAt(name.length() - 1)) ? from : -1; // not "TIPS (8477)"
    while (i > 0 && (marks.token(i).capital() || !marks.token(i).word())) {
      i -= marks.lower(i - 1).equals("by") ? 3 : 1; // "followed by"
    }
    for (int k = i; k >= 0 && i - k < REACH; k--) {
      Optional<Loss> loss = marks.loss(k);
      if (loss.isPresent()) {
        return clause
            .sense(loss.get(), phrase, Sense.Kind.COUNT, Sense.Kind.ADJ, Sense.Kind.PART)
            .map(s -> Link.of(s.measure(), loss.get().first(), "label"));
      }
    }
    return Optional.empty();
  }

  private static boolean joint(Marks marks, int i) {
    return marks.mark(i) && JOINTS.contains(marks.lower(i));
  }

  /** "Killed (civilians): 41": the word before the bracket. */
  private static int beforeBracket(Marks marks, int joint) {
    if (!marks.lower(joint - 1).equals(")")) {
      return joint - 1;
    }
    int i = joint - 2;
    while (i > 0 && joint - i < LONGEST && !marks.lower(i).equals("(")) {
      i--;
    }
    return i - 1;
  }

  /** Whether all from a mark or the start of the line to the joint can be a label. */
  private static boolean label(Marks marks, Loss loss, int joint) {
    for (int i = loss.last(); i < joint; i++) {
      if (marks.is(i, Words.Group.BE) || marks.quantity(i).isPresent()) {
        return false;
      }
    }
    int i = loss.first() - 1;
    while (i >= 0 && loss.first() - i <= LONGEST && !marks.mark(i)) {
      boolean verb =
          marks.is(i, Words.Group.BE)
              || marks.is(i, Words.Group.HAVE)
              || marks.is(i, Words.Group.BREAK)
              || marks.lower(i).equals("age")
              || marks.quantity(i).isPresent();
      if (verb) {
        return false;
      }
      i--;
    }
    return i < 0 || marks.mark(i);
  }

  /** What the label says; a number without a noun is of what the label names. */
  private static Optional<Sense> sense(Clause clause, NounPhrase phrase, Loss loss, int joint) {
    if (!phrase.bare()) {
      return clause.sense(
          loss, phrase, Sense.Kind.TOLL, Sense.Kind.COUNT, Sense.Kind.ADJ, Sense.Kind.PART);
    }
    return says(clause.marks, loss, Math.max(0, loss.first() - LONGEST), joint);
  }

  /** What a label of these tokens says of a number that stands alone. */
  public static Optional<Sense> says(Marks marks, Loss loss, int first, int last) {
    Optional<Boolean> thing = Optional.empty();
    for (int i = first; i < last && thing.isEmpty(); i++) {
      thing = marks.counted(i).map(c -> c.value().thing());
    }
    for (Sense s : loss.senses()) {
      boolean bears =
          thing.isEmpty()
              || s.bearer() == Sense.Bearer.ANY
              || thing.get() == (s.bearer() == Sense.Bearer.THINGS);
      boolean can =
          s.kind() != Sense.Kind.ACT && s.kind() != Sense.Kind.ING && s.kind() != Sense.Kind.LIVES;
      if (bears && can) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }
}
