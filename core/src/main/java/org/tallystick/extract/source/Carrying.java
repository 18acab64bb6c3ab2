package org.tallystick.extract.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.source.Reading.Carried;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Who speaks on from one sentence into another: in a quotation that runs over several, and in
 * sentences that go on without naming anybody. Looks only so far as it is asked; one for each
 * document, not thread-safe.
 */
final class Carrying {
  private final List<Sentence> sentences;
  private final List<Reading> readings;
  private int carriedTo;

  Carrying(List<Sentence> sentences, List<Reading> readings) {
    this.sentences = sentences;
    this.readings = readings;
    quotes();
  }

  /** Finds whoever speaks on in this sentence. */
  void to(int index) {
    carry(index);
    speakers(index);
  }

  private void quotes() {
    boolean open = false;
    int paragraph = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Reading reading = readings.get(i);
      if (s.paragraph() != paragraph) {
        open = false;
        paragraph = s.paragraph();
      }
      boolean bracket = false;
      reading.quoteOpens = open || s.token(0).kind() == Token.Kind.QUOTE;
      for (int t = 0; t < s.size(); t++) {
        Token token = s.token(t);
        boolean mark = token.kind() == Token.Kind.QUOTE;
        boolean pair = mark && token.is("'") && s.lower(t + 1).equals("'");
        open = pair ? !open : mark ? afterMark(token, open) : open;
        if (open) {
          reading.quoted.set(t);
        }
        if (token.kind() == Token.Kind.MARK) {
          bracket = token.is("(") || bracket && !token.is(")");
        }
        if (bracket) {
          reading.bracketed.set(t);
        }
        t += pair ? 1 : 0;
      }
      reading.quoteStaysOpen = open;
    }
  }

  private static boolean afterMark(Token token, boolean open) {
    return switch (token.text()) {
      case "“", "«" -> true;
      case "”", "»" -> false;
      case "\"", "''" -> !open;
      default -> open;
    };
  }

  /** A quotation that runs over sentences has the speaker whom one of them names. */
  private void speakers(int last) {
    int first = last;
    while (first > 0 && readings.get(first).quoteOpens && !readings.get(first).speakerSought) {
      first--;
    }
    for (int i = first; i <= last; i++) {
      Reading reading = readings.get(i);
      if (!reading.speakerSought && reading.quoteOpens) {
        carry(i);
        reading.speaker = speaker(i);
      }
      reading.speakerSought = true;
    }
  }

  private @Nullable Carried speaker(int index) {
    Reading reading = readings.get(index);
    if (trailing(reading) != null) {
      return null;
    }
    int close = index;
    while (close + 1 < sentences.size()
        && (readings.get(close).quoteStaysOpen || bare(readings.get(close + 1)))
        && sentences.get(close + 1).paragraph() == sentences.get(index).paragraph()) {
      close++;
    }
    Frame named = trailing(readings.get(close));
    if (named != null) {
      return new Carried(named, close, "quote-closed-by");
    }
    Carried speaking = index > 0 ? speaking(index - 1) : null;
    return speaking == null
        ? null
        : new Carried(speaking.frame(), speaking.from(), "quote-goes-on");
  }

  /** "Sol said." alone, cut off from the words before by their stop. */
  private static boolean bare(Reading reading) {
    return !reading.frames().isEmpty() && reading.frames().get(0).last() == 0;
  }

  /** Whether the sentence before stands in the same part. */
  boolean near(int index) {
    return sentences.get(index).part() == sentences.get(index - 1).part();
  }

  private static @Nullable Frame trailing(Reading reading) {
    return reading.frames().stream()
        .filter(f -> f.shape() == Frame.Shape.TRAILING || f.shape() == Frame.Shape.INVERTED)
        .findFirst()
        .orElse(null);
  }

  /** Who speaks at the end of a sentence. */
  private @Nullable Carried speaking(int index) {
    Carried speaker = readings.get(index).speaker;
    return speaker != null ? speaker : last(index);
  }

  /** Who speaks last in a sentence, outside what is quoted in it. */
  @Nullable Carried last(int index) {
    Reading reading = readings.get(index);
    Carried last = null;
    for (Frame frame : reading.frames()) {
      boolean aside = last != null && frame.source().relative();
      boolean passed = aside || reading.quoted.get(frame.cueAt());
      last = passed ? last : new Carried(frame, index, "");
    }
    return last;
  }

  /** "Among them the Red Cross treated 12": somebody else's work, whoever spoke before. */
  private static boolean another(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      int last = Vocabulary.ACTORS.known(sentence, i).map(m -> m.last()).orElse(sentence.size());
      if (sentence.lower(last).endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  /** An item of the list or table that a colon opened, or one behind such an item. */
  private boolean item(int index) {
    Sentence before = sentences.get(index - 1);
    boolean opened = before.token(before.size() - 1).is(":");
    boolean behind = readings.get(index - 1).carried != null && Continuation.item(before);
    return (opened || behind) && Continuation.item(sentences.get(index));
  }

  private void carry(int last) {
    for (; carriedTo <= last; carriedTo++) {
      int index = carriedTo;
      Sentence sentence = sentences.get(index);
      boolean goesOn =
          index > 0
              && near(index)
              && (item(index)
                  || Continuation.starts(sentence)
                      && (sentence.paragraph() == sentences.get(index - 1).paragraph()
                          || Continuation.bound(sentence)));
      if (goesOn && readings.get(index).frames().isEmpty() && !another(sentence)) {
        Carried own = last(index - 1);
        Carried from = own != null ? own : readings.get(index - 1).carried;
        readings.get(index).carried =
            from == null ? null : new Carried(from.frame(), from.from(), "source-goes-on");
      }
    }
  }
}
