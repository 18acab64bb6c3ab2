package org.tallystick.extract;

/**
 * One way to read a phrase of loss.
 *
 * @param measure the record's word
 * @param kind how the phrase takes its number
 * @param bearer what can suffer it
 */
record Sense(String measure, Kind kind, Bearer bearer) {
  /** How a phrase of loss takes its number; see {@code measures.tsv}. */
  enum Kind {
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
  enum Bearer {
    ANY,
    PEOPLE,
    THINGS
  }
}
