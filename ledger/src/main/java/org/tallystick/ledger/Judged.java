package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/**
 * Figures as people have judged them, where those who judged agree: without the rejected, with the
 * corrected slots and the actors' canonical names.
 */
final class Judged {
  private Judged() {}

  static List<Figure> figures(List<FigureRow> rows, Standing standing) {
    List<Figure> figures = new ArrayList<>();
    for (FigureRow row : rows) {
      Optional<Opinion> opinion = standing.agreed(Kind.FIGURE, row.fingerprint());
      if (opinion.isEmpty()) {
        figures.add(named(row.figure(), standing));
      } else if (opinion.get().verdict() != Action.REJECT) {
        figures.add(named(corrected(row.figure(), opinion.get().corrections()), standing));
      }
    }
    return figures;
  }

  /** The pairs of figures and documents that belong together or apart, for the resolver. */
  static List<org.tallystick.resolve.Decision> pairs(
      List<VersionRow> versions, List<FigureRow> rows, Standing standing) {
    Map<String, String> names = new HashMap<>();
    rows.forEach(row -> names.put(row.fingerprint(), row.figure().id()));
    Map<String, String> documents = new HashMap<>();
    versions.forEach(v -> documents.put(Judgement.token(v.words().id()), v.words().id()));
    List<org.tallystick.resolve.Decision> pairs = new ArrayList<>();
    pairs.addAll(pairs(Kind.STORY, standing, documents));
    pairs.addAll(pairs(Kind.CLAIM, standing, names));
    return pairs;
  }

  /** Of one kind only, by the tokens or fingerprints of what is judged. */
  static List<org.tallystick.resolve.Decision> pairs(
      Kind kind, Standing standing, Map<String, String> names) {
    List<org.tallystick.resolve.Decision> pairs = new ArrayList<>();
    for (String target : standing.targets(kind)) {
      String[] both = target.split(" ");
      Optional<Opinion> opinion = standing.agreed(kind, target);
      if (opinion.isPresent() && names.containsKey(both[0]) && names.containsKey(both[1])) {
        boolean together = opinion.get().verdict() == Action.MERGE;
        pairs.add(
            new org.tallystick.resolve.Decision(
                together, names.getOrDefault(both[0], ""), names.getOrDefault(both[1], "")));
      }
    }
    return pairs;
  }

  private static Figure named(Figure f, Standing standing) {
    Optional<String> name = f.claimant().map(n -> canonical(n, standing));
    List<String> relays = f.relays().stream().map(r -> canonical(r, standing)).toList();
    return name.equals(f.claimant()) && relays.equals(f.relays())
        ? f
        : with(f, Map.of("claimant", name), relays, f.evidence(), f.implied(), f.rules());
  }

  private static String canonical(String name, Standing standing) {
    return standing
        .agreed(Kind.ACTOR, name)
        .flatMap(o -> o.corrections().getOrDefault("name", Optional.empty()))
        .orElse(name);
  }

  /** A corrected slot is no longer stated by its span: it is a person's, and marked implied. */
  private static Figure corrected(Figure f, Map<String, Optional<String>> corrections) {
    if (corrections.isEmpty()) {
      return f;
    }
    Map<Slot, org.tallystick.text.Span> evidence = new EnumMap<>(Slot.class);
    evidence.putAll(f.evidence());
    Set<Slot> implied = EnumSet.noneOf(Slot.class);
    implied.addAll(f.implied());
    for (String field : corrections.keySet()) {
      for (Slot slot : Slot.values()) {
        if (slot.word().equals(field)) {
          evidence.remove(slot);
          implied.add(slot);
        }
      }
    }
    List<String> rules = new ArrayList<>(f.rules());
    rules.add("corrected by a person");
    return with(f, corrections, f.relays(), evidence, implied, rules);
  }

  private static Figure with(
      Figure f,
      Map<String, Optional<String>> slots,
      List<String> relays,
      Map<Slot, org.tallystick.text.Span> evidence,
      Set<Slot> implied,
      List<String> rules) {
    return new Figure(
        f.id(),
        f.doc(),
        f.at(),
        f.text(),
        f.amount(),
        slots.getOrDefault("measure", f.measure()),
        slots.getOrDefault("counted", Optional.empty()).orElse(f.counted()),
        slots.getOrDefault("side", f.side()),
        slots.getOrDefault("place", f.place()),
        slots.getOrDefault("claimant", f.claimant()),
        slots.getOrDefault("party", f.party()),
        f.relation(),
        relays,
        f.stance(),
        f.caveats(),
        period(f, slots),
        f.partOf(),
        f.change(),
        f.quote(),
        f.quoteText(),
        evidence,
        implied,
        rules);
  }

  private static Period period(Figure f, Map<String, Optional<String>> slots) {
    return new Period(
        slots.getOrDefault("scope", Optional.empty()).map(Judged::scope).orElse(f.period().scope()),
        slots.getOrDefault("since", f.period().since()),
        slots.containsKey("as_of")
            ? slots.getOrDefault("as_of", Optional.empty()).map(LocalDate::parse)
            : f.period().asOf());
  }

  private static Scope scope(String word) {
    return Scope.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
