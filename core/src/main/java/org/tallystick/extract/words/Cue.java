package org.tallystick.extract.words;

import java.util.Optional;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** A word that tells how a time or a number near it is meant. */
public enum Cue {
  /** A day counted from the document's: today, yesterday. */
  DAY,
  /** A running count: so far, to date. */
  RUNNING,
  TOTAL,
  TOLL,
  /** A number that changed: rose to, stands at. */
  GROW,
  /** A comparison with something past or elsewhere. */
  COMPARE,
  /** A day counted back from the event's. */
  EARLIER,
  /** Saying: a day beside it is that of the statement. */
  REPORT,
  /** Other acts that have days of their own: arrests, trials, funerals. */
  ACT,
  LOSS,
  /** A single event: attack, crash, quake. */
  EVENT,
  /** Words that tell when or how an event came about. */
  HAPPEN,
  WAR,
  ARMY,
  /** What kills over weeks: outbreaks, protests. */
  SPREAD,
  /** Beginning: began, onset. */
  START,
  /** What opens a part: including. */
  PART,
  /** What leads on to a new total: bringing. */
  BRING,
  /** What opens a clause. */
  CLAUSE;

  /** A cue with its value: for {@link #DAY} and {@link #EARLIER} the number of days. */
  public record Word(Cue cue, int value) {}

  private static final Phrases<Word> WORDS = load();

  private static Phrases<Word> load() {
    Phrases.Builder<Word> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("periods.tsv")) {
      Cue cue = cue(row);
      String value = row.get("value");
      int days = value.isEmpty() ? 0 : days(row, value);
      for (String phrase : row.list("words")) {
        builder.add(phrase, new Word(cue, days));
      }
    }
    return builder.build();
  }

  private static Cue cue(Tsv.Row row) {
    for (Cue cue : values()) {
      if (cue.name().toLowerCase(java.util.Locale.ROOT).equals(row.get("kind"))) {
        return cue;
      }
    }
    throw row.wrong("no kind of cue: " + row.get("kind"));
  }

  private static int days(Tsv.Row row, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw row.wrong("no number of days: " + value);
    }
  }

  /** Whether the word says that something began. */
  public static boolean starts(String word) {
    return WORDS.word(word).filter(w -> w.cue() == START).isPresent();
  }

  /** The words with which cues open. */
  public static Openers openers() {
    return WORDS.openers();
  }

  /** The longest cue that starts with token {@code at}. */
  public static Optional<Phrases.Match<Word>> at(Sentence sentence, int at) {
    return WORDS.longest(sentence, at);
  }
}
