package org.tallystick.app.web.page;

/** Something that could not be shown or done. */
public record Problem(Frame frame, int status, String title, String sentence) {}
