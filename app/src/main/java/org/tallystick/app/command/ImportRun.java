package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.app.web.intake.Originals;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Outcome;
import org.tallystick.ledger.Outcome.How;
import org.tallystick.read.Result;

/** One run of an import: what is told while it runs, when it is interrupted and at its end. */
final class ImportRun {
  private static final List<String> BESIDE =
      List.of("", "-wal", "-shm", "-journal", ".resume.json", ".refused.jsonl", ".watch.json");

  /** Ends the reading of inputs; carries nothing. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private static final List<String> COLUMNS =
      List.of("source", "document", "version", "outcome", "figures", "reason");

  private final InputOptions input;
  private final Shape shape;
  private final Output out;
  private final Talk talk;
  private final Optional<Records> records;
  private final Refusals refusals;
  private final ArchiveMarks marks;
  private final Map<How, Integer> counts = new EnumMap<>(How.class);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private ImportProgress progress;
  private long figures;
  private long failed;
  private long taken;

  /**
   * @param refusals where failures are listed
   * @param marks how far an import that was interrupted has come
   */
  ImportRun(
      InputOptions input,
      Shape shape,
      Output out,
      Talk talk,
      Refusals refusals,
      ArchiveMarks marks) {
    this.refusals = refusals;
    this.marks = marks;
    this.input = input;
    this.shape = shape;
    this.out = out;
    this.talk = talk;
    this.records =
        shape == Shape.TEXT ? Optional.empty() : Optional.of(Records.to(out, shape, COLUMNS));
    this.progress = new ImportProgress(talk, List.of());
  }

  /**
   * @param again places in archives to start at, for inputs that are tried again
   */
  Exit run(Ledger ledger, Extraction extraction, List<String> inputs, Map<String, Long> again) {
    Map<String, Long> starts = new HashMap<>(again);
    starts.putAll(marks.starts());
    refusals.forget(inputs, starts);
    progress = new ImportProgress(talk, inputs);
    Originals originals = new Originals();
    Predicate<String> own = own(ledger.place());
    Thread interrupted = new Thread(this::interrupt, "interrupt");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (Importing importing = ledger.importing(extraction, input.threads(), this::told)) {
      try {
        Sources.read(
            inputs,
            input.options().from(starts),
            input.allowNetwork(),
            result -> {
              if (!own.test(file(result))) {
                take(result, importing, originals);
              }
            });
      } catch (Stopped e) {
        if (stopping) {
          importing.abandon();
        }
      }
    } finally {
      ended.countDown();
    }
    if (stopping) {
      return Exit.INTERRUPTED;
    }
    Runtime.getRuntime().removeShutdownHook(interrupted);
    progress.end();
    marks.end();
    finish();
    return failed > 0 ? Exit.PARTLY : Exit.DONE;
  }

  /** A folder that is imported may hold the ledger, with what is kept beside it. */
  private static Predicate<String> own(String place) {
    if (place.contains("://")) {
      return name -> false;
    }
    Path ledger = Path.of(place).toAbsolutePath().normalize();
    Set<Path> own = new HashSet<>();
    BESIDE.forEach(ending -> own.add(ledger.resolveSibling(ledger.getFileName() + ending)));
    return name -> !Sources.web(name) && own.contains(Path.of(name).toAbsolutePath().normalize());
  }

  private static String file(Result result) {
    return result instanceof Result.Read read
        ? read.provenance().file()
        : ((Result.Failure) result).file();
  }

  /** On a signal: let the batch that is being written be written, drop what is only read. */
  private void interrupt() {
    stopping = true;
    try {
      if (ended.await(20, TimeUnit.SECONDS)) {
        progress.end();
        talk.error("interrupted; " + summary() + " Run the same command again to continue.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Result result, Importing importing, Originals originals) {
    if (stopping) {
      throw new Stopped();
    }
    if (result instanceof Result.Failure failure) {
      fail(failure.file(), failure.offset(), failure.reason());
    } else if (result instanceof Result.Read read) {
      if (taken++ >= input.limit()) {
        throw new Stopped();
      }
      read.notes().forEach(note -> talk.detail(read.document().id() + ": " + note));
      String file = read.provenance().file();
      boolean due = marks.due(read.provenance());
      if (due) {
        importing.flush();
        refusals.save(talk);
        marks.passed(read.provenance(), talk);
      }
      marks.at(read.provenance(), due);
      progress.at(file, read.provenance().offset());
      importing.add(
          new Incoming(
              read.document(),
              file,
              read.provenance().within(),
              originals.hash(file),
              originals.modified(file)));
    }
  }

  private void told(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      fail(refused.source(), -1, refused.reason());
    } else if (outcome instanceof Outcome.Stored stored) {
      counts.merge(stored.how(), 1, Integer::sum);
      figures += stored.figures();
      progress.stored(stored.figures());
      talk.detail(
          stored.name()
              + "@"
              + stored.number()
              + " "
              + word(stored.how())
              + ", "
              + stored.figures()
              + " figures");
      records.ifPresent(r -> r.add(() -> json(stored), () -> row(stored)));
    }
  }

  private void fail(String source, long offset, String reason) {
    failed++;
    refusals.add(source, offset, reason);
    progress.clear();
    talk.error(reason);
    records.ifPresent(
        r ->
            r.add(
                () -> node(source).put("outcome", "failed").put("reason", reason),
                () -> List.of(source, "", "", "failed", "", reason)));
    if (input.strict()) {
      throw new UserError(Exit.PARTLY, "stopped there, as --strict asks; what was stored is kept.");
    }
  }

  private static ObjectNode node(String source) {
    return JsonNodeFactory.instance.objectNode().put("type", "import").put("source", source);
  }

  private static ObjectNode json(Outcome.Stored stored) {
    return node(stored.source())
        .put("doc", stored.name())
        .put("version", stored.number())
        .put("outcome", word(stored.how()))
        .put("figures", stored.figures());
  }

  private static List<String> row(Outcome.Stored stored) {
    return List.of(
        stored.source(),
        stored.name(),
        String.valueOf(stored.number()),
        word(stored.how()),
        String.valueOf(stored.figures()),
        "");
  }

  private static String word(How how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  private int count(How how) {
    return counts.getOrDefault(how, 0);
  }

  private void finish() {
    if (shape == Shape.JSONL) {
      ObjectNode o = JsonNodeFactory.instance.objectNode().put("type", "summary");
      for (How how : How.values()) {
        o.put(word(how), count(how));
      }
      out.line(o.put("figures", figures).put("failed", failed).toString());
    }
    talk.note(summary());
    refusals.save(talk).ifPresent(talk::note);
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "%,d documents new, %,d changed, %,d read anew, %,d unchanged, %,d failed; %,d figures stored.",
        count(How.NEW),
        count(How.CHANGED),
        count(How.REREAD),
        count(How.UNCHANGED),
        failed,
        figures);
  }
}
