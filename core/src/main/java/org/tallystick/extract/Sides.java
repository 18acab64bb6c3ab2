package org.tallystick.extract;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.loss.ObjectOf;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;

/** Says whose the people or things of one figure are, as far as its sentence says so. */
final class Sides {
  /** A side and the token that names it; -1 where it is carried over. */
  record Whose(Optional<String> side, int at) {}

  private static final Whose OPEN = new Whose(Optional.empty(), -1);

  /** Verbs whose subject is who bears the loss: "Peru suffered 40 casualties". */
  private static final Set<String> SUFFERED =
      Set.of("suffered", "suffers", "suffering", "suffer", "sustained", "sustaining", "incurred");

  private final Clause clause;
  private final NounPhrase phrase;
  private final Link link;

  Sides(Clause clause, NounPhrase phrase, Link link) {
    this.clause = clause;
    this.phrase = phrase;
    this.link = link;
  }

  /**
   * Whose they are.
   *
   * @param source the figure whose noun this one takes over, if any
   * @param before the figure right before it, if any
   */
  Whose of(Optional<Draft> source, Optional<Draft> before, String counted) {
    if (phrase.nation().isPresent()) {
      return new Whose(phrase.nation().map(Nation::name), phrase.nationAt());
    }
    Optional<Whose> said = after().or(this::predicated).or(this::subject).or(this::suffered);
    if (said.isPresent()) {
      return said.get();
    }
    if (link.nation().isPresent()) {
      return new Whose(link.nation().map(Nation::name), link.nationAt());
    }
    if (source.isPresent()) {
      return new Whose(source.get().side(), -1);
    }
    if (ownMen()) {
      return ObjectOf.bearer(clause.marks, link.at())
          .map(m -> new Whose(Optional.of(m.nation().name()), m.first()))
          .orElse(OPEN);
    }
    boolean force = counted.equals("military") || counted.equals("militants");
    boolean theirs = phrase.possessive() && another(clause, link);
    boolean elided =
        phrase.head() < 0
            && before.filter(d -> d.sentence() == clause.marks.sentence.index()).isPresent();
    boolean goesOn =
        !phrase.possessive()
            && (force || elided && !counted.equals("people"))
            && before.filter(d -> d.counted().equals(counted)).isPresent();
    boolean takes =
        before.isPresent() && (theirs || goesOn) && (elided && !force || before.get().whole() < 0);
    return takes ? new Whose(before.get().side(), -1) : OPEN;
  }

  /** "five of the dead were Germans", "three of them were Turkish soldiers". */
  private Optional<Whose> predicated() {
    Marks marks = clause.marks;
    int at = phrase.last();
    while (at < marks.size() && at - phrase.last() < 4 && marks.loss(at).isPresent()) {
      at++;
    }
    if (!phrase.partitive()) {
      return Optional.empty();
    }
    if (marks.is(at, Words.Group.BE)) {
      at += marks.is(at + 1, Words.Group.HEDGE) ? 2 : 1;
    } else if (at > phrase.last()) {
      return Optional.empty();
    }
    int noun = at;
    return marks
        .vocabulary
        .nations()
        .at(marks.sentence, noun)
        .filter(m -> m.is(Nation.Form.ADJECTIVE) || m.is(Nation.Form.PEOPLE))
        .map(m -> new Whose(Optional.of(m.nation().name()), noun));
  }

  /** "the army killed four of its own men". */
  private boolean ownMen() {
    Marks marks = clause.marks;
    for (int i = phrase.quantity().phraseLast(); i < phrase.last(); i++) {
      if (marks.lower(i).equals("own")) {
        return link.at() >= 0 && link.rule().contains("object") && phrase.possessive();
      }
    }
    return false;
  }

  private Optional<Whose> subject() {
    boolean predicate =
        clause.marks.is(phrase.quantity().phraseFirst() - 1, Words.Group.BE) && phrase.bare();
    return predicate ? subjectNation(clause.marks, phrase) : Optional.empty();
  }

  /** "Peru had suffered 40 casualties": who suffered them. */
  private Optional<Whose> suffered() {
    Marks marks = clause.marks;
    int verb = ObjectOf.skipDeterminers(marks, phrase.quantity().phraseFirst() - 1);
    if (verb < 0 || !SUFFERED.contains(marks.lower(verb))) {
      return Optional.empty();
    }
    return ObjectOf.bearer(marks, verb)
        .map(m -> new Whose(Optional.of(m.nation().name()), m.first()));
  }

  private static Optional<Whose> subjectNation(Marks marks, NounPhrase phrase) {
    for (int i = phrase.quantity().phraseFirst() - 2; i >= 0; i--) {
      Optional<Nations.Mention> mention = marks.vocabulary.nations().at(marks.sentence, i);
      if (mention.isPresent() && mention.get().is(Nation.Form.ADJECTIVE)) {
        return Optional.of(new Whose(Optional.of(mention.get().nation().name()), i));
      }
      if (marks.is(i, Words.Group.BREAK)
          || marks.quantity(i).isPresent()
          || marks.lower(i).equals(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the country has lost 40 of its soldiers": a noun lost them, not whoever says so. */
  static boolean another(Clause clause, Link link) {
    if (!link.rule().contains("object") || link.at() < 0) {
      return false;
    }
    Marks marks = clause.marks;
    int i = link.at() - 1;
    while (i >= 0
        && (marks.is(i, Words.Group.HAVE) || marks.is(i, Words.Group.BE) || marks.adverb(i))) {
      i--;
    }
    return i >= 0
        && marks.token(i).word()
        && !marks.is(i, Words.Group.PRONOUN)
        && !marks.lower(i).equals("of");
  }

  /** "1,500 deaths on each side", "soldiers of the Danish army", "tourists from Norway". */
  private Optional<Whose> after() {
    Marks marks = clause.marks;
    int i = phrase.last();
    if (marks.lower(i).equals("on")
        && (marks.lower(i + 1).equals("each") || marks.lower(i + 1).equals("both"))
        && marks.lower(i + 2).startsWith("side")) {
      return Optional.of(new Whose(Optional.of("each"), i + 1));
    }
    boolean of =
        marks.lower(i).equals("of")
            || marks.lower(i).equals("from")
            || marks.lower(i).equals("among")
            || marks.lower(i).equals("in") && phrase.bare() && link.rule().equals("listed");
    if (!of) {
      return Optional.empty();
    }
    for (int k = i + 1; k <= i + 3 && k < marks.size(); k++) {
      Optional<Nations.Mention> mention = marks.vocabulary.nations().at(marks.sentence, k);
      if (mention.isPresent()) {
        boolean adjective =
            mention.get().is(Nation.Form.ADJECTIVE) || mention.get().is(Nation.Form.PEOPLE);
        boolean name = mention.get().is(Nation.Form.NAME);
        return adjective || name
            ? Optional.of(new Whose(Optional.of(mention.get().nation().name()), k))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
