/**
 * The report written for a screen, as Markdown, or as one self-contained page. Pure functions of
 * what was arranged; the same input gives the same bytes.
 */
@NullMarked
package org.tallystick.app.report;

import org.jspecify.annotations.NullMarked;
