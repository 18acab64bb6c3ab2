package org.tallystick.app.web.holdings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;

/** The last lists of questions that were asked for, each until the ledger changes. Thread-safe. */
final class AskedQuestions {
  private static final int KEPT = 100;

  private record Key(QuestionFilter filter, String mark) {}

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final Map<Key, List<QuestionRow>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<QuestionRow>> eldest) {
          return size() > KEPT;
        }
      };

  AskedQuestions(Ledger ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  List<QuestionRow> of(QuestionFilter filter) {
    Key key = new Key(filter, ledger.derivedMark());
    synchronized (kept) {
      List<QuestionRow> known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    List<QuestionRow> made = List.copyOf(catalogue.questions(filter));
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }
}
