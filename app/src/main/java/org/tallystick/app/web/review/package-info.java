/** Decisions made in the browser or through the API. */
@NullMarked
package org.tallystick.app.web.review;

import org.jspecify.annotations.NullMarked;
