package org.tallystick.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;
import org.tallystick.resolve.Measures;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Speakers;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** Disputes between parties and contradictions within one, by bounds that share no number. */
final class Rivals {
  /** Approximate numbers this close are not disjoint. */
  private static final double BLUR = 0.1;

  private static final double FAR = 5;
  private static final double LARGE = 30;

  /** Small tolls of one event that differ by less are often with and without who caused it. */
  private static final double APART = 2;

  /** Small tolls further apart than this are mostly of two events. */
  private static final double SMALL_FAR = 3;

  /** Words by which one text sets two counts against one another. */
  private static final Set<String> CONTRAST =
      Set.of(
          "but", "while", "whereas", "however", "though", "although", "disputed", "contradicted");

  /** Totals of one party that are no further apart are those of one day and the next. */
  private static final double RISE = 1.02;

  /** A dispute that goes on is one finding as long as it is not silent for this many days. */
  private static final long MONTH = 31;

  private final Resolution resolution;
  private final Noticed noticed;
  private final Map<String, List<Telling>> byDocument = new HashMap<>();
  private final Map<List<String>, Set<String>> parties = new HashMap<>();

  Rivals(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
    resolution
        .tellings()
        .forEach(t -> byDocument.computeIfAbsent(t.document().id(), d -> new ArrayList<>()).add(t));
  }

  /** A claim with its first telling and the day it holds for. */
  private record Voice(Claim claim, Telling telling, long day) {}

  /** Two claims of one question that no number satisfies both. */
  private record Clash(Voice low, Voice high, double ratio) {
    long day() {
      return Math.max(low.day(), high.day());
    }

    int reports() {
      return low.claim().reports() + high.claim().reports();
    }
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    resolution.questions().values().forEach(claims -> question(claims, found));
    return found;
  }

  private void question(List<Claim> claims, List<Finding> found) {
    List<Voice> voices = voices(claims);
    Map<Set<String>, List<Clash>> disputes = new LinkedHashMap<>();
    Map<String, List<Clash>> contradictions = new LinkedHashMap<>();
    for (int i = 0; i < voices.size(); i++) {
      for (int j = i + 1; j < voices.size() && near(voices.get(i), voices.get(j)); j++) {
        Voice a = voices.get(i);
        Voice b = voices.get(j);
        Optional<Clash> clash = clash(a, b);
        if (clash.isPresent() && rivals(a, b) && plausible(a, b, clash.get())) {
          Set<String> parties =
              a.telling().war() ? new TreeSet<>(List.of(voice(a), voice(b))) : Set.of();
          disputes.computeIfAbsent(parties, k -> new ArrayList<>()).add(clash.get());
        } else if (clash.isPresent() && misTold(a, b)) {
          found.add(value(a, b));
        } else if (clash.isPresent() && oneVoice(a, b) && clash.get().ratio() > RISE) {
          contradictions
              .computeIfAbsent(voice(a) + " " + a.day(), k -> new ArrayList<>())
              .add(clash.get());
        }
      }
    }
    disputes.values().forEach(clashes -> spells(clashes).forEach(s -> found.add(dispute(s))));
    contradictions.values().forEach(clashes -> found.add(contradiction(clashes)));
  }

  private List<Voice> voices(List<Claim> claims) {
    List<Voice> voices = new ArrayList<>();
    for (Claim c : claims) {
      Telling t = resolution.tellings(c).get(0);
      Stance stance = t.figure().stance();
      boolean said =
          stance != Stance.DENIED && stance != Stance.FEARED && stance != Stance.PREDICTED;
      boolean part = t.part();
      boolean vague = c.amount().comparator() == org.tallystick.figure.Comparator.VAGUE;
      if (said
          && !part
          && !vague
          && c.question().scope() != Scope.OTHER_EVENT
          && c.claimant().isPresent()) {
        Optional<LocalDate> day = c.asOf().or(t::day);
        voices.add(new Voice(c, t, day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE / 4)));
      }
    }
    voices.sort(Comparator.comparingLong(Voice::day).thenComparing(v -> v.claim().id()));
    return voices;
  }

  private static boolean near(Voice a, Voice b) {
    return b.day() - a.day() <= 1;
  }

  private static Optional<Clash> clash(Voice a, Voice b) {
    Amount x = a.claim().amount();
    Amount y = b.claim().amount();
    if (x.overlaps(y) || Writing.nearly(x, y)) {
      return Optional.empty();
    }
    boolean aLower =
        x.high().isPresent()
            && y.low().isPresent()
            && x.high().getAsDouble() < y.low().getAsDouble();
    Voice low = aLower ? a : b;
    Voice high = aLower ? b : a;
    double top = low.claim().amount().high().orElse(0);
    double bottom = high.claim().amount().low().orElse(0);
    double ratio = top > 0 ? bottom / top : Double.POSITIVE_INFINITY;
    return ratio <= 1 + BLUR && (blurred(x, y) || a.day() != b.day())
        ? Optional.empty()
        : Optional.of(new Clash(low, high, ratio));
  }

  /** Whether one of the two is said, or shown by its zeros, to be approximate. */
  private static boolean blurred(Amount x, Amount y) {
    return !exact(x) || !exact(y) || Writing.digits(x.number()) != Writing.digits(y.number());
  }

  private static boolean exact(Amount a) {
    return a.comparator() == org.tallystick.figure.Comparator.EXACT;
  }

  /**
   * Whom a claim counts for: its party, else that for which its claimant speaks elsewhere in the
   * conflict, or the claimant where it is independent.
   */
  private String voice(Voice v) {
    Optional<String> claimant = v.claim().claimant();
    return v.claim()
        .party()
        .or(() -> claimant.flatMap(name -> party(v.telling().arena(), name)))
        .filter(p -> !p.equals("independent"))
        .or(() -> claimant)
        .orElse("");
  }

  private Optional<String> party(String arena, String claimant) {
    return Optional.of(parties.getOrDefault(List.of(arena, claimant), Set.of()))
        .filter(all -> all.size() == 1)
        .map(all -> all.iterator().next());
  }

  private boolean rivals(Voice a, Voice b) {
    Figure one = a.telling().figure();
    Figure other = b.telling().figure();
    return !voice(a).equals(voice(b))
        && !Speakers.same(one, other)
        && !office(one, other)
        && !office(other, one);
  }

  /** Whether one is named by an office that the other's sentence gives to the other's name. */
  private static boolean office(Figure one, Figure other) {
    String office = one.claimant().orElse("");
    boolean bare = !office.isEmpty() && office.chars().allMatch(Character::isLowerCase);
    String held = office + " " + other.claimant().orElse("?");
    return bare
        && other.quoteText().toLowerCase(Locale.ROOT).contains(held.toLowerCase(Locale.ROOT));
  }

  /**
   * In a conflict its parties dispute at any size. Elsewhere two voices dispute a whole toll on one
   * day, and as it was known on one day: what each saw is a portion, an article tells of several
   * incidents, and a toll rises. So it is with what comes in portions, such as people brought out
   * of a town.
   */
  private boolean plausible(Voice a, Voice b, Clash clash) {
    boolean sides =
        Speakers.party(a.telling().figure()).isPresent()
            || Speakers.party(b.telling().figure()).isPresent();
    if (a.telling().war() && Measures.toll(a.claim().question().measure()) && sides) {
      return true;
    }
    boolean large = clash.low().claim().amount().number() >= LARGE;
    return a.day() == b.day()
        && atOnce(a.claim(), b.claim())
        && !portion(clash.low())
        && (large ? clash.ratio() <= FAR : small(clash) && setApart(a, b));
  }

  /** Whether both were told within a day, as far as that is known. */
  private static boolean atOnce(Claim a, Claim b) {
    long days =
        a.firstSeen()
            .flatMap(x -> b.firstSeen().map(y -> ChronoUnit.DAYS.between(x, y)))
            .orElse(0L);
    return Math.abs(days) <= 1;
  }

  /** Whether a claim counts what is left beside others, or in one part of the place. */
  private boolean portion(Voice v) {
    return resolution.tellings(v.claim()).stream()
        .allMatch(t -> Portions.rest(t) || Portions.partOfPlace(t));
  }

  /** The dead and the missing of one event are counted whole, however few; the hurt are not. */
  private static boolean small(Clash clash) {
    double low = clash.low().claim().amount().number();
    double high = clash.high().claim().amount().number();
    String measure = clash.low().claim().question().measure();
    return (measure.equals("killed") || measure.equals("missing"))
        && low > 1
        && high - low >= APART
        && clash.ratio() <= SMALL_FAR;
  }

  /**
   * Whether documents tell one of two small numbers or the other, or set them against one another:
   * who tells both without a word tells of a part, or of two incidents.
   */
  private boolean setApart(Voice a, Voice b) {
    List<Telling> one = resolution.tellings(a.claim());
    List<Telling> other = resolution.tellings(b.claim());
    boolean named =
        one.stream().anyMatch(Rivals::sourced) && other.stream().anyMatch(Rivals::sourced);
    boolean contrasted = one.stream().anyMatch(x -> other.stream().anyMatch(y -> contrasted(x, y)));
    boolean alike = one.stream().anyMatch(x -> other.stream().anyMatch(y -> Portions.alike(x, y)));
    return named && alike && (contrasted || !tellsBoth(a, b));
  }

  private static boolean sourced(Telling t) {
    return t.claimant().isPresent() && t.figure().at().part() == Part.BODY;
  }

  private boolean tellsBoth(Voice a, Voice b) {
    return resolution.tellings(a.claim()).stream().anyMatch(t -> tells(t.document().id(), b))
        || resolution.tellings(b.claim()).stream().anyMatch(t -> tells(t.document().id(), a));
  }

  private boolean tells(String document, Voice v) {
    double number = v.claim().amount().number();
    return byDocument.getOrDefault(document, List.of()).stream()
        .map(Telling::figure)
        .anyMatch(
            f ->
                f.amount().number() == number
                    && f.measure().equals(Optional.of(v.claim().question().measure())));
  }

  /** Whether two sentences of one text, or one, hold the numbers and a word of contrast. */
  private static boolean contrasted(Telling x, Telling y) {
    Span one = x.figure().quote();
    Span other = y.figure().quote();
    boolean beside =
        x.document().id().equals(y.document().id())
            && one.part() == other.part()
            && one.start() <= other.end() + 2
            && other.start() <= one.end() + 2;
    String quotes = x.figure().quoteText() + " " + y.figure().quoteText();
    return beside
        && Stream.of(quotes.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .anyMatch(CONTRAST::contains);
  }

  /** One claimant's number that a single document tells unlike all others. */
  private static boolean misTold(Voice a, Voice b) {
    int few = Math.min(a.claim().reports(), b.claim().reports());
    int many = Math.max(a.claim().reports(), b.claim().reports());
    return few == 1
        && many > 1
        && a.day() == b.day()
        && a.telling().apart(b.telling()) == 0
        && a.telling().war()
        && Speakers.same(a.telling().figure(), b.telling().figure())
        && a.claim().amount().comparator() == b.claim().amount().comparator();
  }

  private Finding value(Voice a, Voice b) {
    Voice to = a.claim().reports() == 1 ? a : b;
    Voice from = to.equals(a) ? b : a;
    String before = Writing.words(from.claim().amount());
    String after = Writing.words(to.claim().amount());
    String by = before + " by " + Noticed.who(from.claim());
    String because =
        by + " is told as " + after + " in " + to.telling().document().id() + " alone.";
    Noticed.Step step = new Noticed.Step(before, after);
    return noticed.drift(Drift.VALUE_CHANGED, from.telling(), to.telling(), step, because);
  }

  /** In a story the toll moves within a day; in a war a total is given once. */
  private boolean oneVoice(Voice a, Voice b) {
    boolean same =
        voice(a).equals(voice(b)) || Speakers.same(a.telling().figure(), b.telling().figure());
    return same
        && !headline(a)
        && !headline(b)
        && a.day() == b.day()
        && a.telling().apart(b.telling()) == 0
        && a.telling().war()
        && a.claim().question().scope() == Scope.CUMULATIVE;
  }

  /** What only headlines say is compared with their bodies. */
  private boolean headline(Voice v) {
    return resolution.tellings(v.claim()).stream()
        .allMatch(t -> t.figure().at().part() == Part.TITLE);
  }

  /** Cuts a dispute where it was silent for long. */
  private static List<List<Clash>> spells(List<Clash> clashes) {
    List<List<Clash>> spells = new ArrayList<>();
    long last = Long.MIN_VALUE / 2;
    for (Clash c : clashes) {
      if (spells.isEmpty() || c.day() - last > MONTH) {
        spells.add(new ArrayList<>());
      }
      spells.get(spells.size() - 1).add(c);
      last = c.day();
    }
    return spells;
  }

  /** The clash between the most reported claims, of these the widest: an odd telling leads none. */
  private static Clash leading(List<Clash> clashes) {
    return clashes.stream()
        .max(
            Comparator.comparingInt(Clash::reports)
                .thenComparingDouble(Clash::ratio)
                .thenComparing(c -> c.low().claim().id())
                .thenComparing(c -> c.high().claim().id()))
        .orElseThrow();
  }

  private Finding dispute(List<Clash> clashes) {
    Clash c = leading(clashes);
    return noticed.between(
        FindingKind.DISPUTE, claims(c, clashes), ratio(c), sentence(c) + "; no number fits both.");
  }

  private Finding contradiction(List<Clash> clashes) {
    Clash c = leading(clashes);
    return noticed.between(
        FindingKind.CONTRADICTION,
        claims(c, clashes),
        ratio(c),
        sentence(c) + ", both for " + voice(c.low()) + " on one day.");
  }

  private static List<Claim> claims(Clash leading, List<Clash> clashes) {
    Set<Claim> claims = new java.util.LinkedHashSet<>();
    claims.add(leading.low().claim());
    claims.add(leading.high().claim());
    for (Clash c : clashes) {
      claims.add(c.low().claim());
      claims.add(c.high().claim());
    }
    return List.copyOf(claims);
  }

  private static OptionalDouble ratio(Clash c) {
    return Double.isInfinite(c.ratio())
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.round(c.ratio() * 100) / 100.0);
  }

  private static String sentence(Clash c) {
    String times =
        Double.isInfinite(c.ratio())
            ? ""
            : String.format(Locale.ROOT, ", %.1f times as many", c.ratio());
    return String.format(
        Locale.ROOT,
        "%s: %s says %s, %s says %s%s",
        Noticed.what(c.low().claim()),
        Noticed.who(c.low().claim()),
        Writing.words(c.low().claim().amount()),
        Noticed.who(c.high().claim()),
        Writing.words(c.high().claim().amount()),
        times);
  }
}
