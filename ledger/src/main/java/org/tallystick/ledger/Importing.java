package org.tallystick.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Intake.Action;
import org.tallystick.ledger.Intake.Plan;
import org.tallystick.ledger.Outcome.How;
import org.tallystick.ledger.Outcome.Refused;
import org.tallystick.ledger.Outcome.Stored;
import org.tallystick.text.Document;

/**
 * One run of an import: documents are read in parallel and written in batches, each batch wholly or
 * not at all. What the outcomes report is on disk when they are reported. A run that was cut short
 * is continued by doing it again. To be used by one thread.
 */
public final class Importing implements AutoCloseable {
  private static final int BATCH_DOCUMENTS = 256;
  private static final long BATCH_CHARACTERS = 4_000_000;

  private final Store store;
  private final Clock clock;
  private final Extraction extraction;
  private final Consumer<Outcome> sink;
  private final ExecutorService readers;
  private final List<Incoming> batch = new ArrayList<>();
  private long characters;

  Importing(Store store, Clock clock, Extraction extraction, int threads, Consumer<Outcome> sink) {
    this.store = store;
    this.clock = clock;
    this.extraction = extraction;
    this.sink = sink;
    this.readers = Executors.newFixedThreadPool(threads);
  }

  /**
   * Takes a document; writes when enough have come together.
   *
   * @throws LedgerFault if the storage fails; what was reported before is kept
   */
  public void add(Incoming incoming) {
    Optional<String> trouble = Storable.trouble(incoming.document());
    if (trouble.isPresent()) {
      sink.accept(new Refused(incoming.source(), incoming.cited() + " " + trouble.get()));
      return;
    }
    batch.add(incoming);
    characters += incoming.document().text().length();
    if (batch.size() >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) {
      flush();
    }
  }

  /**
   * Writes what has been taken.
   *
   * @throws LedgerFault if the storage fails; then none of the batch is stored
   */
  public void flush() {
    List<Incoming> taken = List.copyOf(batch);
    batch.clear();
    characters = 0;
    // Two copies of one document in a batch wait for one another: the later sees the earlier
    // stored.
    for (List<Incoming> apart : Rounds.of(taken)) {
      store(apart).forEach(sink);
    }
  }

  private record Read(Incoming incoming, String hash, Plan plan, List<Figure> figures) {}

  private sealed interface Step {
    record Go(Read read) implements Step {}

    record Stop(Outcome outcome) implements Step {}
  }

  /** Plans, reads and writes; does so again where another writer came in between. */
  private List<Outcome> store(List<Incoming> taken) {
    while (true) {
      List<Step> steps = read(taken);
      Optional<List<Outcome>> done = store.write(handle -> write(handle, steps));
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  private List<Step> read(List<Incoming> taken) {
    List<Read> planned =
        store.read(handle -> taken.stream().map(incoming -> planned(handle, incoming)).toList());
    List<Callable<Step>> tasks = new ArrayList<>();
    planned.forEach(read -> tasks.add(() -> step(read)));
    try {
      List<Step> steps = new ArrayList<>();
      for (Future<Step> future : readers.invokeAll(tasks)) {
        steps.add(future.get());
      }
      return steps;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerFault(LedgerFault.Kind.OTHER, "The import was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Read planned(Handle handle, Incoming incoming) {
    String hash = Hashes.text(incoming.document());
    Plan plan = Intake.plan(handle, incoming.document(), hash, extraction.version());
    return new Read(incoming, hash, plan, List.of());
  }

  private Step step(Read read) {
    String source = read.incoming().source();
    String cited = read.incoming().cited();
    Action action = read.plan().action();
    if (action == Action.TAKEN_DOWN) {
      return new Step.Stop(
          new Refused(source, cited + " was taken down from this ledger and stays out."));
    }
    if (action == Action.UNCHANGED) {
      return new Step.Go(read);
    }
    Document named = Storable.named(read.incoming().document(), read.plan().name());
    try {
      List<Figure> figures = extraction.reader().apply(named);
      return Storable.trouble(named, figures)
          .<Step>map(t -> new Step.Stop(new Refused(source, cited + " " + t)))
          .orElseGet(
              () -> new Step.Go(new Read(read.incoming(), read.hash(), read.plan(), figures)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String why = e.getClass().getSimpleName() + ": " + Faults.plain(e);
      return new Step.Stop(
          new Refused(source, cited + " could not be read for figures (" + why + "); left out."));
    }
  }

  /** Empty where a plan no longer holds. */
  private Optional<List<Outcome>> write(Handle handle, List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Go go
          && !planned(handle, go.read().incoming()).plan().equals(go.read().plan())) {
        return Optional.empty();
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Step step : steps) {
      outcomes.add(
          step instanceof Step.Go go ? write(handle, go.read()) : ((Step.Stop) step).outcome());
    }
    return Optional.of(outcomes);
  }

  private Outcome write(Handle handle, Read read) {
    Plan plan = read.plan();
    Incoming incoming = read.incoming();
    How how = How.valueOf(plan.action().name());
    if (how == How.UNCHANGED) {
      Readings.sighting(handle, plan.version(), incoming, clock.instant());
    } else {
      long document = Intake.document(handle, plan, incoming.document());
      long version =
          how == How.REREAD
              ? plan.version()
              : VersionRow.insert(
                  handle, document, plan.number(), read.hash(), incoming, clock.instant());
      Readings.insert(
          handle, version, read.hash(), extraction.version(), read.figures(), clock.instant());
    }
    return new Stored(incoming.cited(), plan.name(), plan.number(), how, read.figures().size());
  }

  /** Writes what is left and ends the run. */
  @Override
  public void close() {
    try {
      flush();
    } finally {
      readers.shutdownNow();
    }
  }

  /** Ends the run without what has not been written yet; doing the import again continues it. */
  public void abandon() {
    batch.clear();
    readers.shutdownNow();
  }
}
