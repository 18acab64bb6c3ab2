package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.Linker;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.number.Enumeration;
import org.tallystick.extract.number.PersonNames;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Words;
import org.tallystick.figure.Amount;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Totals that a text gives only by telling people one by one: "a woman and her two sons were
 * killed". The figure's text is the enumeration itself, of which the number is read again; one that
 * is no more than what the text states of the same loss anyway is left out.
 */
final class Sums {
  private static final int BACK = 12;

  /** So far before "himself" or "suicide" those whom he killed are told. */
  private static final int SELF = 18;

  /** So many sentences behind an enumeration a text may still tell of the same event. */
  private static final int LATER = 12;

  private static final Set<String> OWN =
      Set.of("himself", "herself", "themselves", "self", "suicide", "life");

  private static final Set<String> JOINTS = Set.of(",", "and", "&", "plus", "along", "as", "then");
  private static final Openers OPENERS = Openers.of(Openers.of(OWN), Openers.of(JOINTS));
  private static final Openers AROUND = Grammar.english().around().openers();

  /** What may follow an enumeration that is the object of a loss. */
  private static final Set<String> AFTER = WordSets.of("after-enumeration");

  /** The rule that every such figure names. */
  static final String RULE = "enumeration";

  private Sums() {}

  /** The drafts with the totals that enumerations give; members become parts of them. */
  static List<Draft> add(Scene scene, List<Draft> drafts) {
    List<Draft> sums = new ArrayList<>();
    for (Sentence sentence : scene.sentences) {
      if (Grammar.english().tellers().next(sentence, 0) < sentence.size()) {
        sums(scene, sentence, sums);
      }
    }
    sums.removeIf(s -> stated(drafts, s) || named(s) && told(drafts, s));
    return sums.isEmpty() ? drafts : joined(drafts, sums);
  }

  private static void sums(Scene scene, Sentence sentence, List<Draft> sums) {
    Map<Integer, Optional<Enumeration>> known = Map.of();
    int from = 0;
    for (int i = OPENERS.next(sentence, 1);
        i < sentence.size();
        i = OPENERS.next(sentence, i + 1)) {
      boolean self = i >= from && OWN.contains(sentence.lower(i));
      boolean joint = i >= from && JOINTS.contains(sentence.lower(i));
      if (self || joint && (person(sentence, i - 1) || Enumeration.more(sentence, i + 1))) {
        if (known.isEmpty() && !tells(scene, sentence)) {
          return;
        }
        known = known.isEmpty() ? new HashMap<>() : known;
        Optional<Enumeration> people =
            around(sentence, i, Math.max(from, i - (self ? SELF : BACK)), known);
        from = people.map(Enumeration::last).orElse(from);
        people.flatMap(e -> draft(scene, sentence, e)).ifPresent(sums::add);
      }
    }
  }

  /** Whether a loss may be told of anybody in the sentence. */
  private static boolean tells(Scene scene, Sentence sentence) {
    Marks marks = scene.marks(sentence.index());
    return marks.anyLoss() || AROUND.any(sentence, 0, marks.size());
  }

  /** Whether a member of an enumeration can end here, by its noun or an age. */
  private static boolean person(Sentence sentence, int i) {
    Token token = sentence.token(i);
    return Persons.end(token.lower())
        || token.is("old")
        || sentence.lower(i - 1).equals("from")
        || token.capital() && named(sentence, i)
        || token.number()
        || token.word() && token.lower().endsWith("s") && i > 0
        || Grammar.english().counted().word(token.lower()).filter(c -> !c.thing()).isPresent();
  }

  /**
   * The enumeration whose first joint is token {@code joint}.
   *
   * @param known what was read at a token for the joints before
   */
  private static Optional<Enumeration> around(
      Sentence sentence, int joint, int from, Map<Integer, Optional<Enumeration>> known) {
    for (int first = from; first < joint; first++) {
      Optional<Enumeration> people = known.get(first);
      if (people == null) {
        people = opens(sentence, first) ? Enumeration.at(sentence, first) : Optional.empty();
        known.put(first, people);
      }
      if (people.isPresent()) {
        return people;
      }
    }
    return Optional.empty();
  }

  /** Whether a noun phrase can start here: its words are not cut off by one before. */
  private static boolean opens(Sentence sentence, int first) {
    if (first == 0) {
      return true;
    }
    Token before = sentence.token(first - 1);
    Token token = sentence.token(first);
    Words words = Grammar.english().words();
    boolean determined =
        words.is(token.lower(), Words.Group.DETERMINER)
            || token.number()
            || NumberWords.of(token.lower()).isPresent();
    boolean name = token.capital() && before.capital() && sentence.kind() != Sentence.Kind.HEADLINE;
    boolean closed =
        !before.word()
            || words.function(before.lower())
            || Grammar.english().losses().word(before.lower()).isPresent();
    boolean led = before.is("-") || words.is(before.lower(), Words.Group.DETERMINER);
    return !led && (determined || closed && !name);
  }

  private static Optional<Draft> draft(Scene scene, Sentence sentence, Enumeration people) {
    Marks marks = scene.marks(sentence.index());
    Quantity quantity =
        new Quantity(
            sentence,
            people.first(),
            people.last(),
            people.first(),
            people.last(),
            Amount.exactly(people.count()),
            Quantity.Kind.COUNT,
            Optional.empty());
    Clause clause = Clause.of(marks, NounPhrase.people(quantity, end(marks, people.last())));
    return Linker.alone(clause)
        .filter(l -> suffers(marks, people, l))
        .filter(l -> !people.self() || l.measure().equals("killed"))
        .filter(l -> !name(sentence, people.first()) || person(marks, people.first(), l))
        .map(l -> l.measure().equals("struck") ? Link.of("wounded", l.at(), l.rule()) : l)
        .filter(l -> l.measure().equals("killed") || l.measure().equals("wounded"))
        .map(
            l ->
                new Draft(
                    clause,
                    0,
                    Link.of(l.measure(), l.at(), RULE),
                    l.measure(),
                    Counted.PEOPLE.name(),
                    -1,
                    Optional.empty(),
                    -1,
                    false,
                    -1));
  }

  /** Past the comma that closes an age: "and her son, 12, were killed". */
  private static int end(Marks marks, int last) {
    boolean verb =
        marks.is(last + 1, Words.Group.BE)
            || marks.is(last + 1, Words.Group.HAVE)
            || marks.loss(last + 1).isPresent();
    return marks.lower(last).equals(",") && marks.token(last - 1).number() && verb
        ? last + 1
        : last;
  }

  /** Who is named is a person and no place: "in Ostrel, 35 others were hurt". */
  private static boolean person(Marks marks, int first, Link link) {
    boolean of = marks.lower(first - 1).equals("of") || marks.lower(first - 1).equals("by");
    return !link.measure().equals("struck")
        && (of || !marks.is(first - 1, Words.Group.PREPOSITION));
  }

  private static boolean name(Sentence sentence, int first) {
    String lower = sentence.lower(first);
    return sentence.token(first).capital()
        && NumberWords.of(lower).isEmpty()
        && Persons.at(sentence, first).isEmpty()
        && !Grammar.english().words().is(lower, Words.Group.DETERMINER);
  }

  /** In "killed a man and two women were hurt" the last is no object but begins a clause. */
  private static boolean suffers(Marks marks, Enumeration people, Link link) {
    boolean object = link.at() < people.first();
    boolean led = marks.loss(people.first() - 1).isPresent();
    if (marks.lower(people.first() - 1).equals(",") && !people.number()) {
      return false;
    }
    if (!object) {
      return !led;
    }
    int next = people.last();
    return people.self()
        || next >= marks.size()
        || marks.mark(next)
        || marks.token(next).capital()
        || marks.is(next, Words.Group.PREPOSITION)
        || marks.is(next, Words.Group.CONJUNCTION)
        || marks.is(next, Words.Group.RELATIVE)
        || marks.is(next, Words.Group.MODAL)
        || marks.is(next, Words.Group.BE) && marks.lower(people.first() - 1).equals("of")
        || marks.is(next, Words.Group.BREAK) && !marks.lower(next).equals("if")
        || marks.lower(next).endsWith("ing")
        || AFTER.contains(marks.lower(next));
  }

  /** Whether the text states more of the same loss; what it tells far behind is another's. */
  private static boolean stated(List<Draft> drafts, Draft sum) {
    return drafts.stream()
        .anyMatch(
            d ->
                key(d).equals(key(sum))
                    && value(d) + (d.sentence() == sum.sentence() ? 1 : 0) > value(sum)
                    && d.sentence() - sum.sentence() <= LATER);
  }

  private static String key(Draft draft) {
    return draft.quantity().sentence().part() + draft.measure();
  }

  private static double value(Draft draft) {
    return draft.quantity().amount().number();
  }

  /** "31-year-old Ana Sol": a name that an age opens ends here. */
  private static boolean named(Sentence sentence, int last) {
    for (int i = last - 1; i > 0 && sentence.token(i + 1).capital(); i--) {
      if (sentence.token(i).is("old")) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(Draft sum) {
    Quantity quantity = sum.quantity();
    return PersonNames.aged(quantity.sentence(), quantity.first()) > 0;
  }

  /** Whether the text says anywhere how many they are, so that names add nothing. */
  private static boolean told(List<Draft> drafts, Draft sum) {
    return drafts.stream()
        .anyMatch(d -> d.measure().equals(sum.measure()) && value(d) >= value(sum));
  }

  /** Members within an enumeration are stated parts of it. */
  private static List<Draft> joined(List<Draft> drafts, List<Draft> sums) {
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int s = 0; s < sums.size(); s++) {
      bySentence.computeIfAbsent(sums.get(s).sentence(), k -> new ArrayList<>()).add(s);
    }
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      int whole = draft.whole();
      for (int s : bySentence.getOrDefault(draft.sentence(), List.of())) {
        whole = whole < 0 && within(draft, sums.get(s)) ? drafts.size() + s : whole;
      }
      all.add(draft.partOf(whole));
    }
    all.addAll(sums);
    return all;
  }

  private static boolean within(Draft draft, Draft sum) {
    return draft.measure().equals(sum.measure())
        && sum.quantity().first() <= draft.quantity().first()
        && draft.quantity().last() <= sum.quantity().last();
  }
}
