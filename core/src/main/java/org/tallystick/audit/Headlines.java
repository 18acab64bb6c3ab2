package org.tallystick.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Scope;
import org.tallystick.resolve.Counted;
import org.tallystick.resolve.Measures;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Speakers;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;
import org.tallystick.text.Aside;
import org.tallystick.text.Part;

/** Compares the headline and standfirst of each document with its body. */
final class Headlines {
  /** Numbers this close are one number told in two ways. */
  private static final double NEAR = 0.06;

  /** How far a standfirst may be from the body when both speak for one party. */
  private static final double FAR = 0.25;

  private static final double LARGE = 30;
  private static final double HANDFUL = 10;

  /** So many letters of the headline make a sentence that repeats it. */
  private static final int REPEAT = 20;

  /** A line this near the start of the body that ends without a period is a standfirst. */
  private static final int HEAD = 600;

  private final Resolution resolution;
  private final Noticed noticed;

  Headlines(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    List<Telling> all = resolution.tellings();
    int start = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || !all.get(i).figure().doc().equals(all.get(start).figure().doc())) {
        document(all.subList(start, i), found);
        start = i;
      }
    }
    return found;
  }

  private void document(List<Telling> tellings, List<Finding> found) {
    List<Telling> head = new ArrayList<>();
    List<Telling> body = new ArrayList<>();
    for (Telling t : tellings) {
      if (t.figure().measure().isPresent()) {
        if (head(t)) {
          head.add(t);
        } else if (!repeats(t)) {
          body.add(t);
        }
      }
    }
    List<String> seen = new ArrayList<>();
    for (Telling t : head) {
      String what = t.figure().amount() + " " + t.figure().measure() + t.figure().counted();
      if (!seen.contains(what)) {
        seen.add(what);
        compare(t, body.stream().filter(b -> comparable(t.figure(), b.figure())).toList(), found);
      }
    }
  }

  private static boolean head(Telling t) {
    if (t.figure().at().part() == Part.TITLE) {
      return true;
    }
    int at = t.figure().at().start();
    String text = t.document().text();
    Optional<Aside.Kind> aside =
        t.document().asides().stream()
            .filter(a -> a.start() <= at && at < a.end())
            .map(Aside::kind)
            .findFirst();
    int end = Math.min(t.figure().quote().end(), text.length());
    boolean alone = end < text.length() && text.charAt(end) == '\n' && open(text, end);
    boolean row =
        aside.filter(k -> k == Aside.Kind.TABLE).isPresent()
            || t.figure().rules().contains("column");
    return aside.filter(k -> k == Aside.Kind.STANDFIRST).isPresent() || alone && !row && at < HEAD;
  }

  /** Whether the sentence repeats the headline, as many pages do on the first line. */
  private static boolean repeats(Telling t) {
    String title = letters(t.document().title());
    String quote = letters(t.figure().quoteText());
    return quote.length() >= REPEAT && title.contains(quote)
        || title.length() >= REPEAT
            && quote.contains(title.substring(0, Math.min(title.length(), 2 * REPEAT)));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean open(String text, int end) {
    char last = end > 0 ? text.charAt(end - 1) : '.';
    return Character.isLetterOrDigit(last);
  }

  private static boolean comparable(Figure head, Figure body) {
    boolean other = head.period().scope() == Scope.OTHER_EVENT;
    String one = head.measure().orElse("");
    String two = body.measure().orElse("");
    boolean measures =
        one.equals(two)
            || Measures.differ(one, two, Counted.narrower(head.counted(), body.counted()));
    return measures
        && other == (body.period().scope() == Scope.OTHER_EVENT)
        && Counted.near(head.counted(), body.counted())
        && (head.side().isEmpty() || body.side().isEmpty() || head.side().equals(body.side()));
  }

  private void compare(Telling head, List<Telling> body, List<Finding> found) {
    Amount a = head.figure().amount();
    List<Telling> equal = body.stream().filter(b -> sameNumber(a, b.figure().amount())).toList();
    List<Telling> precise =
        body.stream().filter(b -> Writing.rounds(b.figure().amount(), a, true)).toList();
    measure(head, equal, precise, found);
    List<Telling> same = sameMeasure(head, equal);
    comparator(head, same.isEmpty() ? changed(head, equal) : same, found);
    if (!precise.isEmpty()) {
      rounded(head, precise.get(0), found);
    } else if (equal.isEmpty()) {
      value(head, sameMeasure(head, body), found);
    }
  }

  /** Equal numbers; a range is met at either end, and the floor of a vague word is no number. */
  private static boolean sameNumber(Amount a, Amount b) {
    if ((a.comparator() == Comparator.VAGUE) != (b.comparator() == Comparator.VAGUE)) {
      return false;
    }
    if (a.comparator() == Comparator.RANGE && b.comparator() == Comparator.RANGE) {
      return a.equals(b);
    }
    return a.number() == b.number()
        || b.comparator() == Comparator.RANGE && a.number() == b.high().orElse(-1);
  }

  private static List<Telling> sameMeasure(Telling head, List<Telling> body) {
    return body.stream().filter(b -> b.figure().measure().equals(head.figure().measure())).toList();
  }

  /** Of these, those whose measure the headline changes. */
  private static List<Telling> changed(Telling head, List<Telling> body) {
    return body.stream()
        .filter(b -> !b.figure().measure().equals(head.figure().measure()))
        .filter(b -> b.figure().amount().comparator() != Comparator.VAGUE)
        .filter(b -> certain(head, b))
        .filter(b -> !both(head, b))
        .toList();
  }

  /** "Destroyed or damaged" told as damaged is told in short. */
  private static boolean both(Telling head, Telling body) {
    return head.figure().measure().equals(Optional.of("damaged")) && Series.either(body.figure());
  }

  /** A handful of people told as dead here and hurt or missing there are often two handfuls. */
  private static boolean certain(Telling head, Telling body) {
    boolean few = head.figure().amount().number() < HANDFUL;
    boolean losses = body.figure().measure().equals(Optional.of("losses"));
    boolean soldiers =
        Counted.within(
            Counted.narrower(head.figure().counted(), body.figure().counted()), "military");
    boolean persons = Counted.persons(head.figure().counted());
    return !persons || (losses ? soldiers || head.war() : !few);
  }

  private void measure(
      Telling head, List<Telling> equal, List<Telling> precise, List<Finding> found) {
    boolean told = !sameMeasure(head, precise).isEmpty() || exactly(head, equal);
    List<Telling> wider = changed(head, Stream.concat(precise.stream(), equal.stream()).toList());
    if (wider.isEmpty() || told) {
      return;
    }
    Telling body = wider.get(0);
    String from = body.figure().measure().orElse("");
    String to = head.figure().measure().orElse("");
    found.add(told(Drift.MEASURE_CHANGED, "The headline", body, head, new Noticed.Step(from, to)));
  }

  private Finding told(Drift drift, String who, Telling body, Telling head, Noticed.Step step) {
    String because = who + " says " + Noticed.said(head) + ", the body " + Noticed.said(body) + ".";
    return noticed.drift(drift, body, head, step, because);
  }

  /** Whether the body says this measure with no more precise number of another beside it. */
  private static boolean exactly(Telling head, List<Telling> equal) {
    return sameMeasure(head, equal).stream()
        .map(b -> b.figure().amount().number())
        .anyMatch(n -> n < HANDFUL || Writing.digits(n) > 1);
  }

  private void comparator(Telling head, List<Telling> equal, List<Finding> found) {
    Comparator to = head.figure().amount().comparator();
    if (equal.isEmpty()
        || equal.stream().anyMatch(b -> sort(b.figure().amount().comparator()) == sort(to))) {
      return;
    }
    Telling body = equal.get(0);
    Comparator from = body.figure().amount().comparator();
    Drift drift = to == Comparator.EXACT ? Drift.COMPARATOR_LOST : Drift.COMPARATOR_CHANGED;
    found.add(told(drift, "The headline", body, head, new Noticed.Step(from.word(), to.word())));
  }

  /** About and nearly say the same of a number. */
  private static Comparator sort(Comparator c) {
    return c == Comparator.NEARLY ? Comparator.ABOUT : c;
  }

  private void rounded(Telling head, Telling body, List<Finding> found) {
    found.add(
        noticed.drift(
            Drift.ROUNDED,
            body,
            head,
            Noticed.amounts(body, head),
            "The headline rounds "
                + Noticed.said(body)
                + " to "
                + Writing.words(head.figure().amount())
                + "."));
  }

  private void value(Telling head, List<Telling> body, List<Finding> found) {
    double n = head.figure().amount().number();
    if (n < LARGE) {
      return;
    }
    Optional<Telling> near =
        body.stream()
            .filter(b -> off(b, n) <= NEAR && speakers(head.figure(), b.figure()))
            .filter(b -> !floor(head.figure().amount(), b.figure().amount()))
            .filter(b -> !madeUp(n, b))
            .findFirst();
    Optional<Telling> far =
        body.stream()
            .filter(b -> off(b, n) <= FAR && sameVoice(head.figure(), b.figure()))
            .filter(b -> !madeUp(n, b))
            .filter(b -> !b.figure().amount().overlaps(head.figure().amount()))
            .findFirst();
    near.or(() -> far).ifPresent(b -> found.add(value(head, b, near.isPresent())));
  }

  /** Whether the headline gives a bound that the body keeps: more than 4,300 where it is 4,400. */
  private static boolean floor(Amount head, Amount body) {
    return head.high().isEmpty() && head.overlaps(body);
  }

  /** One party's, or pointed at in the standfirst with a name: "the governor's 300 figure". */
  private static boolean sameVoice(Figure head, Figure body) {
    boolean named = head.quoteText().contains("'s ") || head.quoteText().contains("’s ");
    boolean pointed = head.claimant().isEmpty() && head.rules().contains("their-figure") && named;
    boolean other = body.relation() == org.tallystick.figure.Relation.ADVERSARY;
    return Speakers.compatible(head, body) || pointed && other;
  }

  private static boolean speakers(Figure head, Figure body) {
    return head.claimant().isEmpty()
        || body.claimant().isEmpty()
        || Speakers.compatible(head, body);
  }

  private Finding value(Telling head, Telling body, boolean near) {
    Drift drift = near ? Drift.VALUE_CHANGED : Drift.HEADLINE_BODY;
    return told(drift, "The headline or standfirst", body, head, Noticed.amounts(body, head));
  }

  private static final List<String> SMALL =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** Whether the sentence tells the rest too: "48 adults and one child" for a headline's 49. */
  private static boolean madeUp(double n, Telling b) {
    double rest = n - b.figure().amount().number();
    if (rest < 1 || rest != Math.rint(rest)) {
      return false;
    }
    String word = rest <= SMALL.size() ? SMALL.get((int) rest - 1) : Writing.number(rest);
    String digits = Writing.number(rest);
    return java.util.Arrays.stream(b.figure().quoteText().split("[\\s,.;:—-]+"))
        .map(w -> w.toLowerCase(java.util.Locale.ROOT))
        .anyMatch(w -> w.equals(word) || w.equals(digits));
  }

  private static double off(Telling b, double n) {
    double m = b.figure().amount().number();
    return m < LARGE ? 1 : Math.abs(n - m) / Math.max(n, m);
  }
}
