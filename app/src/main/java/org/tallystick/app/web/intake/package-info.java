/** Imports that run while people look on: uploads, pasted texts, the samples. */
@NullMarked
package org.tallystick.app.web.intake;

import org.jspecify.annotations.NullMarked;
