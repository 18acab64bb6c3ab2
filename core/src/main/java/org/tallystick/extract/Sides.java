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
    return before
        .filter(d -> phrase.possessive() || goesOn(d, counted))
        .filter(d -> d.whole() < 0 || elided(d) && !force(counted))
        .map(d -> new Whose(d.side(), -1))
        .orElse(OPEN);
  }

  /** Whether the figure counts on from the one before it: "498 soldiers ... another 1,597". */
  private boolean goesOn(Draft before, String counted) {
    boolean elided = elided(before) && !counted.equals("people");
    return before.counted().equals(counted) && (force(counted) || elided);
  }

  private boolean elided(Draft before) {
    return phrase.head() < 0 && before.sentence() == clause.marks.sentence.index();
  }

  private static boolean force(String counted) {
    return counted.equals("military") || counted.equals("militants");
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
    int noun = marks.is(at, Words.Group.BE) ? at + 1 : at;
    return marks
        .vocabulary
        .nations()
        .at(marks.sentence, noun)
        .map(m -> new Whose(Optional.of(m.nation().name()), noun));
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
      if (marks.mark(i) || marks.quantity(i).isPresent() || marks.is(i, Words.Group.BREAK)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the country has lost 40 of its soldiers": a noun lost them, not whoever says so. */
  static boolean another(Clause clause, Link link) {
    Marks marks = clause.marks;
    int before = link.at() - 1;
    int subject = marks.is(before, Words.Group.HAVE) ? before - 1 : before;
    return link.rule().contains("object")
        && !marks.is(subject, Words.Group.PRONOUN)
        && !marks.lower(subject).equals("of");
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
        boolean government =
            mention.get().is(Nation.Form.CAPITAL) || mention.get().is(Nation.Form.METONYM);
        return government
            ? Optional.empty()
            : Optional.of(new Whose(Optional.of(mention.get().nation().name()), k));
      }
    }
    return Optional.empty();
  }
}
