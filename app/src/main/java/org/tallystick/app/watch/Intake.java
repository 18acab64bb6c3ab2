package org.tallystick.app.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Outcome;
import org.tallystick.read.Result;

/** Puts documents into the ledger one by one, and says what became of each. */
final class Intake implements AutoCloseable {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Importing importing;

  Intake(Ledger ledger, Extraction extraction) {
    this.importing = ledger.importing(extraction, 1, outcomes::add);
  }

  /** Stores what was read of one page or entry; on disk when this returns. */
  List<Outcome> store(List<Result.Read> reads, String source, Instant now) {
    outcomes.clear();
    for (Result.Read read : reads) {
      importing.add(new Incoming(read.document(), source, Optional.empty(), Optional.of(now)));
    }
    importing.flush();
    return List.copyOf(outcomes);
  }

  @Override
  public void close() {
    importing.close();
  }
}
