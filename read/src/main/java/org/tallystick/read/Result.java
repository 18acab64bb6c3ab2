package org.tallystick.read;

import java.time.LocalDate;
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
   * @param modified the day of the last change, where stated
   * @param notes sentences about doubtful points, such as a character set that was guessed
   */
  record Read(
      Document document,
      Provenance provenance,
      List<String> authors,
      Optional<LocalDate> modified,
      List<String> notes)
      implements Result {
    public Read {
      authors = List.copyOf(authors);
      notes = List.copyOf(notes);
    }
  }

  /**
   * An input, or a part of one, that could not be read; the rest was.
   *
   * @param file the input as the caller gave it, or below the folder that was given
   * @param offset byte offset in the unpacked file where it went wrong; -1 where unknown
   * @param reason one sentence for the user: which file and where, what was kept, what to do
   */
  record Failure(String file, long offset, String reason) implements Result {}
}
