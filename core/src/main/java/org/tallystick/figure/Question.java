package org.tallystick.figure;

import java.util.Optional;

/**
 * What a figure answers. Two figures can be rivals only on the same question.
 *
 * @param story the story or conflict it belongs to
 * @param measure what happened
 * @param counted to whom or what
 * @param side whose
 * @param place where
 * @param scope a running total, a window or event
 * @param since start of the running total, where all agree on one
 */
public record Question(
    String story,
    String measure,
    String counted,
    Optional<String> side,
    Optional<String> place,
    Scope scope,
    Optional<String> since) {}
