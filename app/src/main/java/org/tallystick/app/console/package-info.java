/**
 * What the commands talk through: standard streams, files written whole or not at all, tables, and
 * the exit codes. Nothing here knows what a figure is.
 */
@NullMarked
package org.tallystick.app.console;

import org.jspecify.annotations.NullMarked;
