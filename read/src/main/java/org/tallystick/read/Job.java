package org.tallystick.read;

import java.util.Optional;
import java.util.function.Consumer;

/** One file being read: its name, the limits in force, and where its documents go. */
record Job(
    Inputs.Source source, Options options, Ids ids, Revisits revisits, Consumer<Result> sink) {
  /** The byte at which the reading of an archive is to begin. */
  long start() {
    return options.starts().getOrDefault(source.shown(), 0L);
  }

  /** Reports trouble with the file as a whole; {@code what} continues "{file} ". */
  void fail(long offset, String what) {
    String shown = source.standardInput() ? "Standard input" : source.shown();
    sink.accept(new Result.Failure(source.shown(), offset, shown + " " + what + "."));
  }

  /** Reports trouble at one place of the file. */
  void fail(long offset, String where, String what, String advice) {
    String reason = source.shown() + ", " + where + ": " + what + "; " + advice + ".";
    sink.accept(new Result.Failure(source.shown(), offset, reason));
  }

  /** Hands on a document with a further note. */
  void accept(Result.Read read, Optional<String> note) {
    sink.accept(read.noting(note));
  }

  /** Where a record of this file was found. */
  Provenance at(long line, long offset, String charset, Optional<String> record) {
    return new Provenance(source.shown(), line, offset, charset, record);
  }
}
