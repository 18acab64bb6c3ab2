package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One file being read: its name, the limits in force, and where its documents go. */
record Job(Inputs.Source source, Options options, Ids ids, Consumer<Result> sink) {
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
    if (note.isEmpty()) {
      sink.accept(read);
      return;
    }
    List<String> notes = new ArrayList<>(read.notes());
    notes.add(note.get());
    sink.accept(
        new Result.Read(
            read.document(), read.provenance(), read.authors(), read.modified(), notes));
  }

  /** Where a record of this file was found. */
  Provenance at(long line, long offset, String charset, Optional<String> record) {
    return new Provenance(source.shown(), line, offset, charset, record);
  }
}
