package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.figure.FindingKind;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Standing;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;

/**
 * What waits for a decision in a large ledger. Decisions are made by people and held in memory;
 * figures are read a part at a time.
 */
final class Pressing {
  private final Ledger ledger;
  private final Catalogue catalogue;

  Pressing(Ledger ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  /** What waits for a reason; without one, what findings rest on. */
  Window.Part<Waiting> waiting(Optional<String> why, Window window) {
    String reason = why.orElse("noticed");
    return switch (reason) {
      case "differing" -> decided(State.DIFFERING, reason, window);
      case "skipped" -> decided(State.SKIPPED, reason, window);
      case "obsolete" -> obsolete(window);
      case "unreviewed" ->
          told(reason, catalogue.unnoticed(window.limit() + 1, window.offset()), window);
      case "noticed" -> noticed(Optional.empty(), reason, window);
      default -> noticed(why, reason, window);
    };
  }

  private Window.Part<Waiting> noticed(Optional<String> kind, String why, Window window) {
    boolean known =
        kind.isEmpty()
            || Stream.of(FindingKind.values()).anyMatch(k -> Optional.of(k.word()).equals(kind));
    return known
        ? told(why, catalogue.unjudged(kind, window.limit() + 1, window.offset()), window)
        : new Window.Part<>(List.of(), false);
  }

  private Window.Part<Waiting> told(String why, List<String> figures, Window window) {
    View view = ledger.excerptOfFigures(figures);
    Lists lists = new Lists(view);
    return window.part(
        figures.stream()
            .flatMap(id -> view.figure(id).stream())
            .flatMap(r -> lists.item(why, r).stream())
            .toList());
  }

  private Window.Part<Waiting> decided(State state, String why, Window window) {
    Standing standing = new Standing(ledger.decisions());
    List<String> prints =
        standing.targets(Kind.FIGURE).stream()
            .filter(t -> standing.state(Kind.FIGURE, t) == state)
            .skip(window.offset())
            .limit(window.limit() + 1L)
            .toList();
    Map<String, String> names = catalogue.names(prints);
    List<String> figures =
        prints.stream().flatMap(p -> Optional.ofNullable(names.get(p)).stream()).toList();
    return told(why, figures, window);
  }

  private Window.Part<Waiting> obsolete(Window window) {
    Standing standing = new Standing(ledger.decisions());
    List<String> judged = standing.targets(Kind.FIGURE);
    Map<String, String> known = catalogue.names(judged);
    return window.of(
        judged.stream()
            .filter(t -> !known.containsKey(t))
            .map(t -> new Waiting("obsolete", t, Optional.empty(), made(standing, t))));
  }

  private static List<Decision> made(Standing standing, String target) {
    return standing.decisions(Kind.FIGURE, target);
  }
}
