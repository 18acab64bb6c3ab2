/**
 * What passes between the server and its pages: who asks for what, and what is answered. Data only;
 * knows neither HTTP nor HTML.
 */
@NullMarked
package org.tallystick.app.web.exchange;

import org.jspecify.annotations.NullMarked;
