/** The commands: one class each, with the options they share as mixins. */
@NullMarked
package org.tallystick.app.command;

import org.jspecify.annotations.NullMarked;
