/**
 * Scores the reader against figures annotated by hand: detection, strict figure, named claimant,
 * party, time and grounding.
 */
@NullMarked
package org.tallystick.app.evaluate;

import org.jspecify.annotations.NullMarked;
