/**
 * When: days, windows and beginnings that a sentence tells, the day of the document, and which
 * times belong to the event.
 */
@NullMarked
package org.tallystick.extract.time;

import org.jspecify.annotations.NullMarked;
