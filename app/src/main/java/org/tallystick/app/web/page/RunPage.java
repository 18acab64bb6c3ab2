package org.tallystick.app.web.page;

/** One import while it runs and after. */
public record RunPage(Frame frame, ImportPage.Run run, Cite cite) {}
