/**
 * Figures in, claims out: which documents tell of one event, which texts copy one another, which
 * figures are one claim and which question each claim answers. Pure functions of their input: the
 * same documents and figures in any order give the same resolution, with the same ids.
 */
@NullMarked
package org.tallystick.resolve;

import org.jspecify.annotations.NullMarked;
