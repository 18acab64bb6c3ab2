package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Scope;
import org.tallystick.text.Part;

/**
 * A claim as it collects its tellings. The first telling, the best named and most precise, decides
 * what else can join. Not thread-safe.
 */
final class Draft {
  /** The order in which tellings are taken: well named first, then precise, then early. */
  static final Comparator<Telling> ORDER =
      Comparator.comparing((Telling t) -> t.claimant().isEmpty())
          .thenComparing(t -> t.claimant().filter(Speakers::vague).isPresent())
          .thenComparing(t -> Speakers.coarse(t.figure()))
          .thenComparing(t -> !Writing.point(t.figure().amount()))
          .thenComparing(t -> -Writing.digits(t.figure().amount().number()))
          .thenComparing(Telling::document, Stories.ORDER)
          .thenComparing(t -> t.figure().at().part() == Part.BODY)
          .thenComparing(t -> t.figure().at().start())
          .thenComparing(t -> t.figure().id());

  private static final double DAY_APART = 0.004;

  /** A toll this large is that of one event in its story, whoever says it. */
  private static final double LARGE = 20;

  private static final double HUNDRED = 100;

  private final List<Telling> tellings = new ArrayList<>();
  private String counted;
  private Optional<String> side;
  private Optional<String> place;

  Draft(Telling first) {
    tellings.add(first);
    counted = first.figure().counted();
    side = side(first.figure());
    place = first.figure().place();
  }

  /** The telling that decides what else can join. */
  Telling first() {
    return tellings.get(0);
  }

  List<Telling> tellings() {
    return tellings;
  }

  String counted() {
    return counted;
  }

  Optional<String> side() {
    return side;
  }

  Optional<String> place() {
    return place;
  }

  static Optional<String> side(Figure f) {
    return f.side().filter(s -> !s.equals("any") && !s.equals("each"));
  }

  void add(Telling t) {
    tellings.add(t);
    counted = Counted.narrower(counted, t.figure().counted());
    side = side.or(() -> side(t.figure()));
    place = place.or(() -> t.figure().place());
  }

  /** Whether two tellings can be of one claim, as far as the two alone can say. */
  static boolean canMeet(Telling a, Telling b) {
    Figure f = a.figure();
    Figure g = b.figure();
    return Counted.related(f.counted(), g.counted())
        && a.part() == b.part()
        && a.apart(b) <= 2
        && Writing.nearly(f.amount(), g.amount());
  }

  /** Whether this telling reports the same claim. */
  boolean takes(Telling t) {
    Figure f = t.figure();
    return Counted.related(counted, f.counted())
        && agree(side, side(f))
        && agree(place, f.place())
        && cycle(t)
        && speaker(t)
        && first().part() == t.part()
        && writing(t);
  }

  /** On another day only a rounding too small to be a day's difference is the same number. */
  private boolean writing(Telling t) {
    Amount mine = first().figure().amount();
    Amount other = t.figure().amount();
    double off = Math.abs(mine.number() - other.number()) / Math.max(1, mine.number());
    if (first().apart(t) > 0 && off > DAY_APART) {
      return false;
    }
    return Writing.same(mine, other) || close(t) && Writing.nearly(mine, other);
  }

  /** Within one news cycle: a day, or two for a number that is seldom said by chance. */
  private boolean cycle(Telling t) {
    int days = Writing.telling(t.figure().amount().number()) ? 2 : 1;
    return first().apart(t) <= days;
  }

  private boolean close(Telling t) {
    return first().document().id().equals(t.document().id())
        || Speakers.same(first().figure(), t.figure());
  }

  /**
   * One claimant or one party; without a claimant only within one document, in a story's own voice,
   * or where the number speaks for itself.
   */
  private boolean speaker(Telling t) {
    Figure f = t.figure();
    Figure mine = first().figure();
    if (t.claimant().filter(name -> !Speakers.vague(name)).isPresent()) {
      return Speakers.compatible(mine, f);
    }
    return first().claimant().isEmpty()
        || Speakers.compatible(mine, f)
        || tellings.stream().anyMatch(x -> x.document().id().equals(t.document().id()))
        || f.period().scope() == Scope.CUMULATIVE && speaks(t)
        || f.amount().number() >= LARGE && !t.war();
  }

  /**
   * Whether the number itself says that it is the same: one seldom told, or one told on one day.
   */
  private boolean speaks(Telling t) {
    Amount number = t.figure().amount();
    return Writing.telling(number.number())
        || number.number() >= HUNDRED
            && number.equals(first().figure().amount())
            && first().apart(t) == 0;
  }

  static boolean agree(Optional<String> a, Optional<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    return a.get().equalsIgnoreCase(b.get())
        || a.get().contains(b.get())
        || b.get().contains(a.get());
  }

  /** The most precise way in which the number was told. */
  Amount amount() {
    return tellings.stream()
        .map(t -> t.figure().amount())
        .max(
            Comparator.comparing((Amount a) -> Writing.point(a))
                .thenComparing(a -> Writing.digits(a.number()))
                .thenComparing(a -> a.comparator(), Comparator.reverseOrder()))
        .orElse(first().figure().amount());
  }
}
