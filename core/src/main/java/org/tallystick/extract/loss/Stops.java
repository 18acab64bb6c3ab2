package org.tallystick.extract.loss;

import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Words;

/** What ends the search for the verb of a subject. Stateless. */
final class Stops {
  /** So far behind "after" its own subject ends. */
  private static final int AFTER = 8;

  private Stops() {}

  /** "face charges after a guard was shot": somebody else is the subject of what follows. */
  static boolean clause(Marks marks, int at) {
    for (int i = at + 1; marks.lower(at).equals("after") && i - at < AFTER; i++) {
      if (marks.is(i, Words.Group.BE) || marks.is(i, Words.Group.HAVE)) {
        return Persons.end(marks.lower(i - 1))
            || marks.counted(i - 1).filter(c -> !c.value().thing()).isPresent();
      }
      if (marks.mark(i) || marks.is(i, Words.Group.BREAK)) {
        return false;
      }
    }
    return false;
  }

  /** "three guests who weren't hurt"; what is "not life-threatening" was suffered all the same. */
  static boolean denied(Marks marks, int at) {
    String word = marks.lower(at);
    boolean not = word.equals("not") || word.equals("never");
    boolean life = not && marks.lower(at + 2).equals("life");
    return word.endsWith("n't") || not && !life && !marks.lower(at + 1).equals("only");
  }

  /** "a town of 900 after two people died": those who stand nearer suffer it. */
  static boolean people(Clause clause, Quantity number) {
    int q = clause.phraseAt(number.first());
    int before = number.phraseFirst() - 1;
    before -= clause.marks.is(before, Words.Group.DETERMINER) ? 1 : 0;
    return !clause.marks.lower(before).startsWith("among")
        && q >= 0
        && clause.phrase(q).person()
        && !Parts.part(clause, q);
  }
}
