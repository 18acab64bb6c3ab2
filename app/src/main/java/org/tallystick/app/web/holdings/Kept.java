package org.tallystick.app.web.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The last few answers that were asked for, each until the ledger changes. Who asks for one that is
 * being made waits for it. Thread-safe.
 */
final class Kept<K, V> {
  private record Key<K>(K of, String mark) {}

  private final Map<Key<K>, CompletableFuture<V>> kept;

  /**
   * @param most how many are kept
   */
  Kept(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key<K>, CompletableFuture<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The answer, made where it is not kept.
   *
   * @param mark of the ledger as it is
   */
  V of(K of, String mark, Supplier<V> making) {
    Key<K> key = new Key<>(of, mark);
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> found;
    synchronized (kept) {
      found = kept.putIfAbsent(key, mine);
    }
    if (found != null) {
      return waited(found);
    }
    try {
      mine.complete(making.get());
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(key, mine);
      }
      mine.completeExceptionally(e);
    }
    return waited(mine);
  }

  /** An answer to another question that is kept and will do. */
  Optional<V> another(String mark, Predicate<K> of, Predicate<V> will) {
    synchronized (kept) {
      return kept.entrySet().stream()
          .filter(e -> e.getKey().mark().equals(mark) && of.test(e.getKey().of()))
          .filter(e -> e.getValue().isDone() && !e.getValue().isCompletedExceptionally())
          .map(e -> e.getValue().join())
          .filter(will)
          .findFirst();
    }
  }

  private static <V> V waited(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
