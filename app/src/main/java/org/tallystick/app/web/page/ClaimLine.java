package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Wording;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Stance;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;

/**
 * A claim as a line of a table.
 *
 * @param name the claimant's
 * @param who link to the claimant, where one is named
 * @param tone class of the claimant's relation
 * @param stance how the claimant stands to it, where that is more than saying so
 * @param review how far people have judged its reports
 * @param flags names of what was noticed about it
 */
public record ClaimLine(
    String link,
    String name,
    Optional<String> who,
    String tone,
    String relation,
    String said,
    String stance,
    String asOf,
    String firstSeen,
    String reports,
    String review,
    List<String> flags) {
  public ClaimLine {
    flags = List.copyOf(flags);
  }

  static ClaimLine of(ClaimRow row, Links links, Desk desk) {
    Claim c = row.claim();
    return new ClaimLine(
        links.claim(c),
        Wording.claimant(c),
        c.claimant().map(links::claimant),
        c.relation().word().replace('_', '-'),
        Wording.relation(c.relation()),
        row.said(),
        stance(c, desk),
        c.asOf().map(Wording::day).orElse("–"),
        c.firstSeen().map(Wording::day).orElse("–"),
        Wording.reports(c),
        review(c, desk),
        desk.shelf().noticed(c).stream()
            .filter(f -> f.drift().isPresent())
            .map(Wording::kind)
            .distinct()
            .toList());
  }

  private static String stance(Claim claim, Desk desk) {
    return claim.figures().stream()
        .flatMap(f -> desk.shelf().figure(f).stream())
        .map(Figure::stance)
        .filter(s -> s != Stance.ASSERTED)
        .findFirst()
        .map(Stance::word)
        .orElse("");
  }

  /** "2 of 4 judged", or nothing where nobody has looked. */
  private static String review(Claim claim, Desk desk) {
    List<State> states =
        claim.figures().stream()
            .flatMap(f -> desk.reviewed(f).stream())
            .map(View.Reviewed::state)
            .toList();
    long judged = states.stream().filter(s -> s != State.UNREVIEWED && s != State.SKIPPED).count();
    boolean differ = states.contains(State.DIFFERING);
    String words =
        judged == 0
            ? "–"
            : judged == states.size() ? "reviewed" : judged + " of " + states.size() + " reviewed";
    return differ ? words + ", people differ" : words;
  }
}
