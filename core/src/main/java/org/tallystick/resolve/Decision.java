package org.tallystick.resolve;

/**
 * A person's word on two documents or two figures, which wins over every rule.
 *
 * @param together whether they belong together (a merge) or apart (a split)
 * @param one id of a document or figure
 * @param other id of another of the same sort
 */
public record Decision(boolean together, String one, String other) {}
