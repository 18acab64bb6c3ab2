package org.tallystick.text;

/** A part of a document that has its own offsets. */
public enum Part {
  TITLE,
  BODY;

  /** The word used in records: {@code title} or {@code body}. */
  public String word() {
    return this == TITLE ? "title" : "body";
  }
}
