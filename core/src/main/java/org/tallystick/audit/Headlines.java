package org.tallystick.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Scope;
import org.tallystick.resolve.Counted;
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
        (head(t) ? head : body).add(t);
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
    boolean aside =
        t.document().asides().stream()
            .anyMatch(a -> a.kind() == Aside.Kind.STANDFIRST && a.start() <= at && at < a.end());
    int end = Math.min(t.figure().quote().end(), text.length());
    boolean alone = end < text.length() && text.charAt(end) == '\n' && open(text, end);
    return aside || alone && at < HEAD;
  }

  private static boolean open(String text, int end) {
    char last = end > 0 ? text.charAt(end - 1) : '.';
    return Character.isLetterOrDigit(last);
  }

  private static boolean comparable(Figure head, Figure body) {
    boolean other = head.period().scope() == Scope.OTHER_EVENT;
    boolean measures =
        head.measure().equals(body.measure()) || Measures.confused(head.measure(), body.measure());
    boolean speakers =
        head.claimant().isEmpty()
            || body.claimant().isEmpty()
            || Speakers.compatible(head, body);
    return measures
        && speakers
        && other == (body.period().scope() == Scope.OTHER_EVENT)
        && Counted.related(head.counted(), body.counted())
        && (head.side().isEmpty() || body.side().isEmpty() || head.side().equals(body.side()));
  }

  private void compare(Telling head, List<Telling> body, List<Finding> found) {
    Amount a = head.figure().amount();
    List<Telling> equal =
        body.stream()
            .filter(b -> b.figure().amount().number() == a.number() && ranges(a, b))
            .toList();
    List<Telling> precise =
        body.stream().filter(b -> Writing.rounds(b.figure().amount(), a, true)).toList();
    measure(head, equal, precise, found);
    comparator(head, sameMeasure(head, equal), found);
    if (!sameMeasure(head, precise).isEmpty()) {
      rounded(head, precise.get(0), found);
    } else if (equal.isEmpty() && precise.isEmpty()) {
      value(head, sameMeasure(head, body), found);
    }
  }

  private static boolean ranges(Amount a, Telling b) {
    boolean one = a.comparator() == Comparator.RANGE;
    boolean other = b.figure().amount().comparator() == Comparator.RANGE;
    return one == other && (!one || a.high().equals(b.figure().amount().high()));
  }

  private static List<Telling> sameMeasure(Telling head, List<Telling> body) {
    return body.stream()
        .filter(b -> b.figure().measure().equals(head.figure().measure()))
        .toList();
  }

  private void measure(
      Telling head, List<Telling> equal, List<Telling> precise, List<Finding> found) {
    List<Telling> all = new ArrayList<>(equal);
    all.addAll(precise);
    if (all.isEmpty() || !sameMeasure(head, all).isEmpty()) {
      return;
    }
    Telling body = all.get(0);
    String from = body.figure().measure().orElse("");
    String to = head.figure().measure().orElse("");
    found.add(
        noticed.drift(
            Drift.MEASURE_CHANGED,
            body,
            head,
            new Noticed.Step(from, to),
            "The headline says " + Noticed.said(head) + ", the body " + Noticed.said(body) + "."));
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
    found.add(
        noticed.drift(
            drift,
            body,
            head,
            new Noticed.Step(from.word(), to.word()),
            "The headline says " + Noticed.said(head) + ", the body " + Noticed.said(body) + "."));
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
            new Noticed.Step(
                Writing.words(body.figure().amount()), Writing.words(head.figure().amount())),
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
    Optional<Telling> near = body.stream().filter(b -> off(b, n) <= NEAR).findFirst();
    Optional<Telling> far =
        body.stream()
            .filter(b -> off(b, n) <= FAR && Speakers.compatible(head.figure(), b.figure()))
            .filter(b -> !b.figure().amount().overlaps(head.figure().amount()))
            .findFirst();
    near.or(() -> far).ifPresent(b -> found.add(value(head, b, near.isPresent())));
  }

  private Finding value(Telling head, Telling body, boolean near) {
    return noticed.drift(
        near ? Drift.VALUE_CHANGED : Drift.HEADLINE_BODY,
        body,
        head,
        new Noticed.Step(
            Writing.words(body.figure().amount()), Writing.words(head.figure().amount())),
        "The headline or standfirst says "
            + Noticed.said(head)
            + ", the body "
            + Noticed.said(body)
            + ".");
  }

  private static double off(Telling b, double n) {
    double m = b.figure().amount().number();
    return m < LARGE ? 1 : Math.abs(n - m) / Math.max(n, m);
  }
}
