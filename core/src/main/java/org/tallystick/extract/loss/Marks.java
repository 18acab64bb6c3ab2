package org.tallystick.extract.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** One sentence with its quantities and phrases of loss marked. Confined to one run. */
public final class Marks {
  private static final Set<String> HOUSES =
      Set.of("hospitals", "clinics", "facilities", "shelters", "centers", "centres", "camps");

  /** Where the hurt are sent, within so many words. */
  private static final Set<String> CARE =
      Set.of("hospital", "hospitals", "clinic", "clinics", "infirmary", "icu", "er", "care");

  private static final int SENT = 16;

  /** Set where the classes of a word are known. */
  private static final int ASKED = 1 << 31;

  /** The sentence that is marked. */
  public final Sentence sentence;

  /** The vocabulary it was marked with. */
  public final Grammar vocabulary;

  /** Its quantities in order. */
  public final List<Quantity> quantities;

  private final @Nullable Loss[] losses;
  private final @Nullable Quantity[] quantityAt;
  private final int[] classes;
  private boolean anyLoss;

  /** Marks the phrases of loss of a sentence. */
  public Marks(Sentence sentence, List<Quantity> quantities, Grammar vocabulary) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    this.quantities = quantities;
    this.losses = new Loss[sentence.size()];
    this.quantityAt = new Quantity[sentence.size()];
    for (Quantity q : quantities) {
      for (int i = q.phraseFirst(); i < q.phraseLast(); i++) {
        quantityAt[i] = q;
      }
    }
    this.classes = new int[sentence.size()];
    markLosses();
  }

  private void markLosses() {
    Openers openers = vocabulary.tellers();
    for (int i = openers.next(sentence, 0);
        i < sentence.size();
        i = openers.next(sentence, i + 1)) {
      Optional<Loss> loss = longest(i).filter(l -> !swallows(l) && !elsewhere(l));
      if (loss.isPresent()) {
        anyLoss = true;
        for (int k = i; k < loss.get().last(); k++) {
          losses[k] = loss.get();
        }
        i = loss.get().last() - 1;
      }
    }
  }

  private Optional<Loss> longest(int at) {
    Optional<Loss> phrase =
        vocabulary.losses().longest(sentence, at).map(m -> new Loss(at, m.last(), m.value()));
    Optional<Loss> span = vocabulary.spans().at(sentence, at).filter(l -> !swallows(l));
    if (phrase.filter(this::two).isPresent()) {
      int first = at;
      return vocabulary.losses().word(sentence.lower(at)).map(v -> new Loss(first, first + 1, v));
    }
    boolean longer =
        span.isPresent() && (phrase.isEmpty() || span.get().last() > phrase.get().last());
    return longer ? span : phrase;
  }

  /**
   * "left a man dead and injured three": two losses, though "dead and injured" is one phrase; "nine
   * bodies of soldiers": bodies that the number counts.
   */
  private boolean two(Loss loss) {
    if (loss.first() > 0 && quantityAt[loss.first() - 1] != null) {
      return sentence.lower(loss.last() - 1).equals("of") && loss.last() - loss.first() == 2;
    }
    boolean dead = sentence.lower(loss.first()).equals("dead") && loss.last() - loss.first() == 3;
    int next = loss.last();
    return dead
        && next < sentence.size()
        && (quantityAt[next] != null
            || vocabulary.words().is(sentence.lower(next), Words.Group.DETERMINER));
  }

  /**
   * A phrase that would run over the digits of a quantity is no phrase of loss, but for the number
   * of its own last noun: "taken to three hospitals".
   */
  private boolean swallows(Loss loss) {
    for (int k = loss.first(); k < loss.last(); k++) {
      Quantity q = quantityAt[k];
      boolean own =
          q != null
              && q.last() >= loss.last() - 2
              && HOUSES.contains(sentence.lower(loss.last() - 1))
              && q.first() > loss.first() + 1;
      if (q != null && !own && k >= q.first() && k < q.last()) {
        return true;
      }
    }
    return false;
  }

  /** "sending 300 troops to the border": not to hospital. */
  private boolean elsewhere(Loss loss) {
    return sentence.lower(loss.last() - 1).startsWith("send")
        && !sentence.any(loss.last(), loss.last() + SENT, CARE);
  }

  /** Whether it holds a phrase of loss. */
  public boolean anyLoss() {
    return anyLoss;
  }

  /** All phrases of loss in order. */
  public List<Loss> losses() {
    List<Loss> all = new ArrayList<>();
    for (int i = 0; i < losses.length; i++) {
      Loss loss = losses[i];
      if (loss != null && loss.first() == i) {
        all.add(loss);
      }
    }
    return all;
  }

  /** The phrase of loss that covers token {@code i}. */
  public Optional<Loss> loss(int i) {
    return i < 0 || i >= losses.length ? Optional.empty() : Optional.ofNullable(losses[i]);
  }

  /** The quantity whose phrase covers token {@code i}. */
  public Optional<Quantity> quantity(int i) {
    return i < 0 || i >= quantityAt.length ? Optional.empty() : Optional.ofNullable(quantityAt[i]);
  }

  /** The word for what can be counted that starts with token {@code i}. */
  public Optional<Phrases.Match<Counted>> counted(int i) {
    return vocabulary.counted().longest(sentence, i);
  }

  /** How many tokens the sentence has. */
  public int size() {
    return sentence.size();
  }

  /** Token {@code i} of the sentence. */
  public Token token(int i) {
    return sentence.token(i);
  }

  /** The look-up form of token {@code i}, or an empty string beyond either end. */
  public String lower(int i) {
    return sentence.lower(i);
  }

  /** Whether token {@code i} is a word of this group. */
  public boolean is(int i, Words.Group c) {
    boolean far = c == Words.Group.BREAK && lower(i).equals("so") && lower(i + 1).equals("far");
    if (i < 0 || i >= classes.length || far) {
      return false;
    }
    if (classes[i] == 0) {
      classes[i] = vocabulary.words().classes(sentence.lower(i)) | ASKED;
    }
    return Words.in(classes[i], c);
  }

  /** A comma, semicolon, bracket, dash or other mark, hyphens inside words aside. */
  public boolean mark(int i) {
    if (i < 0 || i >= size()) {
      return true;
    }
    Token t = token(i);
    return t.kind() == Token.Kind.MARK && !hyphen(i);
  }

  /** A hyphen that joins two words. */
  public boolean hyphen(int i) {
    if (i < 0 || i >= size()) {
      return false;
    }
    Token t = token(i);
    return (t.is("-") || t.is("‑")) && t.glued() && i + 1 < size() && token(i + 1).glued();
  }

  /** Whether token {@code i} looks like an adverb: "fatally". */
  public boolean adverb(int i) {
    String w = lower(i);
    return w.length() > 4 && w.endsWith("ly") && !w.equals("family") && !w.equals("only");
  }
}
