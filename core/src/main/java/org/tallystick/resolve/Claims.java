package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;

/** Turns folded tellings into claims on questions that rivals share. Stateless. */
final class Claims {
  private Claims() {}

  /** Drafts that answer one question but for slots some of them leave open. */
  private record Group(String field, String measure, String counted, String scope) {}

  /** The claim of each draft, in the drafts' order. */
  static Map<Draft, Claim> of(List<Draft> drafts, UnaryOperator<String> origin) {
    Map<Group, List<Draft>> groups = new LinkedHashMap<>();
    for (Draft d : drafts) {
      Figure f = d.first().figure();
      Group group =
          new Group(
              d.first().field(), f.measure().orElse(""), d.counted(), Drafts.scope(d.first()));
      groups.computeIfAbsent(group, k -> new ArrayList<>()).add(d);
    }
    Map<Draft, Claim> claims = new LinkedHashMap<>();
    groups.forEach((group, members) -> questions(group, members, origin, claims));
    Map<Draft, Claim> ordered = new LinkedHashMap<>();
    drafts.forEach(
        d -> Optional.ofNullable(claims.get(d)).ifPresent(claim -> ordered.put(d, claim)));
    return ordered;
  }

  private static void questions(
      Group group, List<Draft> members, UnaryOperator<String> origin, Map<Draft, Claim> claims) {
    Set<String> sides = new LinkedHashSet<>();
    members.forEach(d -> d.side().ifPresent(sides::add));
    Optional<String> only =
        sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    Map<Optional<String>, List<Draft>> bySide = new LinkedHashMap<>();
    for (Draft d : members) {
      bySide.computeIfAbsent(d.side().or(() -> only), k -> new ArrayList<>()).add(d);
    }
    bySide.forEach(
        (side, same) -> {
          boolean war = same.get(0).first().war();
          Optional<String> usual = usual(same, d -> d.place());
          Optional<String> since = usual(same, d -> since(d).filter(s -> s.length() == 10));
          Optional<String> start = since.or(() -> usual(same, d -> since(d)));
          Scope scope = scope(same);
          for (Draft d : same) {
            Optional<String> place = war ? d.place().filter(p -> !whole(p, side)) : usual;
            Optional<String> from =
                scope == Scope.INTERVAL || war && side.isEmpty()
                    ? since(d)
                    : since(d)
                        .filter(s -> start.filter(x -> starts(x, s)).isEmpty())
                        .or(() -> start);
            Question question =
                new Question(
                    group.field(), group.measure(), group.counted(), side, place, scope, from);
            claims.put(d, claim(d, question, origin));
          }
        });
  }

  /** Whether a place is the whole land of the side itself, which says nothing more. */
  private static boolean whole(String place, Optional<String> side) {
    return side.filter(place::equalsIgnoreCase).isPresent();
  }

  private static boolean starts(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static Scope scope(List<Draft> same) {
    if (same.get(0).first().war()) {
      return same.get(0).first().figure().period().scope();
    }
    Scope own = same.get(0).first().figure().period().scope();
    boolean total =
        same.stream().anyMatch(d -> d.first().figure().period().scope() == Scope.CUMULATIVE);
    return own == Scope.OTHER_EVENT ? own : total ? Scope.CUMULATIVE : Scope.INTERVAL;
  }

  private static Optional<String> since(Draft d) {
    return d.tellings().stream()
        .flatMap(t -> t.figure().period().since().stream())
        .max(Comparator.comparingInt(String::length));
  }

  private static Optional<String> usual(
      List<Draft> drafts, Function<Draft, Optional<String>> slot) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    drafts.forEach(d -> slot.apply(d).ifPresent(s -> counts.merge(s, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static Claim claim(Draft d, Question question, UnaryOperator<String> originOf) {
    Figure first = d.first().figure();
    List<Telling> ordered =
        d.tellings().stream()
            .sorted(
                Comparator.comparing(Telling::document, Stories.ORDER)
                    .thenComparing(t -> t.figure().at().part())
                    .thenComparing(t -> t.figure().at().start())
                    .thenComparing(t -> t.figure().id()))
            .toList();
    List<String> figures = ordered.stream().map(t -> t.figure().id()).toList();
    Optional<LocalDate> asOf =
        first.period().asOf().or(() -> ordered.stream().flatMap(Claims::asOf).findFirst());
    Optional<LocalDate> seen =
        ordered.stream().flatMap(t -> t.document().published().stream()).findFirst();
    Set<String> docs = new LinkedHashSet<>();
    ordered.forEach(t -> docs.add(t.document().id()));
    return new Claim(
        Ids.of("c", question.measure(), figures.get(0)),
        question,
        d.first().claimant(),
        first.party(),
        relation(ordered, first, question),
        d.amount(),
        asOf,
        figures,
        docs.size(),
        origins(ordered, originOf),
        seen);
  }

  private static Stream<LocalDate> asOf(Telling t) {
    return t.figure().period().asOf().stream();
  }

  /** As first told, else as told at all, else as the question's side tells. */
  private static Relation relation(List<Telling> tellings, Figure first, Question question) {
    boolean own = question.side().isPresent() && first.party().equals(question.side());
    return Stream.concat(Stream.of(first), tellings.stream().map(Telling::figure))
        .map(Figure::relation)
        .filter(r -> r != Relation.UNKNOWN)
        .findFirst()
        .orElse(own ? Relation.SELF : Relation.UNKNOWN);
  }

  /** Copies are one origin, and so are all that name one relay, with the relay's own report. */
  private static int origins(List<Telling> tellings, UnaryOperator<String> originOf) {
    Map<String, String> parent = new HashMap<>();
    for (Telling t : tellings) {
      String origin = "o " + originOf.apply(t.document().id());
      parent.putIfAbsent(origin, origin);
      for (String relay : t.figure().relays()) {
        String name = "r " + relay.toLowerCase(java.util.Locale.ROOT);
        parent.putIfAbsent(name, name);
        parent.put(top(parent, origin), top(parent, name));
      }
      t.document()
          .outlet()
          .ifPresent(
              outlet -> {
                String name = "r " + outlet.toLowerCase(java.util.Locale.ROOT);
                parent.putIfAbsent(name, name);
                parent.put(top(parent, origin), top(parent, name));
              });
    }
    Set<String> tops = new LinkedHashSet<>();
    parent.keySet().forEach(k -> tops.add(top(parent, k)));
    return tops.size();
  }

  private static String top(Map<String, String> parent, String name) {
    String at = name;
    while (!parent.getOrDefault(at, at).equals(at)) {
      at = parent.getOrDefault(at, at);
    }
    return at;
  }
}
