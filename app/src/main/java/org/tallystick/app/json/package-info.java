/** The contract's records as JSON Lines, out and in. */
@NullMarked
package org.tallystick.app.json;

import org.jspecify.annotations.NullMarked;
