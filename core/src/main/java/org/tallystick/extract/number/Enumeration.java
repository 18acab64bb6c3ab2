package org.tallystick.extract.number;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * People told one by one within one coordination: "a woman and her two sons", "two men, a girl and
 * a 30-year-old nurse".
 *
 * @param first its first token
 * @param last the token after it
 * @param count how many they are together
 * @param number whether a member is a number of two or more
 * @param self whether it ends with the death of who killed them
 */
public record Enumeration(int first, int last, int count, boolean number, boolean self) {
  /** Words of one member before its noun. */
  private static final int MODIFIERS = 7;

  private static final int MEMBERS = 8;
  private static final double OLDEST = 115;

  /** Words between the last member and the killer's own death. */
  private static final int GAP = 12;

  private static final Set<String> OPEN =
      Set.of("a", "an", "the", "his", "her", "their", "another", "all");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another");
  private static final Set<String> NEUTRAL = WordSets.of("neutral-people");

  /** A name has at most so many words. */
  private static final int NAME = 4;

  /** One member: where it ends, how many it stands for; a name after a comma tells who it is. */
  private record Member(int last, int count, boolean added, boolean name) {
    Member(int last, int count, boolean added) {
      this(last, count, added, false);
    }
  }

  /** The enumeration that starts with token {@code first}, if at least two members stand there. */
  public static Optional<Enumeration> at(Sentence sentence, int first) {
    Walk walk = new Walk(sentence, first);
    walk.run();
    return walk.told();
  }

  /** From member to member, adding them up. */
  private static final class Walk {
    private final Sentence sentence;
    private final int first;
    private int members;
    private int count;
    private int numbers;
    private int last;
    private int aged = -1;
    private boolean added = true;
    private boolean and;

    Walk(Sentence sentence, int first) {
      this.sentence = sentence;
      this.first = first;
      this.last = first;
    }

    void run() {
      int start = first;
      Optional<Member> member = member(sentence, first).or(() -> someone(sentence, first));
      while (member.isPresent() && members < MEMBERS) {
        Member told = member.get();
        take(told, start);
        int after = told.name() || told.count() > 1 ? last : PersonNames.after(sentence, last);
        int from = aside(sentence, place(sentence, after));
        start = joint(sentence, from);
        member = next(told, from, start);
      }
    }

    private void take(Member member, int start) {
      members++;
      count += member.count();
      numbers += member.count() > 1 ? 1 : 0;
      added &= member.added();
      last = member.last();
      aged = sentence.token(start).number() && age(sentence, start + 1) ? last : aged;
    }

    /** The member behind a joint, unless the joint opens a clause or follows a closed list. */
    private Optional<Member> next(Member before, int from, int next) {
      boolean comma = next == from + 1 && sentence.lower(from).equals(",");
      boolean apart =
          from == last
              && sentence.lower(from).equals(",")
              && sentence.lower(from + 1).equals("and")
              && more(sentence, next);
      if (next < 0 || apart && members == 1 || and && comma) {
        // ", and" behind a single member opens a clause of its own; "and" closes the list
        return Optional.empty();
      }
      Optional<Member> member =
          member(sentence, next)
              .filter(m -> !comma || m.name() == before.name() && !title(sentence, m.last()));
      and |= member.isPresent() && !comma;
      return member;
    }

    Optional<Enumeration> told() {
      int self = members > 0 ? ownDeath(sentence, last) : -1;
      // "the driver, the man", "her son, 31-year-old miner": a comma alone may tell who it is
      boolean who = ARTICLES.contains(sentence.lower(first)) || members == 2 && last == aged;
      boolean joined = and || !who;
      boolean told = (members > 1 && joined || self > 0) && (numbers < 2 || added);
      int all = count + (self > 0 ? 1 : 0);
      return told && !parts()
          ? Optional.of(new Enumeration(first, Math.max(last, self), all, numbers > 0, self > 0))
          : Optional.empty();
    }

    /** "Four people, three women and a man": a whole with its parts. */
    private boolean parts() {
      boolean counted = new NumeralReader(sentence).atom(first).filter(Numeral::plain).isPresent();
      int whole = counted ? member(sentence, first).map(Member::count).orElse(0) : 0;
      return members > 2 && whole * 2 == count;
    }
  }

  /** "at the plant on Friday before killing himself": the token after it, or -1. */
  private static int ownDeath(Sentence sentence, int from) {
    int start = wounded(sentence, from);
    for (int i = start; i < sentence.size() && i - start <= GAP; i++) {
      int next = i + (sentence.lower(i).equals(",") ? 1 : 0);
      next += sentence.lower(next).equals("and") ? 1 : 0;
      next += sentence.lower(next).equals("before") || sentence.lower(next).equals("then") ? 1 : 0;
      int end = next > i ? Persons.ownDeath(sentence, next) : -1;
      if (end > 0) {
        return attempted(sentence, end) ? -1 : end;
      }
      if (!plain(sentence, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "before shooting himself, but survived". */
  private static boolean attempted(Sentence sentence, int from) {
    for (int i = from; i < from + GAP; i++) {
      if (sentence.lower(i).startsWith("attempt") || sentence.lower(i).startsWith("surviv")) {
        return true;
      }
    }
    return false;
  }

  /** "and wounding three others": the token after it, or {@code from}. */
  private static int wounded(Sentence sentence, int from) {
    int i = from + (sentence.lower(from).equals(",") ? 1 : 0);
    boolean hurt =
        sentence.lower(i).equals("and")
            && Grammar.english()
                .losses()
                .word(sentence.lower(i + 1))
                .filter(l -> l.get(0).measure().equals("wounded"))
                .isPresent();
    if (!hurt) {
      return from;
    }
    return new NumeralReader(sentence).atom(i + 2).map(Numeral::last).orElse(from);
  }

  /**
   * Whether the token can stand between them: a comma before a place, else no mark, no verb, no
   * loss, no number.
   */
  private static boolean plain(Sentence sentence, int i) {
    String word = sentence.lower(i);
    int classes = Grammar.english().words().classes(word);
    boolean place = sentence.lower(i).equals(",") && name(sentence, i - 1) && name(sentence, i + 1);
    return (sentence.token(i).word() || place)
        && !Words.in(classes, Words.Group.BE)
        && !Words.in(classes, Words.Group.HAVE)
        && !Words.in(classes, Words.Group.RELATIVE)
        && !Words.in(classes, Words.Group.CONJUNCTION)
        && Grammar.english().losses().word(word).isEmpty();
  }

  /** The token after a comma, "and", ", and", "as well as"; -1 where none joins. */
  private static int joint(Sentence sentence, int at) {
    int i = at;
    i += sentence.lower(i).equals(",") ? 1 : 0;
    switch (sentence.lower(i)) {
      case "and", "&", "plus" -> i++;
      case "along" -> i += 2;
      case "as" -> i += sentence.lower(i + 1).equals("well") ? 3 : 0;
      default -> {}
    }
    i += sentence.lower(i).equals("then") ? 1 : 0;
    return i > at ? i : -1;
  }

  /** Passes "from Ostrel", "in their sixties": the token after it. */
  private static int place(Sentence sentence, int at) {
    boolean decade = sentence.lower(at).equals("in") && OPEN.contains(sentence.lower(at + 1));
    if (decade && sentence.lower(at + 2).endsWith("ties")) {
      return at + 3;
    }
    boolean from = sentence.lower(at).equals("from") || sentence.lower(at).equals("of");
    int i = at + 1;
    while (from && i - at < NAME && name(sentence, i)) {
      i++;
    }
    return i > at + 1 ? i : at;
  }

  /** Passes an age: "his wife, 31, and". */
  private static int aside(Sentence sentence, int at) {
    boolean age =
        sentence.lower(at).equals(",")
            && sentence.number(at + 1)
            && Digits.value(sentence.lower(at + 1)).orElse(OLDEST + 1) <= OLDEST
            && !sentence.word(at + 2)
            && !sentence.lower(at + 2).equals("-");
    return age ? at + 2 : at;
  }

  /** "Orr and three others", "he and a fourth man": who is named is one more of the same. */
  private static Optional<Member> someone(Sentence sentence, int first) {
    int last = first;
    if (pronoun(sentence.lower(first))) {
      last++;
    } else {
      while (last - first < NAME && name(sentence, last)) {
        last++;
      }
    }
    int next = last > first ? joint(sentence, last) : -1;
    return next > 0 && more(sentence, next)
        ? Optional.of(new Member(last, 1, true))
        : Optional.empty();
  }

  /** "40 people, Mayor Ana Sol said": a noun that is the title of a name. */
  private static boolean title(Sentence sentence, int after) {
    return sentence.name(after - 1)
        && sentence.kind() != Sentence.Kind.HEADLINE
        && name(sentence, after);
  }

  private static boolean pronoun(String lower) {
    return lower.equals("he") || lower.equals("she") || lower.equals("him");
  }

  private static boolean name(Sentence sentence, int i) {
    Grammar grammar = Grammar.english();
    return sentence.name(i)
        && modifier(sentence, i)
        && Persons.at(sentence, i).isEmpty()
        && grammar.counted().word(sentence.lower(i)).isEmpty()
        && grammar.nations().at(sentence, i).isEmpty();
  }

  /** "three others", "two other men", "another woman". */
  public static boolean more(Sentence sentence, int at) {
    Optional<Numeral> numeral = new NumeralReader(sentence).atom(at).filter(Numeral::plain);
    String word = sentence.lower(numeral.map(Numeral::last).orElse(at));
    return numeral.isPresent()
        ? word.equals("others") || word.equals("other") || word.equals("more")
        : word.equals("another");
  }

  private static Optional<Member> member(Sentence sentence, int first) {
    Optional<Numeral> numeral = new NumeralReader(sentence).atom(first).filter(Numeral::plain);
    boolean age = numeral.isPresent() && age(sentence, numeral.get().last());
    if (numeral.isPresent() && !age) {
      double value = numeral.get().low();
      return value > 0 && value <= 1_000 && value == Math.rint(value)
          ? several(sentence, numeral.get().last(), (int) value)
          : Optional.empty();
    }
    int i = first + (OPEN.contains(sentence.lower(first)) ? 1 : 0);
    Optional<Numeral> owned =
        i > first ? new NumeralReader(sentence).atom(i).filter(Numeral::plain) : Optional.empty();
    if (owned.isPresent() && !age(sentence, owned.get().last())) {
      return several(sentence, owned.get().last(), (int) owned.get().low());
    }
    int aged = PersonNames.aged(sentence, first);
    return aged > 0 ? Optional.of(new Member(aged, 1, true, true)) : single(sentence, i);
  }

  /** "two young sons": people of a class that takes no side. */
  private static Optional<Member> several(Sentence sentence, int from, int value) {
    if (ownDeath(sentence, from) > 0 || reflexive(sentence, from)) {
      return Optional.of(new Member(from, value, true));
    }
    for (int i = from; i < sentence.size() && i - from < MODIFIERS; i++) {
      Optional<Phrases.Match<Counted>> noun = Grammar.english().counted().longest(sentence, i);
      if (noun.isPresent() && !compound(sentence, noun.get().last())) {
        boolean neutral = NEUTRAL.contains(noun.get().value().name());
        return neutral
            ? Optional.of(
                new Member(noun.get().last(), value, value == 1 || added(sentence, noun.get())))
            : Optional.empty();
      }
      if (sentence.lower(i).equals("others")) {
        return Optional.of(new Member(i + 1, value, true));
      }
      if (named(sentence, i)) {
        return Optional.of(new Member(i + 1, value, false));
      }
      Optional<Nations.Mention> people =
          Grammar.english().nations().at(sentence, i).filter(m -> m.is(Nation.Form.PEOPLE));
      if (people.isPresent()) {
        return Optional.of(new Member(people.get().last(), value, false));
      }
      Optional<Phrases.Match<Integer>> person = Persons.at(sentence, i);
      if (person.isPresent() && value == 1) {
        return Optional.of(new Member(person.get().last(), 1, true));
      }
      if (!modifier(sentence, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "two bailiffs and": a plural noun that the vocabulary does not know, right before a joint. */
  private static boolean named(Sentence sentence, int i) {
    Token token = sentence.token(i);
    Grammar grammar = Grammar.english();
    return token.word()
        && token.lower().endsWith("s")
        && modifier(sentence, i)
        && !grammar.words().is(token.lower(), Words.Group.EVENTNOUN)
        && (sentence.lower(i + 1).equals("and") || sentence.lower(i + 1).equals(","));
  }

  /** "kills 2, then himself". */
  private static boolean reflexive(Sentence sentence, int from) {
    int next = joint(sentence, from);
    String word = next < 0 ? "" : sentence.lower(next);
    return word.equals("himself") || word.equals("herself") || word.equals("self");
  }

  private static boolean added(Sentence sentence, Phrases.Match<Counted> noun) {
    return Persons.added(sentence.lower(noun.last() - 1));
  }

  private static Optional<Member> single(Sentence sentence, int from) {
    int aged = aged(sentence, from);
    if (aged > 0 && (aged >= sentence.size() || !modifier(sentence, aged))) {
      return Optional.of(new Member(aged, 1, true));
    }
    for (int i = from; i < sentence.size() && i - from < MODIFIERS; i++) {
      Optional<Phrases.Match<Integer>> person = Persons.at(sentence, i);
      if (person.isPresent() && !compound(sentence, person.get().last())) {
        return Optional.of(new Member(person.get().last(), person.get().value(), true));
      }
      if (!modifier(sentence, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "a police officer": a noun that goes on is no head; "the man's wife" neither. */
  private static boolean compound(Sentence sentence, int after) {
    String next = sentence.lower(after);
    return next.equals("'s")
        || next.equals("-")
        || Persons.at(sentence, after).isPresent()
        || Grammar.english().counted().longest(sentence, after).isPresent();
  }

  private static boolean modifier(Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (token.is("-") || token.number() && age(sentence, i + 1)) {
      return true;
    }
    return token.word()
        && Grammar.english().words().modifies(token.lower())
        && Grammar.english().losses().word(token.lower()).isEmpty();
  }

  /** The token after "3-year-old", which may stand for who is so old; -1 where none is. */
  private static int aged(Sentence sentence, int from) {
    int i = from + 1;
    if (!sentence.number(from) || !age(sentence, i)) {
      return -1;
    }
    i += sentence.lower(i).equals("-") ? 2 : 1;
    i += sentence.lower(i).equals("-") ? 1 : 0;
    return sentence.lower(i).equals("old") ? i + 1 : -1;
  }

  /** "-year-old" and the like. */
  private static boolean age(Sentence sentence, int at) {
    int i = sentence.lower(at).equals("-") ? at + 1 : at;
    return Ages.SPANS.contains(sentence.lower(i))
        && (sentence.lower(i + 1).equals("-") || Ages.old(sentence, i + 1));
  }
}
