/**
 * A document in, its figures out: sentences, quantities, roles, attribution, periods, then
 * refiners, then the gate. Each step is a pure function of the text and the vocabulary; nothing is
 * generated.
 */
@NullMarked
package org.tallystick.extract;

import org.jspecify.annotations.NullMarked;
