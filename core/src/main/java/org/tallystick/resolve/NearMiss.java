package org.tallystick.resolve;

/**
 * Two claims that look like rivals and are not, with the reason.
 *
 * @param claim id of the claim on the one question
 * @param other id of the claim on the other
 * @param because which slot keeps them apart, in one sentence
 */
public record NearMiss(String claim, String other, Slot slot, String because) {
  /** What keeps them apart. */
  public enum Slot {
    MEASURE,
    COUNTED,
    SCOPE
  }
}
