package org.tallystick.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.words.Cue;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** A sentence with its expressions of time and the words that tell how they are meant. */
public final class TimedSentence {
  private static final Set<String> BEFORE_TIME = WordSets.of("before-time");

  /** What a day belongs to. */
  public enum Role {
    /** What the sentence tells. */
    EVENT,
    /** The saying of it. */
    STATEMENT,
    /** An arrest, a trial, a funeral. */
    ACT
  }

  /** A day beside a verb of saying stands at most so many tokens from it. */
  private static final int NEAR = 6;

  private static final int AHEAD = 14;

  /** "In January 2025 two cases were confirmed": then, and not only said then. */
  private static final Set<String> TALLIED = WordSets.of("tallied");

  private static final Set<Cue> DEEDS =
      Set.of(Cue.REPORT, Cue.ACT, Cue.LOSS, Cue.TOLL, Cue.EVENT, Cue.HAPPEN, Cue.GROW);

  /** An expression of time with what it belongs to. */
  public record Timed(TimeWord word, Role role) {}

  /** The sentence whose times these are. */
  public final Sentence sentence;

  private final TimeWords words;
  private @Nullable List<Timed> times;
  private final @Nullable Cue[] cues;
  private final Set<Cue> held = EnumSet.noneOf(Cue.class);

  TimedSentence(Sentence sentence, TimeWords words) {
    this.sentence = sentence;
    this.words = words;
    this.cues = new Cue[sentence.size()];
    int i = Cue.openers().next(sentence, 0);
    while (i < cues.length) {
      Optional<Phrases.Match<Cue.Word>> found = Cue.at(sentence, i);
      if (found.isPresent()) {
        Cue cue = found.get().value().cue();
        held.add(cue);
        Arrays.fill(cues, i, found.get().last(), cue);
      }
      i = Cue.openers().next(sentence, found.isPresent() ? found.get().last() : i + 1);
    }
  }

  /** Its expressions of time, read when first asked for. */
  public List<Timed> times() {
    List<Timed> known = times;
    if (known == null) {
      List<Timed> timed = new ArrayList<>();
      for (TimeWord word : words.in(sentence)) {
        if (!DocumentDay.stamps(sentence, word)) {
          timed.add(new Timed(word, role(word)));
        }
      }
      known = List.copyOf(timed);
      times = known;
    }
    return known;
  }

  /** Whether token {@code i} opens such a cue. */
  public boolean is(int i, Cue cue) {
    return i >= 0 && i < cues.length && cues[i] == cue;
  }

  /** Whether one of the tokens carries the cue. */
  public boolean has(Cue cue, int first, int last) {
    for (int i = Math.max(0, first); has(cue) && i < Math.min(last, cues.length); i++) {
      if (cues[i] == cue) {
        return true;
      }
    }
    return false;
  }

  /** Whether such a cue stands anywhere in the sentence. */
  public boolean has(Cue cue) {
    return held.contains(cue);
  }

  /** Whether the expression opens the sentence: "On Friday, ...", "In the past week ...". */
  boolean opens(TimeWord word) {
    for (int i = 0; i < word.first(); i++) {
      if (!BEFORE_TIME.contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private Role role(TimeWord word) {
    if (word.kind() != TimeWord.Kind.DAY && word.kind() != TimeWord.Kind.COARSE) {
      return Role.EVENT;
    }
    String before = sentence.lower(word.first() - 1);
    boolean than = before.equals("in") && sentence.lower(word.first() - 2).equals("than");
    if (than || before.equals("before")) {
      return Role.ACT;
    }
    Optional<Cue> left = opens(word) ? Optional.empty() : leftVerb(word.first());
    if (left.isPresent()) {
      return role(left.get());
    }
    return rightVerb(word).map(TimedSentence::role).orElse(Role.EVENT);
  }

  private static Role role(Cue cue) {
    return switch (cue) {
      case REPORT -> Role.STATEMENT;
      case ACT -> Role.ACT;
      default -> Role.EVENT;
    };
  }

  private Optional<Cue> leftVerb(int before) {
    for (int i = before - 1; i >= 0 && i >= before - NEAR; i--) {
      String word = sentence.lower(i);
      if (word.equals(",") || word.equals(";") || word.equals(")")) {
        return Optional.empty();
      }
      if (deed(i).isPresent()) {
        return deed(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Cue> rightVerb(TimeWord word) {
    int limit = opens(word) ? AHEAD : NEAR;
    for (int i = word.last(); i < cues.length && i < word.last() + limit; i++) {
      if (sentence.lower(i).equals(",") && !opens(word)) {
        return Optional.empty();
      }
      if (deed(i).isPresent()) {
        boolean tallied =
            word.kind() == TimeWord.Kind.COARSE && TALLIED.contains(sentence.lower(i));
        return tallied ? Optional.of(Cue.LOSS) : deed(i);
      }
    }
    return Optional.empty();
  }

  /** What token {@code i} tells that was done or said. */
  private Optional<Cue> deed(int i) {
    return Optional.ofNullable(cues[i]).filter(DEEDS::contains);
  }
}
