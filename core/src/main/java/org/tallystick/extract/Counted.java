package org.tallystick.extract;

/** A class of what is counted, as in {@code counted.tsv}. */
record Counted(String name, boolean thing) {
  static final Counted PEOPLE = new Counted("people", false);
}
