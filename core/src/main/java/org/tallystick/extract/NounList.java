package org.tallystick.extract;

/** A list of plain nouns behind the first: "trout, bass and carp". Stateless. */
final class NounList {
  /** Words of one member. */
  private static final int LONGEST = 3;

  private NounList() {}

  /** The token after the list whose first comma is token {@code comma}; -1 where none stands. */
  static int end(Marks marks, int comma) {
    int i = comma;
    boolean last = false;
    while (!last && (marks.lower(i).equals(",") || conjunction(marks, i))) {
      i += marks.lower(i).equals(",") ? 1 : 0;
      last = conjunction(marks, i);
      i += last ? 1 : 0;
      int from = i;
      while (noun(marks, i) && i - from < LONGEST) {
        i++;
      }
      if (i == from) {
        return -1;
      }
    }
    return last ? i : -1;
  }

  private static boolean conjunction(Marks marks, int i) {
    return marks.is(i, Words.Group.CONJUNCTION);
  }

  private static boolean noun(Marks marks, int i) {
    return i < marks.size()
        && marks.token(i).word()
        && marks.loss(i).isEmpty()
        && marks.quantity(i).isEmpty()
        && !marks.adverb(i)
        && !marks.vocabulary.words().function(marks.lower(i));
  }
}
