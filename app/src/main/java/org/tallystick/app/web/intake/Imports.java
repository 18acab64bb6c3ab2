package org.tallystick.app.web.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;

/** The imports of this server: one at a time, in order of giving; the last ones are remembered. */
public final class Imports implements AutoCloseable {
  private static final int REMEMBERED = 50;
  private static final int WAITING = 20;

  private final Ledger ledger;
  private final Extraction extraction;
  private final Reach reach;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Import> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Import> eldest) {
          return size() > REMEMBERED;
        }
      };
  private int number;

  /**
   * @param reach what of the web an import may fetch
   */
  public Imports(Ledger ledger, Extraction extraction, Reach reach, Clock clock) {
    this.ledger = ledger;
    this.extraction = extraction;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Starts an import as soon as those before it are done; empty where too many wait already, and
   * then what was given is discarded.
   */
  public synchronized Optional<Progress> start(Given given, String actor) {
    long waiting = byId.values().stream().filter(i -> !i.progress().over()).count();
    if (waiting >= WAITING) {
      given.discard();
      return Optional.empty();
    }
    number++;
    Import made = new Import(String.valueOf(number), actor, given, clock);
    byId.put(made.id(), made);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    worker.execute(() -> made.run(ledger, extraction, reach, threads));
    return Optional.of(made.progress());
  }

  /** The imports remembered, the latest first. */
  public synchronized List<Progress> recent() {
    List<Progress> all = new ArrayList<>(byId.values().stream().map(Import::progress).toList());
    Collections.reverse(all);
    return all;
  }

  /** How far an import has come. */
  public synchronized Optional<Progress> progress(String id) {
    return Optional.ofNullable(byId.get(id)).map(Import::progress);
  }

  /** Stops an import; what it has stored is kept. Whether there is such a one. */
  public synchronized boolean stop(String id) {
    Optional<Import> found = Optional.ofNullable(byId.get(id));
    found.ifPresent(Import::stop);
    return found.isPresent();
  }

  /** Stops what runs and waits for the batch that is being written. */
  @Override
  public void close() {
    synchronized (this) {
      byId.values().forEach(Import::stop);
    }
    worker.shutdown();
    try {
      if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
