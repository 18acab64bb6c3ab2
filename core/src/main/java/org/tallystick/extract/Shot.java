package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.extract.loss.Marks;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/**
 * Who was shot, stabbed or hit may have died of it: where the text says that some of them did, the
 * number holds dead and wounded together. "Five were shot, one fatally": five casualties, one
 * killed. Stateless.
 */
final class Shot {
  /** The dead are told at most this many figures after those who were shot. */
  private static final int NEAR = 3;

  private static final Set<String> OPEN = WordSets.of("open-harm");

  private static final Set<String> OTHERS =
      Set.of("other", "others", "another", "more", "additional", "remaining", "surviving");

  private Shot() {}

  /** The drafts, those of the shot with some dead among them as casualties. */
  static List<Draft> settle(List<Draft> drafts) {
    Set<Double> sums = sums(drafts);
    Set<Double> told = new HashSet<>();
    boolean[] open = new boolean[drafts.size()];
    boolean[] both = new boolean[drafts.size()];
    for (int d = 0; d < both.length; d++) {
      Draft draft = drafts.get(d);
      open[d] = open(draft);
      both[d] =
          open[d]
              && (dead(drafts, d)
                  || after(drafts, d)
                  || !others(draft) && sums.contains(value(draft)));
      if (both[d]) {
        told.add(value(draft));
      }
    }
    List<Draft> all = new ArrayList<>();
    for (int d = 0; d < both.length; d++) {
      Draft draft = drafts.get(d);
      boolean again = open[d] && !others(draft) && told.contains(value(draft));
      all.add(both[d] || again ? draft.as("casualties") : draft);
    }
    return all;
  }

  /** The dead and the hurt told side by side, taken together. */
  private static Set<Double> sums(List<Draft> drafts) {
    Set<Double> sums = new HashSet<>();
    for (int d = 0; d < drafts.size(); d++) {
      for (int k = Math.max(0, d - NEAR); k < drafts.size() && k - d <= NEAR; k++) {
        Draft dead = drafts.get(d);
        Draft hurt = drafts.get(k);
        boolean pair = dead.measure().equals("killed") && hurt.measure().equals("wounded");
        boolean near = Math.abs(dead.sentence() - hurt.sentence()) <= 1;
        if (pair && near && value(dead) > 0) {
          sums.add(value(dead) + value(hurt));
        }
      }
    }
    return sums;
  }

  /** "five other people": the dead are told apart. */
  private static boolean others(Draft draft) {
    Sentence sentence = draft.quantity().sentence();
    return sentence.any(draft.quantity().phraseFirst() - 1, draft.phrase().last() + 1, OTHERS);
  }

  /** Whether the word of harm leaves open if they lived. */
  private static boolean open(Draft draft) {
    if (!draft.measure().equals("wounded") || value(draft) < 2) {
      return false;
    }
    Marks marks = draft.clause().marks;
    return marks
        .loss(draft.link().at())
        .filter(l -> marks.sentence.any(l.first(), l.last(), OPEN))
        .isPresent();
  }

  /** "Four shot, one fatally", "shooting nine and killing three of them". */
  private static boolean dead(List<Draft> drafts, int at) {
    Draft shot = drafts.get(at);
    for (int d = at + 1; d < drafts.size() && d - at <= NEAR; d++) {
      Draft draft = drafts.get(d);
      if (draft.sentence() - shot.sentence() > 1) {
        return false;
      }
      if (draft.measure().equals("killed") && value(draft) > 0 && value(draft) <= value(shot)) {
        return draft.phrase().partitive()
            || d == at + 1 && draft.sentence() == shot.sentence() && !others(shot);
      }
    }
    return false;
  }

  /** "One dead after three people are shot". */
  private static boolean after(List<Draft> drafts, int at) {
    Draft shot = drafts.get(at);
    Draft dead = drafts.get(Math.max(0, at - 1));
    return dead.measure().equals("killed")
        && dead.sentence() == shot.sentence()
        && value(dead) <= value(shot)
        && shot.clause().marks.lower(shot.quantity().phraseFirst() - 1).equals("after");
  }

  private static double value(Draft draft) {
    return draft.quantity().amount().number();
  }
}
