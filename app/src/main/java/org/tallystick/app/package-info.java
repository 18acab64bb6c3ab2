/** The command line: one class for each command; effects live here and nowhere further in. */
@NullMarked
package org.tallystick.app;

import org.jspecify.annotations.NullMarked;
