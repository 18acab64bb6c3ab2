package org.tallystick.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.extract.loss.Both;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.Listed;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nations;

/**
 * Ties that reach back to an earlier sentence: "These include 40 tanks", "another agency puts that
 * number at 200", and rows of a bulletin under its heading. Stateless.
 */
final class Discourse {
  /** The rule of a figure that only points back: "the governor's 300 figure". */
  static final String THEIRS = "their-figure";

  /** The rule of a part of those whom the sentence before counted. */
  static final String OF_THEM = "of-them";

  private static final Set<String> BACK =
      Set.of("these", "they", "those", "this", "that", "it", "among", "of", "the", "their");
  private static final Set<String> INCLUDE =
      Set.of("include", "includes", "included", "including", "among", "of");
  private static final Set<String> HOLDERS =
      Set.of(
          "number", "figure", "total", "count", "tally", "estimate", "toll", "figures", "numbers");

  /** "By noon that had grown to 40". */
  private static final Set<String> GREW =
      Set.of("grown", "risen", "climbed", "rose", "grew", "increased", "jumped", "fallen");

  /** Between the label of a row and its number. */
  private static final Set<String> JOINTS = Set.of("-", "–", "—", ":", "‒");

  private static final Set<String> THEM = Set.of("them", "these", "those");
  private static final Set<String> BACKS = Set.of("that", "this", "it", "which");

  private Discourse() {}

  /** Ties what the sentence alone left open, where the text before it gives the measure. */
  static void link(Clause clause, List<Draft> before, Scene scene) {
    for (int q = 0; q < clause.phrases.size(); q++) {
      boolean free = clause.link(q).isEmpty() && !clause.event(clause.phrase(q));
      int at = q;
      if (free && !Both.idle(clause, q)) {
        row(clause, q, scene)
            .or(() -> including(clause, at, before, scene))
            .or(() -> number(clause, at, before))
            .or(() -> victims(clause, at, before))
            .or(() -> theirFigure(clause, at, before))
            .or(() -> ofThem(clause, at, before))
            .or(() -> new Listed().link(clause, at))
            .ifPresent(link -> clause.tie(at, link));
      }
    }
  }

  /** "These include 40 tanks": the measure of the sentence before. */
  private static Optional<Link> including(Clause clause, int q, List<Draft> before, Scene scene) {
    Marks marks = clause.marks;
    int first = clause.phrase(q).quantity().phraseFirst();
    if (first > 8 || !BACK.contains(marks.lower(0))) {
      return Optional.empty();
    }
    boolean include = false;
    for (int i = 0; i < first; i++) {
      boolean of = marks.lower(i).equals("of");
      boolean are = marks.lower(i).equals("were") || marks.lower(i).equals("are");
      include |=
          INCLUDE.contains(marks.lower(i)) && (!of || i == 0)
              || are && (i == 1 || marks.loss(i - 1).isPresent());
    }
    boolean base = clause.phrase(0).quantity().phraseFirst() == 2; // "Of the 57, 12 were"
    boolean named = marks.lower(0).equals("of") && (!marks.losses().isEmpty() || base);
    return include && !named ? measureBefore(clause, q, before, scene) : Optional.empty();
  }

  private static Optional<Link> measureBefore(
      Clause clause, int q, List<Draft> before, Scene scene) {
    Optional<Marks> marks = scene.before(clause.marks.sentence);
    if (marks.isPresent()) {
      List<Loss> losses = marks.get().losses();
      for (int i = losses.size() - 1; i >= 0; i--) {
        Optional<Sense> sense =
            clause.sense(
                losses.get(i),
                clause.phrase(q),
                Sense.Kind.TOLL,
                Sense.Kind.COUNT,
                Sense.Kind.PART,
                Sense.Kind.INTR);
        if (sense.isPresent()) {
          Link link = Link.of(sense.get().measure(), -1, "these-include");
          return Optional.of(whose(marks.get(), losses.get(i), link));
        }
      }
    }
    return last(clause, q, before).map(d -> Link.of(d.measure(), -1, "these-include"));
  }

  /** The nation named before the loss in its own sentence, nearest first. */
  private static Link whose(Marks marks, Loss loss, Link link) {
    for (int i = loss.first() - 1; i >= 0; i--) {
      Optional<Nations.Mention> mention = marks.vocabulary.nations().at(marks.sentence, i);
      if (mention.isPresent()) {
        return link.whose(mention.get().nation(), -1);
      }
    }
    return link;
  }

  /** "The agency puts that number at 200": the measure of the figure before. */
  private static Optional<Link> number(Clause clause, int q, List<Draft> before) {
    Marks marks = clause.marks;
    int first = clause.phrase(q).quantity().phraseFirst();
    if (!marks.is(first - 1, Words.Group.TOLLVERB)) {
      return Optional.empty();
    }
    for (int i = first - 1; i >= 0 && first - i < 8; i--) {
      boolean grew = GREW.contains(marks.lower(first - 2)) && BACKS.contains(marks.lower(i));
      if (HOLDERS.contains(marks.lower(i)) || grew) {
        for (int k = q - 1; k >= 0; k--) {
          int tied = k;
          if (clause.link(k).isPresent()) {
            return clause.link(k).map(l -> Link.of(l.measure(), -1, "that-number").taken(tied));
          }
        }
        boolean any = !marks.lower(i).startsWith("number");
        return last(clause, q, before)
            .map(d -> Link.of(any ? toll(d, before) : d.measure(), -1, "that-number"));
      }
      if (marks.quantity(i).isPresent() || marks.loss(i).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "The victims were 17 men", "two of the victims were brothers": the dead, unless people were
   * shot.
   */
  private static Optional<Link> victims(Clause clause, int q, List<Draft> before) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    int be = phrase.quantity().phraseFirst() - 1;
    boolean of = phrase.partitive() && marks.lower(phrase.last() - 1).equals("victims");
    boolean are = marks.is(be, Words.Group.BE) && marks.lower(be - 1).equals("victims");
    if (!of && !(are && phrase.person())) {
      return Optional.empty(); // asked of every open number, the text before is not gone through
    }
    boolean dead = before.stream().anyMatch(d -> d.measure().equals("killed"));
    boolean shot =
        before.stream()
            .map(d -> d.clause().marks.lower(Math.max(0, d.link().at())))
            .anyMatch(w -> w.startsWith("sho") || w.startsWith("stab"));
    return dead && !shot ? Optional.of(Link.of("killed", -1, "victims")) : Optional.empty();
  }

  /** Of what the sentence of the last figure tells, the dead come first. */
  private static String toll(Draft last, List<Draft> before) {
    boolean dead =
        before.stream()
            .anyMatch(d -> d.sentence() == last.sentence() && d.measure().equals("killed"));
    return dead ? "killed" : last.measure();
  }

  /** "in contrast to the governor's 300 figure": what the figures before it lead with. */
  private static Optional<Link> theirFigure(Clause clause, int q, List<Draft> before) {
    Marks marks = clause.marks;
    Quantity quantity = clause.phrase(q).quantity();
    boolean owned = marks.lower(quantity.phraseFirst() - 1).equals("'s");
    if (!owned || !HOLDERS.contains(marks.lower(quantity.phraseLast()))) {
      return Optional.empty();
    }
    Optional<Draft> lead =
        last(clause, q, before)
            .flatMap(l -> before.stream().filter(d -> d.sentence() == l.sentence()).findFirst());
    return lead.map(d -> Link.of(d.measure(), -1, THEIRS))
        .map(
            link ->
                lead.flatMap(Draft::side)
                    .flatMap(side -> Nations.english().named(side))
                    .map(nation -> link.whose(nation, -1))
                    .orElse(link));
  }

  /** "Six of them were children", "at least six were women": some of those just told, if fewer. */
  private static Optional<Link> ofThem(Clause clause, int q, List<Draft> before) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    boolean them = phrase.partitive() && THEM.contains(marks.lower(phrase.last() - 1));
    if (!them && !phrase.bare() || !marks.is(phrase.last(), Words.Group.BE)) {
      return Optional.empty();
    }
    List<Draft> told = told(before, marks.sentence.index() - 1);
    return told.size() == 1 && people(marks, phrase.last() + 1) && fewer(phrase, told.get(0))
        ? Optional.of(Link.of(told.get(0).measure(), -1, OF_THEM))
        : Optional.empty();
  }

  /** The figures of a sentence, of those that end with its own, parts aside. */
  private static List<Draft> told(List<Draft> before, int sentence) {
    int first = before.size();
    while (first > 0 && before.get(first - 1).sentence() >= sentence) {
      first--;
    }
    return before.subList(first, before.size()).stream()
        .filter(d -> d.sentence() == sentence && d.whole() < 0)
        .toList();
  }

  private static boolean people(Marks marks, int noun) {
    int at = noun + (marks.is(noun, Words.Group.DETERMINER) ? 1 : 0);
    return Stream.of(at, at + 1)
        .flatMap(i -> marks.counted(i).stream())
        .anyMatch(m -> !m.value().thing());
  }

  private static boolean fewer(NounPhrase part, Draft whole) {
    double least = part.quantity().amount().low().orElse(Double.MAX_VALUE);
    return !whole.phrase().thing() && least < whole.quantity().amount().low().orElse(0);
  }

  private static Optional<Draft> last(Clause clause, int q, List<Draft> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Draft last = before.get(before.size() - 1);
    boolean near = clause.marks.sentence.index() - last.sentence() <= 1;
    boolean bears =
        clause.phrase(q).counted().isEmpty() || clause.phrase(q).thing() == last.phrase().thing();
    return near && bears ? Optional.of(last) : Optional.empty();
  }

  /** "personnel - about 20,600", "tanks: 6,465" under a heading of losses. */
  private static Optional<Link> row(Clause clause, int q, Scene scene) {
    Marks marks = clause.marks;
    int i = clause.phrase(q).quantity().phraseFirst() - 1;
    if (i <= 0 || !JOINTS.contains(marks.lower(i)) || !counted(marks, i) || numbered(marks, i)) {
      return Optional.empty();
    }
    return heading(marks, scene);
  }

  /** "It had 72 people on board: 68 passengers": no label. */
  private static boolean numbered(Marks marks, int end) {
    for (int k = end - 1; k >= 0 && !marks.mark(k); k--) {
      if (marks.quantity(k).isPresent() && marks.lower(end).equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** The losses that head a bulletin, at most this many lines before. */
  private static Optional<Link> heading(Marks row, Scene scene) {
    int index = row.sentence.index();
    for (int k = index - 1; k >= 0 && index - k <= 24; k--) {
      if (scene.sentences.get(k).part() != row.sentence.part()) {
        break;
      }
      for (Loss loss : scene.marks(k).losses()) {
        Optional<Sense> sense = loss.sense(Sense.Kind.TOLL);
        boolean own = scene.marks(k).lower(loss.last()).equals(":") && loss.first() == 0;
        if (sense.filter(s -> !own || s.measure().equals("losses")).isPresent()) {
          return Optional.of(Link.of(sense.get().measure(), -1, "bulletin"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean counted(Marks marks, int end) {
    for (int k = end - 1; k >= 0 && end - k <= 6; k--) {
      if (marks.counted(k).isPresent()) {
        return true;
      }
      if (marks.quantity(k).isPresent() || marks.mark(k)) {
        return false;
      }
    }
    return false;
  }
}
