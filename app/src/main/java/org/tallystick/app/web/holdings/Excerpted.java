package org.tallystick.app.web.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;

/** The last excerpts that were asked for, each until the ledger changes. Thread-safe. */
final class Excerpted {
  private static final int KEPT = 200;

  private record Key(Topic topic, String mark) {}

  private final Ledger ledger;
  private final Map<Key, View> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, View> eldest) {
          return size() > KEPT;
        }
      };

  Excerpted(Ledger ledger) {
    this.ledger = ledger;
  }

  Optional<View> of(Topic topic) {
    Key key = new Key(topic, ledger.derivedMark());
    synchronized (kept) {
      View known = kept.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<View> made = ledger.excerpt(topic);
    made.ifPresent(
        view -> {
          synchronized (kept) {
            kept.put(key, view);
          }
        });
    return made;
  }
}
