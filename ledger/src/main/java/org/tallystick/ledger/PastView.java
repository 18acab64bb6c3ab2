package org.tallystick.ledger;

/** What could be had of one thing as of a past day. */
public sealed interface PastView {
  /** The thing with what belonged to it. */
  record Found(View view) implements PastView {}

  /** There was no such thing by then, or it is known by another id since. */
  record Absent() implements PastView {}

  /** What belongs to it is more than was allowed to be resolved. */
  record TooMuch() implements PastView {}
}
