/**
 * A document in, its figures out: sentences, quantities, roles, attribution, periods, then
 * refiners, then the gate. Each step is a pure function of the text and the vocabulary; nothing is
 * generated.
 *
 * <p>Here is what brings the rooms below together. {@code words} knows none of the others, {@code
 * number} knows {@code words}, {@code time}, {@code place} and {@code loss} know those two, and
 * {@code source} knows {@code place} as well. Their types are public to one another alone: from
 * outside, enter by {@link org.tallystick.extract.Extractor}.
 */
@NullMarked
package org.tallystick.extract;

import org.jspecify.annotations.NullMarked;
