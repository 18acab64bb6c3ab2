package org.tallystick.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.resolve.Counted;
import org.tallystick.resolve.Measures;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Speakers;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;

/**
 * Compares how documents tell one claimant's number: the same number on the same day with another
 * comparator, measure, class, scope or claimant. Claims are looked up by the size of their number.
 */
final class Retellings {
  private static final double BAND = Math.log(1.11);

  /** A number from here on, told by one claimant, is seldom another count by chance. */
  private static final double SEVERAL = 20;

  /** For so many days after it, a day's toll told as the total is still that day's. */
  private static final int DAYS = 5;

  private final Resolution resolution;
  private final Noticed noticed;
  private final List<Finding> found = new ArrayList<>();
  private final Map<List<String>, Kept> nearest = new LinkedHashMap<>();

  Retellings(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
  }

  /** Claims of one arena with numbers of about one size and day. */
  private record Key(String arena, long band, long day) {}

  /** A claim with its tellings, the best first. */
  private record Told(Claim claim, List<Telling> tellings) {
    Telling first() {
      return tellings.get(0);
    }

    Figure figure() {
      return first().figure();
    }
  }

  List<Finding> findings() {
    Map<Key, List<Told>> byKey = new HashMap<>();
    for (Claim claim : resolution.claims()) {
      Told told = new Told(claim, resolution.tellings(claim));
      within(told);
      for (Key near : keys(told, 1)) {
        for (Told other : byKey.getOrDefault(near, List.of())) {
          compare(other, told);
        }
      }
      byKey.computeIfAbsent(keys(told, 0).get(0), k -> new ArrayList<>()).add(told);
    }
    nearest.values().forEach(kept -> found.add(kept.finding()));
    return found;
  }

  private static List<Key> keys(Told t, int around) {
    double n = t.claim().amount().number();
    long band = n < 1 ? -10 : (long) Math.floor(Math.log(n) / BAND);
    long day = t.first().day().map(d -> d.toEpochDay()).orElse(0L);
    List<Key> keys = new ArrayList<>();
    for (int b = -around; b <= around; b++) {
      for (int d = -around * DAYS; d <= around * DAYS; d++) {
        keys.add(new Key(t.first().arena(), band + b, day + d));
      }
    }
    return keys;
  }

  /** Documents that tell a claim only as rounded, and two persons given one number. */
  private void within(Told told) {
    Set<String> done = new HashSet<>();
    for (Telling t : told.tellings()) {
      String doc = t.document().id();
      if (done.contains(doc)) {
        continue;
      }
      Optional<Telling> precise =
          told.tellings().stream()
              .filter(p -> Writing.rounds(p.figure().amount(), t.figure().amount(), true))
              .filter(p -> p.apart(t) == 0)
              .findFirst();
      boolean own =
          precise.isPresent() && holds(told, doc, precise.get().figure().amount().number());
      if (precise.isPresent() && !own) {
        done.add(doc);
        rounded(precise.get(), t);
      }
    }
    persons(told);
  }

  private static boolean holds(Told told, String doc, double number) {
    return told.tellings().stream()
        .anyMatch(t -> t.document().id().equals(doc) && t.figure().amount().number() == number);
  }

  private void rounded(Telling precise, Telling told) {
    Noticed.Step step = Noticed.amounts(precise, told);
    String because = told.document().id() + " rounds " + step.from() + " to " + step.to() + ".";
    found.add(noticed.drift(Drift.ROUNDED, precise, told, step, because));
  }

  /** One number given to two persons of one party. */
  private void persons(Told told) {
    Telling first = told.first();
    if (!Names.person(first.figure()) || !Writing.telling(told.claim().amount().number())) {
      return;
    }
    for (Telling t : told.tellings()) {
      boolean other = Names.person(t.figure()) && !Speakers.same(first.figure(), t.figure());
      if (other && !first.document().id().equals(t.document().id())) {
        claimant(first, t);
        return;
      }
    }
  }

  private void claimant(Telling from, Telling to) {
    Noticed.Step step = new Noticed.Step(Noticed.who(from.figure()), Noticed.who(to.figure()));
    String number = Writing.words(to.figure().amount());
    String because = number + " is given to " + step.to() + ", elsewhere to " + step.from() + ".";
    found.add(noticed.drift(Drift.CLAIMANT_CHANGED, from, to, step, because));
  }

  private void compare(Told a, Told b) {
    double n = a.claim().amount().number();
    boolean far = a.first().apart(b.first()) > 1;
    boolean one = Speakers.same(a.figure(), b.figure());
    boolean party = Speakers.sameParty(a.figure(), b.figure());
    boolean number = n == b.claim().amount().number();
    boolean distinct =
        one && number && n >= SEVERAL
            || Writing.telling(n)
                && (number || Writing.same(a.claim().amount(), b.claim().amount()));
    if (!sides(a, b)) {
      return;
    }
    if (far) {
      if (one && number && distinct && measure(a).equals(measure(b)) && scope(a) != scope(b)) {
        scopes(a, b);
      }
      return;
    }
    if (one || party) {
      if (sameQuestion(a, b) && number && (distinct || one)) {
        comparator(a, b);
      } else if (distinct) {
        otherSlot(a, b, number);
      }
    } else if (distinct && number && sameQuestion(a, b)) {
      otherParty(a, b);
    }
  }

  private static boolean sides(Told a, Told b) {
    Optional<String> x = a.claim().question().side();
    Optional<String> y = b.claim().question().side();
    return x.isEmpty() || y.isEmpty() || x.equals(y);
  }

  private static boolean sameQuestion(Told a, Told b) {
    return measure(a).equals(measure(b)) && counted(a, b) && scope(a) == scope(b);
  }

  private static boolean counted(Told a, Told b) {
    return Counted.related(a.claim().question().counted(), b.claim().question().counted());
  }

  private static String measure(Told t) {
    return t.claim().question().measure();
  }

  private static Scope scope(Told t) {
    return t.claim().question().scope();
  }

  private void comparator(Told a, Told b) {
    Comparator x = a.figure().amount().comparator();
    Comparator y = b.figure().amount().comparator();
    boolean risen = a.first().war() && a.first().apart(b.first()) > 0;
    if (x == y || risen || Writing.same(a.figure().amount(), b.figure().amount())) {
      return;
    }
    boolean lost = x == Comparator.EXACT || y == Comparator.EXACT;
    Told from = x == Comparator.EXACT || !lost && later(a, b) ? b : a;
    Told to = from.equals(a) ? b : a;
    tell(
        lost ? Drift.COMPARATOR_LOST : Drift.COMPARATOR_CHANGED,
        from,
        to,
        from.figure().amount().comparator().word(),
        to.figure().amount().comparator().word());
  }

  private void otherSlot(Told a, Told b, boolean number) {
    boolean sameMeasure = measure(a).equals(measure(b));
    boolean sameScope = scope(a) == scope(b);
    if (!sameMeasure && sameScope && counted(a, b) && differ(a, b)) {
      Told from = Measures.wider(measure(a), measure(b)) ? a : b;
      Told to = from.equals(a) ? b : a;
      if (from.claim().origins() < to.claim().origins()) {
        return;
      }
      tell(Drift.MEASURE_CHANGED, from, to, measure(from), measure(to));
    } else if (sameMeasure && sameScope && number && persons(a, b)) {
      Told from = later(a, b) ? b : a;
      Told to = from.equals(a) ? b : a;
      tell(
          Drift.COUNTED_CHANGED,
          from,
          to,
          from.claim().question().counted(),
          to.claim().question().counted());
    } else if (sameMeasure && !sameScope && number) {
      scopes(a, b);
    } else if (!sameMeasure && number && counted(a, b) && lone(a, b)) {
      Told to = a.claim().reports() == 1 ? a : b;
      Told from = to.equals(a) ? b : a;
      tell(Drift.MEASURE_CHANGED, from, to, measure(from), measure(to));
    }
  }

  /** Whether one document alone tells it otherwise than several. */
  private static boolean lone(Told a, Told b) {
    return Math.min(a.claim().reports(), b.claim().reports()) == 1
        && Math.max(a.claim().reports(), b.claim().reports()) > 1;
  }

  private void scopes(Told a, Told b) {
    boolean number = Writing.same(a.claim().amount(), b.claim().amount());
    if (number && counted(a, b) && windows(a, b)) {
      Told from = scope(a) == Scope.INTERVAL ? a : b;
      Told to = from.equals(a) ? b : a;
      tell(Drift.SCOPE_CHANGED, from, to, scope(from).word(), scope(to).word());
    }
  }

  private static boolean differ(Told a, Told b) {
    String counted =
        Counted.narrower(a.claim().question().counted(), b.claim().question().counted());
    return Measures.differ(measure(a), measure(b), counted);
  }

  private static boolean persons(Told a, Told b) {
    String x = a.claim().question().counted();
    String y = b.claim().question().counted();
    return !Counted.related(x, y) && Counted.persons(x) && Counted.persons(y);
  }

  /** A day's toll and a total; a toll of no stated day that few tell is a total told in short. */
  private static boolean windows(Told a, Told b) {
    Told window = scope(a) == Scope.INTERVAL ? a : b;
    Told total = window.equals(a) ? b : a;
    Optional<String> since = window.figure().period().since();
    boolean days =
        since.map(s -> s.length() == 10).orElse(true)
            && window.figure().period().asOf().isPresent();
    return a.first().war()
        && scope(a) != Scope.OTHER_EVENT
        && scope(b) != Scope.OTHER_EVENT
        && days
        && (since.isPresent()
            || !window.figure().implied().contains(Slot.AS_OF)
            || window.claim().origins() > total.claim().origins());
  }

  /** A number that all but one origin give to another party. */
  private void otherParty(Told a, Told b) {
    Told to = a.claim().origins() < b.claim().origins() ? a : b;
    Told from = to.equals(a) ? b : a;
    boolean named = a.claim().claimant().isPresent() && b.claim().claimant().isPresent();
    boolean lone = to.claim().origins() == 1 && from.claim().origins() > 1;
    if (named && lone && !docs(from).contains(to.first().document().id())) {
      claimant(from.first(), to.first());
    }
  }

  /** Whether {@code a} was seen later, or less often on the same day. */
  private static boolean later(Told a, Told b) {
    int days =
        a.claim().firstSeen().map(x -> b.claim().firstSeen().map(x::compareTo).orElse(0)).orElse(0);
    int reports = Integer.compare(b.claim().reports(), a.claim().reports());
    int ids = a.claim().id().compareTo(b.claim().id());
    return days != 0 ? days > 0 : reports != 0 ? reports > 0 : ids > 0;
  }

  private static Set<String> docs(Told t) {
    Set<String> docs = new HashSet<>();
    t.tellings().forEach(x -> docs.add(x.document().id()));
    return docs;
  }

  /** One finding for each document that tells it so without telling it the other way too. */
  private void tell(Drift drift, Told from, Told to, String before, String after) {
    Set<String> both = docs(from);
    Set<String> done = new HashSet<>();
    for (Telling t : to.tellings()) {
      if (!both.contains(t.document().id()) && done.add(t.document().id())) {
        keep(
            from,
            t,
            noticed.drift(
                drift,
                from.first(),
                t,
                new Noticed.Step(before, after),
                String.format(
                    Locale.ROOT,
                    "%s by %s is told as %s in %s.",
                    Noticed.said(from.first()),
                    Noticed.who(from.figure()),
                    Noticed.said(t),
                    t.document().id())));
      }
    }
  }

  /** A document that tells a measure as another does so once, of the number nearest to its own. */
  private void keep(Told from, Telling to, Finding finding) {
    Figure f = to.figure();
    String number =
        finding.drift().filter(d -> d == Drift.MEASURE_CHANGED).isPresent() ? "" : finding.id();
    List<String> key =
        List.of(
            to.document().id(),
            number,
            finding.from().orElse("") + " " + finding.to().orElse(""),
            f.counted() + " of " + f.side().orElse(""),
            f.period().scope().word());
    double off =
        100 * from.first().apart(to)
            + Math.abs(Math.log(from.figure().amount().number() / f.amount().number()));
    nearest.merge(key, new Kept(off, finding), Kept::nearer);
  }

  private record Kept(double off, Finding finding) {
    Kept nearer(Kept that) {
      int order = Double.compare(off, that.off);
      return order < 0 || order == 0 && finding.id().compareTo(that.finding.id()) <= 0
          ? this
          : that;
    }
  }
}
