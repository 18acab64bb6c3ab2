/** The web application: routes, safety, and the way from a request to a page. */
@NullMarked
package org.tallystick.app.web;

import org.jspecify.annotations.NullMarked;
