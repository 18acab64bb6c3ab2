/**
 * What is lost: phrases of loss and of what is counted, and the ordered rules that tie a quantity
 * to a loss.
 */
@NullMarked
package org.tallystick.extract.loss;

import org.jspecify.annotations.NullMarked;
