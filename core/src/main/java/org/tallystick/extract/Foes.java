package org.tallystick.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Mentions;
import org.tallystick.extract.source.Vocabulary;
import org.tallystick.extract.words.Once;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/**
 * Whom one document means by "the invaders" and "the enemy", and whose the things are that a party
 * to a war says it destroyed. Immutable.
 */
final class Foes {
  private static final Set<String> INVADERS = WordSets.of("invader");
  private static final Set<String> INVASION = WordSets.of("invasion");
  private static final Openers OPENERS = Openers.of(INVASION);
  private static final Set<String> DONE = Set.of("destroyed", "struck", "captured", "killed");
  private static final Set<String> TOLLS = Set.of("toll", "number-of", "counted-noun");

  private static final Set<String> REGIME =
      Set.of("government", "regime", "loyalist", "pro-government");
  private static final Set<String> ARMS = WordSets.of("arms");

  /** An agent stands this near before its verb. */
  private static final int NEAR = 8;

  private final Once<Optional<String>> invader;
  private final Set<String> parties;
  private final boolean war;

  /**
   * @param parties the two nations that the document names most
   * @param war whether it tells of a war
   */
  Foes(List<Sentence> sentences, Set<String> parties, boolean war) {
    this.invader = new Once<>(() -> invader(sentences));
    this.parties = parties;
    this.war = war;
  }

  /** Whose invasion the text tells of: the nation most often named right before the word. */
  private static Optional<String> invader(List<Sentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = OPENERS.next(sentence, 1);
          i < sentence.size();
          i = OPENERS.next(sentence, i + 1)) {
        if (INVASION.contains(sentence.lower(i))) {
          before(sentence, i).ifPresent(n -> counts.merge(n, 1, Integer::sum));
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static Optional<String> before(Sentence sentence, int at) {
    boolean verb = sentence.lower(at).equals("invading");
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      if (!verb && (!sentence.token(i).word() || Mentions.stops(sentence.lower(i)))) {
        return Optional.empty();
      }
      Optional<Nations.Mention> mention = Vocabulary.NATIONS.at(sentence, i);
      if (mention.isPresent()) {
        return mention.map(m -> m.nation().name());
      }
    }
    return Optional.empty();
  }

  /**
   * The side that a figure's words leave to the text.
   *
   * @param party whom the claimant speaks for
   */
  Optional<String> of(Draft draft, List<Draft> drafts, Optional<String> party) {
    if (names(draft, INVADERS) && invader.get().isPresent()) {
      return invader.get();
    }
    if (names(draft, Set.of("enemy", "enemies"))) {
      return adversary(party).or(() -> earlier(draft, drafts)).or(invader::get);
    }
    Sentence sentence = draft.quantity().sentence();
    boolean regular = draft.counted().equals("military");
    if (regular && sentence.any(draft.quantity().phraseLast(), draft.phrase().last(), REGIME)) {
      Set<String> found = states(sentence); // "25 government troops": of the one state named
      return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
    return (war || ARMS.contains(draft.counted())) && own(draft, party)
        ? adversary(party)
        : Optional.empty();
  }

  /** Whether the sentence names two states or more. */
  static boolean two(Sentence sentence) {
    return states(sentence).size() > 1;
  }

  private static Set<String> states(Sentence sentence) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Nations.Mention> mention = Vocabulary.NATIONS.at(sentence, i);
      boolean from = sentence.lower(i - 1).equals("from");
      if (!from && mention.filter(m -> m.nation().kind() == Nation.Kind.STATE).isPresent()) {
        found.add(mention.get().nation().name());
      }
    }
    return found;
  }

  private Optional<String> adversary(Optional<String> party) {
    return party
        .filter(parties::contains)
        .flatMap(p -> parties.stream().filter(o -> !o.equals(p)).findFirst());
  }

  /** Whose the same loss was in the figure before. */
  private static Optional<String> earlier(Draft draft, List<Draft> drafts) {
    return drafts.stream()
        .takeWhile(d -> !d.equals(draft))
        .filter(d -> d.measure().equals(draft.measure()))
        .reduce((first, second) -> second)
        .flatMap(Draft::side);
  }

  /** Whether such a word stands where it names who bears the loss. */
  private static boolean names(Draft draft, Set<String> words) {
    Sentence sentence = draft.quantity().sentence();
    int at = draft.link().at();
    boolean held = at >= 0 && TOLLS.contains(draft.link().rule());
    return sentence.any(draft.quantity().phraseFirst(), draft.phrase().last(), words)
        || held && sentence.any(at - NEAR, at + 5, words);
  }

  /** "it had destroyed 40 tanks", "they claim to have hit 12 depots": forces strike their foe's. */
  private static boolean own(Draft draft, Optional<String> party) {
    boolean forces = draft.phrase().thing() || draft.counted().equals("military");
    int verb = draft.link().at();
    if (party.isEmpty()
        || !forces
        || verb < 0
        || !DONE.contains(draft.measure())
        || !draft.link().rule().contains("object")) {
      return false;
    }
    Sentence sentence = draft.quantity().sentence();
    for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
      switch (sentence.lower(i)) {
        case "it", "they", "we", "its", "our", "their" -> {
          return true;
        }
        case "said", "says" -> {
          return false;
        }
        case "to" -> {
          return sentence.lower(i + 1).equals("have");
        }
        default -> {
          Optional<Nations.Mention> mention = Vocabulary.NATIONS.at(sentence, i);
          if (mention.isPresent()) {
            return mention.filter(m -> m.nation().name().equals(party.get())).isPresent();
          }
        }
      }
    }
    return false;
  }
}
