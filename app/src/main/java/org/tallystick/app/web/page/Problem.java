package org.tallystick.app.web.page;

import org.tallystick.app.web.exchange.Asking;

/** Something that could not be shown or done. */
public record Problem(Asking asking, int status, String title, String sentence) {}
