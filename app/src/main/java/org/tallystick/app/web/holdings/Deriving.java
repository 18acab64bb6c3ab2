package org.tallystick.app.web.holdings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tallystick.ledger.Ledger;

/**
 * Derives a large ledger anew behind the scenes, once facts came: nobody waits for it, who asks
 * meanwhile gets what was derived before. Thread-safe.
 */
final class Deriving implements AutoCloseable {
  private final Ledger ledger;
  private final AtomicBoolean running = new AtomicBoolean();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "derive");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String done = "";
  private volatile boolean behind;

  Deriving(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Sees to it that what is derived will be up to date.
   *
   * @param mark of the facts as they are
   */
  void follow(String mark) {
    if (done.isEmpty() && ledger.fresh()) {
      done = mark;
    }
    behind = !mark.equals(done);
    if (behind && running.compareAndSet(false, true)) {
      worker.execute(() -> derive(mark));
    }
  }

  /** Does something else behind the scenes, before what is not begun yet. */
  void first(Runnable task) {
    worker.execute(task);
  }

  /** Whether what is derived did not follow the facts when they were last looked at. */
  boolean behind() {
    return behind;
  }

  private void derive(String mark) {
    try {
      if (ledger.fresh() || ledger.refresh()) {
        done = mark;
        behind = false;
      }
    } finally {
      running.set(false);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
