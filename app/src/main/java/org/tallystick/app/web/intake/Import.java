package org.tallystick.app.web.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.web.intake.Progress.Failure;
import org.tallystick.app.web.intake.Progress.State;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerFault;
import org.tallystick.ledger.Outcome;
import org.tallystick.ledger.Outcome.How;
import org.tallystick.read.Documents;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.read.fetch.Fetcher;

/** One import: run by one thread, looked at by any. */
final class Import {
  private static final int NAMED = 200;

  /** Ends the reading; carries nothing. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private final String id;
  private final String actor;
  private final Given given;
  private final Clock clock;
  private final Instant since;
  private final Map<How, Long> counts = new EnumMap<>(How.class);
  private final List<Failure> failures = new ArrayList<>();
  private final Originals originals = new Originals();
  private State state = State.WAITING;
  private Optional<Instant> ended = Optional.empty();
  private long read;
  private long figures;
  private long failed;
  private volatile boolean stopping;

  Import(String id, String actor, Given given, Clock clock) {
    this.id = id;
    this.actor = actor;
    this.given = given;
    this.clock = clock;
    this.since = clock.instant();
  }

  String id() {
    return id;
  }

  synchronized Progress progress() {
    return new Progress(
        id,
        actor,
        given.what(),
        given.bytes(),
        state,
        since,
        ended,
        read,
        count(How.NEW),
        count(How.CHANGED),
        count(How.REREAD),
        count(How.UNCHANGED),
        figures,
        failed,
        List.copyOf(failures));
  }

  private long count(How how) {
    return counts.getOrDefault(how, 0L);
  }

  /** Lets the batch that is being written be written, and drops the rest. */
  void stop() {
    stopping = true;
  }

  void run(Ledger ledger, Extraction extraction, Reach reach, int threads) {
    become(stopping ? State.STOPPED : State.RUNNING);
    try {
      if (!stopping) {
        into(ledger, extraction, reach, threads);
        become(stopping ? State.STOPPED : State.DONE);
      }
    } catch (LedgerFault e) {
      broken(e.kind());
    } catch (RuntimeException e) {
      broken(LedgerFault.Kind.OTHER);
    } finally {
      given.discard();
    }
  }

  private void into(Ledger ledger, Extraction extraction, Reach reach, int threads) {
    try (Importing importing = ledger.importing(extraction, threads, this::told)) {
      try {
        if (given.address().isPresent()) {
          fetch(given.address().get(), reach, extraction, importing);
        }
        Documents.read(given.inputs(), Options.standard(), result -> take(result, importing));
      } catch (Stopped e) {
        importing.abandon();
      }
    }
  }

  private void fetch(String address, Reach reach, Extraction extraction, Importing importing) {
    String version = extraction.version().split("\\+", 2)[0];
    FromWeb.Sink sink =
        new FromWeb.Sink() {
          @Override
          public void take(Result result, Optional<String> hash) {
            wanted();
            Import.this.take(result, importing, f -> hash, f -> Optional.of(clock.instant()));
          }

          @Override
          public void wanted() {
            if (stopping) {
              throw new Stopped();
            }
          }
        };
    try (Fetcher fetcher = new Fetcher(reach.network(), reach.limits(), "Tallystick/" + version)) {
      new FromWeb(fetcher, sink).read(address);
    }
  }

  private synchronized void become(State next) {
    state = next;
    if (next != State.RUNNING) {
      ended = Optional.of(clock.instant());
    }
  }

  private void broken(LedgerFault.Kind kind) {
    String why =
        switch (kind) {
          case LOCKED -> "somebody else was writing to the ledger for too long; give it again";
          case FULL -> "the disk is full; make room and give it again";
          case READ_ONLY -> "the ledger cannot be written to";
          default -> "the ledger could not be written to; see the log and `tallystick doctor`";
        };
    fail("", "The import ended early: " + why + ". What was counted as stored is kept.");
    become(State.BROKEN);
  }

  private void take(Result result, Importing importing) {
    if (stopping) {
      throw new Stopped();
    }
    take(result, importing, originals::hash, originals::modified);
  }

  private void take(
      Result result,
      Importing importing,
      Function<String, Optional<String>> hash,
      Function<String, Optional<Instant>> retrieved) {
    if (result instanceof Result.Failure failure) {
      fail(given.shown(failure.file()), given.shown(failure.reason()));
    } else if (result instanceof Result.Read document) {
      synchronized (this) {
        read++;
      }
      String file = document.provenance().file();
      importing.add(
          new Incoming(
              document.document(),
              given.shown(file),
              document.provenance().within(),
              hash.apply(file),
              retrieved.apply(file)));
    }
  }

  private synchronized void told(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      fail(refused.source(), refused.reason());
    } else if (outcome instanceof Outcome.Stored stored) {
      counts.merge(stored.how(), 1L, Long::sum);
      figures += stored.figures();
    }
  }

  private synchronized void fail(String source, String reason) {
    failed++;
    if (failures.size() < NAMED) {
      failures.add(new Failure(source, reason));
    }
  }
}
