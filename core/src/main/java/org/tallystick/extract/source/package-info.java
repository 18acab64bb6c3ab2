/**
 * Who says so: names and roles, words of saying with their subjects, what is carried over to the
 * next sentence, and the party that a claimant speaks for.
 */
@NullMarked
package org.tallystick.extract.source;

import org.jspecify.annotations.NullMarked;
