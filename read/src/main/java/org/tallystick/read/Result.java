package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.text.Document;

/** What one input, or one record of it, came to. */
public sealed interface Result {
  /**
   * A document that was read.
   *
   * @param document the text and what is stated about it
   * @param provenance where it was found
   * @param authors the author line's names, as written
   * @param modified the day of the last change and what states it
   * @param notes sentences about doubtful points, such as a character set that was guessed
   * @param source for pages: leads from offsets in the body back into the page
   */
  record Read(
      Document document,
      Provenance provenance,
      List<String> authors,
      Optional<Stated> modified,
      List<String> notes,
      Optional<SourceMap> source)
      implements Result {
    public Read {
      authors = List.copyOf(authors);
      notes = List.copyOf(notes);
    }

    /** A document that is its own source. */
    Read(
        Document document,
        Provenance provenance,
        List<String> authors,
        Optional<Stated> modified,
        List<String> notes) {
      this(document, provenance, authors, modified, notes, Optional.empty());
    }

    /** The same with another document in its place. */
    Read as(Document other) {
      return new Read(other, provenance, authors, modified, notes, source);
    }

    /** The same with a further note. */
    Read noting(Optional<String> note) {
      List<String> all = new ArrayList<>(notes);
      note.ifPresent(all::add);
      return new Read(document, provenance, authors, modified, all, source);
    }
  }

  /**
   * An input, or a part of one, that could not be read; the rest was.
   *
   * @param file the input as the caller gave it, or below the folder that was given
   * @param offset byte offset in the unpacked file where it went wrong; -1 where unknown
   * @param reason one sentence for the user: which file and where, what was kept, what to do
   */
  record Failure(String file, long offset, String reason) implements Result {
    /** Names of files and columns may hold anything; what is shown is one line. */
    public Failure {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < reason.length(); i++) {
        char c = reason.charAt(i);
        boolean odd = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
        line.append(odd ? '\uFFFD' : c);
      }
      reason = line.toString();
    }
  }
}
