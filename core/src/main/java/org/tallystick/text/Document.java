package org.tallystick.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of one published text. Immutable and thread-safe.
 *
 * @param id the caller's name for it, unique in one run
 * @param title the headline; empty when there is none
 * @param text the body, exactly as offsets refer to it
 * @param published the day of publication, only where something states it
 * @param publishedFrom what stated it ({@code jsonl}, {@code json-ld}, {@code meta}, {@code line});
 *     present exactly when {@code published} is
 * @param outlet who published it
 * @param url where
 * @param language ISO 639-1 code, where stated or recognised
 * @param partial whether the text is known to be only a part (a feed's summary)
 * @param asides stretches of the body that are not running prose, in order, not overlapping
 */
public record Document(
    String id,
    String title,
    String text,
    Optional<LocalDate> published,
    Optional<String> publishedFrom,
    Optional<String> outlet,
    Optional<String> url,
    Optional<String> language,
    boolean partial,
    List<Aside> asides) {

  public Document {
    asides = List.copyOf(asides);
  }

  /** A document of which only the text is known. */
  public static Document of(String id, String title, String text) {
    return new Document(
        id,
        title,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  /** The same document with its day of publication and what states it. */
  public Document publishedOn(LocalDate day, String from) {
    return new Document(
        id,
        title,
        text,
        Optional.of(day),
        Optional.of(from),
        outlet,
        url,
        language,
        partial,
        asides);
  }

  /** The same document with its outlet. */
  public Document by(String name) {
    return new Document(
        id,
        title,
        text,
        published,
        publishedFrom,
        Optional.of(name),
        url,
        language,
        partial,
        asides);
  }

  /** The text of a part. */
  public String text(Part part) {
    return part == Part.TITLE ? title : text;
  }

  /** The characters of a span. */
  public String text(Span span) {
    return text(span.part()).substring(span.start(), span.end());
  }
}
