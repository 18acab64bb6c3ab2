/** Measures the reader's speed beside other readers. Not part of the product. */
@NullMarked
package org.tallystick.bench;

import org.jspecify.annotations.NullMarked;
