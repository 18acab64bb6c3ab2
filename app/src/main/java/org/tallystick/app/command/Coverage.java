package org.tallystick.app.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.figure.Figure;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.text.Document;

/**
 * Reads inputs and their figures: documents one after the other, figures on several threads, handed
 * on in the order of the inputs. Only a few documents for each thread are held at a time, so memory
 * does not grow with the input.
 */
final class Coverage {
  private static final int WAITING_PER_THREAD = 16;

  /** Ends the reading once the limit is reached; carries nothing. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  /** One document that is being worked on. */
  private record Waiting(Result.Read read, Future<List<Figure>> figures) {}

  private final Options options;
  private final boolean allowNetwork;
  private final int threads;
  private final long limit;
  private final boolean strict;
  private final Talk talk;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Progress progress;
  private long documents;
  private long figures;
  private long failed;
  private long faults;

  /**
   * @param limit stop after this many documents
   */
  Coverage(InputOptions input, long limit, Talk talk) {
    this.options = input.options();
    this.allowNetwork = input.allowNetwork();
    this.threads = input.threads();
    this.limit = limit;
    this.strict = input.strict();
    this.talk = talk;
    this.progress = new Progress(talk);
  }

  /**
   * Reads everything.
   *
   * @param inputs files, folders, or {@code -}
   * @param reader reads the figures of one document; called on several threads
   * @param each called for every document, in order, on the calling thread
   */
  Tally read(List<String> inputs, Function<Document, List<Figure>> reader, Consumer<Reading> each) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, Coverage::thread);
    try {
      Sources.read(inputs, options, allowNetwork, result -> take(result, pool, reader, each));
    } catch (Enough e) {
      talk.detail("stopped at the limit of " + limit + " documents.");
    } finally {
      pool.shutdown();
    }
    while (!waiting.isEmpty()) {
      handOn(each);
    }
    progress.end();
    return new Tally(documents, figures, failed, faults);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "figures");
    thread.setDaemon(true);
    return thread;
  }

  private void take(
      Result result,
      ExecutorService pool,
      Function<Document, List<Figure>> reader,
      Consumer<Reading> each) {
    if (result instanceof Result.Failure failure) {
      failed++;
      progress.clear();
      talk.error(failure.reason());
      if (strict) {
        throw new UserError(Exit.PARTLY, "stopped there, as --strict asks.");
      }
    } else if (result instanceof Result.Read read) {
      if (documents + waiting.size() >= limit) {
        throw new Enough();
      }
      for (String note : read.notes()) {
        talk.detail(read.document().id() + ": " + note);
      }
      Document document = read.document();
      waiting.add(new Waiting(read, pool.submit(() -> reader.apply(document))));
      if (waiting.size() >= threads * WAITING_PER_THREAD) {
        handOn(each);
      }
    }
  }

  private void handOn(Consumer<Reading> each) {
    Waiting first = waiting.remove();
    List<Figure> found = List.of();
    try {
      found = first.figures().get();
    } catch (ExecutionException e) {
      faults++;
      progress.clear();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      talk.error(Fault.sentence("the reading of " + first.read().document().id(), cause));
      if (talk.verbose()) {
        cause.printStackTrace(talk.console().err());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(Exit.INTERRUPTED, "interrupted; it is safe to run this again.");
    }
    documents++;
    figures += found.size();
    progress.at(documents, figures);
    each.accept(new Reading(first.read(), found));
  }
}
