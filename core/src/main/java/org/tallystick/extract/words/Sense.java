package org.tallystick.extract.words;

/**
 * One way to read a phrase of loss.
 *
 * @param measure the record's word
 * @param kind how the phrase takes its number
 * @param bearer what can suffer it
 */
public record Sense(String measure, Kind kind, Bearer bearer) {
  /** How a phrase of loss takes its number; see {@code measures.tsv}. */
  public enum Kind {
    PART,
    ACT,
    ING,
    INTR,
    ADJ,
    COUNT,
    LIVES,
    TOLL
  }

  /** What can suffer a loss. */
  public enum Bearer {
    ANY,
    PEOPLE,
    THINGS
  }
}
