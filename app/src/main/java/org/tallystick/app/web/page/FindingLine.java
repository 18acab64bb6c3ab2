package org.tallystick.app.web.page;

import java.util.List;
import java.util.Locale;
import org.tallystick.app.arrange.Noticed;
import org.tallystick.app.arrange.Wording;

/**
 * A finding as it is shown.
 *
 * @param kind what it is called
 * @param term its entry among the definitions
 * @param mild whether it informs rather than warns
 * @param proof the sentences that prove it
 */
public record FindingLine(
    String kind, String term, String because, boolean mild, List<Passage> proof) {
  private static final int PROOFS = 4;

  public FindingLine {
    proof = List.copyOf(proof);
  }

  static FindingLine of(Noticed noticed, Links links, Desk desk) {
    return new FindingLine(
        capital(Wording.kind(noticed.finding())),
        noticed.finding().drift().map(d -> d.word()).orElse(noticed.finding().kind().word()),
        noticed.finding().because(),
        noticed.mild(),
        noticed.quotes().stream()
            .limit(PROOFS)
            .map(q -> Passage.of(q, links, desk.outlet(q.doc())))
            .toList());
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
