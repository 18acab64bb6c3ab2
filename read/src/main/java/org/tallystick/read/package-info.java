/** Files, pages and records in; documents out, and what could not be read as values. */
@NullMarked
package org.tallystick.read;

import org.jspecify.annotations.NullMarked;
