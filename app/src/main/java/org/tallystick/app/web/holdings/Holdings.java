package org.tallystick.app.web.holdings;

import java.util.List;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.View;

/** What can be asked of a ledger. Thread-safe. */
public final class Holdings {
  private final Ledger ledger;

  public Holdings(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The questions, the most reported first. */
  public List<QuestionRow> questions(AsOf asOf, QuestionFilter filter) {
    return ledger.questions(asOf, filter);
  }

  /** The whole ledger in memory: for small ledgers only. */
  public View view(AsOf asOf) {
    return ledger.view(asOf);
  }
}
