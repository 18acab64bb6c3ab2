package org.tallystick.app.web.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.View;

/**
 * The last few views that were asked for, each until the ledger changes. Who asks for one that is
 * being made waits for it. Thread-safe.
 */
final class Views {
  private static final int KEPT = 4;

  private record Key(AsOf asOf, String mark) {}

  private final Ledger ledger;
  private final Map<Key, CompletableFuture<View>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<View>> eldest) {
          return size() > KEPT;
        }
      };

  Views(Ledger ledger) {
    this.ledger = ledger;
  }

  View of(AsOf asOf) {
    Key key = new Key(asOf, ledger.mark());
    CompletableFuture<View> mine = new CompletableFuture<>();
    CompletableFuture<View> found;
    synchronized (kept) {
      found = kept.putIfAbsent(key, mine);
    }
    if (found != null) {
      return waited(found);
    }
    try {
      mine.complete(ledger.view(asOf));
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(key, mine);
      }
      mine.completeExceptionally(e);
    }
    return waited(mine);
  }

  private static View waited(CompletableFuture<View> view) {
    try {
      return view.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
