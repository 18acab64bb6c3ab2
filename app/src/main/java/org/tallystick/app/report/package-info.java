/**
 * The report: what was resolved and noticed, arranged for a reader and written for a screen, as
 * Markdown, or as one self-contained page. Pure functions of the resolution; the same input gives
 * the same bytes.
 */
@NullMarked
package org.tallystick.app.report;

import org.jspecify.annotations.NullMarked;
